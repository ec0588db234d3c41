import type { SourceFacts } from "./open_source.ts";
import type { PreparedPicture } from "./prepare_picture.ts";

/** Bytes of pictures that one worker keeps: a few screens full of them. */
const MOST_BYTES = 32 * 1024 * 1024;

/** What is known of one source, and what was prepared from it by size and amounts. */
export interface KeptSource {
  readonly facts: SourceFacts;
  /** By what was wanted; null where nothing was in sight. */
  readonly prepared: Map<string, PreparedPicture | null>;
}

/** Prepared pictures, the least recently used forgotten first. */
export interface KeptPictures {
  /** Bytes of text that are held: sources and prepared pictures. */
  readonly bytes: number;
  find(url: string): KeptSource | undefined;
  /** Keeps what is known of a source. */
  keep(url: string, facts: SourceFacts): KeptSource;
  /** Keeps a prepared picture of a source, if there is room for both. */
  add(url: string, key: string, picture: PreparedPicture | null): void;
}

/**
 * Keeps pictures up to so many bytes. Sources are known by their whole URL: comparing it costs less than a hash
 * of it, and no two are ever mistaken for each other.
 */
export function createKeptPictures(mostBytes: number): KeptPictures {
  const sources = new Map<string, KeptSource>();
  let bytes = 0;

  const weighOne = (picture: PreparedPicture | null) => picture?.url.length ?? 0;
  const weigh = (url: string, { prepared }: KeptSource) =>
    [...prepared.values()].reduce((sum, picture) => sum + weighOne(picture), url.length);

  function drop(url: string): void {
    const source = sources.get(url);
    if (source && sources.delete(url)) bytes -= weigh(url, source);
  }

  function makeRoom(): void {
    for (const [url] of sources) {
      if (bytes <= mostBytes) return;
      drop(url);
    }
  }

  return {
    get bytes() {
      return bytes;
    },
    find(url) {
      const source = sources.get(url);
      if (!source) return undefined;
      sources.delete(url);
      sources.set(url, source);
      return source;
    },
    keep(url, facts) {
      drop(url);
      const source = { facts, prepared: new Map<string, PreparedPicture | null>() };
      sources.set(url, source);
      bytes += url.length;
      makeRoom();
      return source;
    },
    add(url, key, picture) {
      const source = sources.get(url);
      if (!source || source.prepared.has(key)) return;
      if (weigh(url, source) + weighOne(picture) > mostBytes) {
        // Many sizes of one picture: the older ones make room.
        bytes -= weigh(url, source) - url.length;
        source.prepared.clear();
      }
      source.prepared.set(key, picture);
      bytes += weighOne(picture);
      makeRoom();
    },
  };
}

/** The pictures that this thread keeps. */
export const kept: KeptPictures = createKeptPictures(MOST_BYTES);
