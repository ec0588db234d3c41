import { sha256 } from "../hash.ts";
import { type JointBound, workerBound } from "../joint_bound.ts";
import type { SourceFacts } from "./open_source.ts";
import type { PreparedPicture } from "./prepare_picture.ts";

/** Length from which on a source is known by its hash, not to be held in memory. */
const LONG = 4 * 1024 * 1024;

/**
 * What a source is kept by: its whole URL, since comparing it costs less than a hash of it and no two are ever
 * mistaken for each other; the SHA-256 of one that is too long to be held.
 */
export function sourceKey(url: string): string {
  return url.length < LONG ? url : sha256(url);
}

/** What is known of one source, and what was prepared from it by size and amounts. */
export interface KeptSource {
  readonly facts: SourceFacts;
  /** By what was wanted; null where nothing was in sight. */
  readonly prepared: Map<string, PreparedPicture | null>;
}

/** Prepared pictures, the least recently used forgotten first. */
export interface KeptPictures {
  /** Bytes that are held: sources, and prepared pictures as pixels or as text. */
  readonly bytes: number;
  find(source: string): KeptSource | undefined;
  /** Keeps what is known of a source. */
  keep(source: string, facts: SourceFacts): void;
  /** Keeps a prepared picture of a source, if there is room for both. */
  add(source: string, wanted: string, picture: PreparedPicture | null): void;
}

/** Keeps pictures up to a bound, the bytes of `sourceKey` included. */
export function createKeptPictures(bound: JointBound): KeptPictures {
  const sources = new Map<string, KeptSource & { readonly used: number }>();
  let bytes = 0;

  const weighOne = (picture: PreparedPicture | null) =>
    (picture?.url?.length ?? 0) + (picture?.opaque?.data.length ?? 0);
  const weigh = (source: string, { prepared }: KeptSource) =>
    [...prepared.values()].reduce((sum, picture) => sum + weighOne(picture), source.length);

  function drop(source: string): void {
    const known = sources.get(source);
    if (known && sources.delete(source)) bytes -= weigh(source, known);
  }

  bound.join({
    get size() {
      return bytes;
    },
    oldest: () => sources.values().next().value?.used ?? null,
    forgetOldest() {
      const source = sources.keys().next().value;
      if (source !== undefined) drop(source);
    },
  });

  return {
    get bytes() {
      return bytes;
    },
    find(source) {
      const known = sources.get(source);
      if (!known) return undefined;
      sources.delete(source);
      sources.set(source, { ...known, used: bound.tick() });
      return known;
    },
    keep(source, facts) {
      drop(source);
      sources.set(source, { facts, prepared: new Map(), used: bound.tick() });
      bytes += source.length;
      bound.makeRoom();
    },
    add(source, wanted, picture) {
      const known = sources.get(source);
      if (!known || known.prepared.has(wanted)) return;
      if (weigh(source, known) + weighOne(picture) > bound.limit) {
        // Many sizes of one picture: the older ones make room.
        bytes -= weigh(source, known) - source.length;
        known.prepared.clear();
      }
      known.prepared.set(wanted, picture);
      bytes += weighOne(picture);
      bound.makeRoom();
    },
  };
}

/** The pictures that this thread keeps. */
export const kept: KeptPictures = createKeptPictures(workerBound);
