import type { Painting } from "./painting.ts";

/** Bytes of painted tiles that one worker keeps: a few screens full of them. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Painted tiles, the least recently used forgotten first. */
export interface KeptTiles {
  /** How many were painted since the thread began, because they were not kept. */
  readonly painted: number;
  /** Bytes that are held. */
  readonly bytes: number;
  /** The painting of this key, painted where it is not kept. Throws what `paint` throws, and keeps nothing then. */
  take(key: string, paint: () => Promise<Painting>): Promise<Painting>;
  clear(): void;
}

/** Keeps paintings up to so many bytes. */
export function createKeptTiles(mostBytes: number): KeptTiles {
  const kept = new Map<string, Painting>();
  let bytes = 0;
  let painted = 0;
  return {
    get painted() {
      return painted;
    },
    get bytes() {
      return bytes;
    },
    async take(key, paint) {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      painted++;
      const painting = await paint();
      const before = kept.get(key);
      if (before !== undefined) return before;
      kept.set(key, painting);
      bytes += painting.bytes;
      for (const [oldest, { bytes: freed }] of kept) {
        if (bytes <= mostBytes) break;
        kept.delete(oldest);
        bytes -= freed;
      }
      return painting;
    },
    clear() {
      kept.clear();
      bytes = 0;
    },
  };
}

/** The tiles that this thread keeps. */
export const keptTiles: KeptTiles = createKeptTiles(MOST_BYTES);
