import type { CacheLevels } from "./cache.ts";

/** Levels of caches by their names. */
export type NamedLevels = Readonly<Record<string, CacheLevels>>;

/** The caches of several threads as one: all that they hold and may hold. */
export function sumLevels(threads: Iterable<NamedLevels>): NamedLevels {
  const sums: Record<string, CacheLevels> = {};
  for (const levels of threads) {
    for (const [name, one] of Object.entries(levels)) {
      const sum = sums[name];
      sums[name] = sum === undefined ? one : {
        entries: sum.entries + one.entries,
        size: sum.size + one.size,
        limit: sum.limit + one.limit,
        hits: sum.hits + one.hits,
        misses: sum.misses + one.misses,
      };
    }
  }
  return sums;
}
