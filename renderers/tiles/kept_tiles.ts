import { type CacheLevels, createCache } from "../cache.ts";
import { type JointBound, workerBound } from "../joint_bound.ts";
import type { Painting } from "./painting.ts";

/** Painted tiles, the least recently used forgotten first. */
export interface KeptTiles {
  /** How many were painted since the thread began, because they were not kept. */
  readonly painted: number;
  /** Bytes that are held. */
  readonly bytes: number;
  /** The painting of this key, painted where it is not kept. Throws what `paint` throws, and keeps nothing then. */
  take(key: string, paint: () => Promise<Painting>): Promise<Painting>;
  clear(): void;
  levels(): CacheLevels;
}

/** Keeps paintings up to a bound. */
export function createKeptTiles(bound: JointBound): KeptTiles {
  const kept = createCache<Painting>({ limit: bound.limit, sizeOf: ({ bytes }) => bytes, bound });
  let painted = 0;
  return {
    get painted() {
      return painted;
    },
    get bytes() {
      return kept.size;
    },
    async take(key, paint) {
      const known = kept.get(key);
      if (known !== undefined) return known;
      painted++;
      const painting = await paint();
      const before = kept.get(key);
      if (before !== undefined) return before;
      if (painting.bytes <= bound.limit) kept.set(key, painting);
      return painting;
    },
    clear: kept.clear,
    levels: kept.levels,
  };
}

/** The tiles that this thread keeps. */
export const keptTiles: KeptTiles = createKeptTiles(workerBound);
