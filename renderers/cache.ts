import type { JointBound } from "./joint_bound.ts";

/** A map that forgets what was least recently used once it is over its limit. */
export interface Cache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  /** Forgets all that it holds. */
  clear(): void;
  /** The sum of the sizes of what it holds. */
  readonly size: number;
}

/** What a cache holds and how often it was asked in vain. */
export interface CacheLevels {
  readonly entries: number;
  /** In the unit of its limit: bytes, for all caches that can grow. */
  readonly size: number;
  readonly limit: number;
  readonly hits: number;
  readonly misses: number;
}

/** How a cache is made. */
export interface CacheOptions<T> {
  readonly limit: number;
  readonly sizeOf: (value: T, key: string) => number;
  /** What bounds it together with others, beside its own limit. */
  readonly bound?: JointBound;
}

/** What a cache holds by a key, and when that was last used by the count of its bound. */
interface Entry<T> {
  /** The text that came first of those that are equal: to keep each new one would let all of them grow old. */
  readonly key: string;
  readonly value: T;
  used: number;
}

/** A cache that tells its levels. */
export interface WatchedCache<T> extends Cache<T> {
  levels(): CacheLevels;
}

/** A cache bounded by the sum of its entries' sizes. */
export function createCache<T>({ limit, sizeOf, bound }: CacheOptions<T>): WatchedCache<T> {
  // A Map keeps insertion order, so the first key is always the least recently used.
  const entries = new Map<string, Entry<T>>();
  let size = 0;
  let hits = 0;
  let misses = 0;
  function remove(key: string): void {
    const entry = entries.get(key);
    if (entry !== undefined && entries.delete(key)) size -= sizeOf(entry.value, key);
  }
  bound?.join({
    get size() {
      return size;
    },
    oldest: () => entries.values().next().value?.used ?? null,
    forgetOldest() {
      const key = entries.keys().next().value;
      if (key !== undefined) remove(key);
    },
  });
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) {
        misses++;
        return undefined;
      }
      hits++;
      entry.used = bound?.tick() ?? 0;
      entries.delete(entry.key);
      entries.set(entry.key, entry);
      return entry.value;
    },
    set(key, value) {
      remove(key);
      entries.set(key, { key, value, used: bound?.tick() ?? 0 });
      size += sizeOf(value, key);
      for (const oldest of entries.keys()) {
        if (size <= limit || oldest === key) break;
        remove(oldest);
      }
      bound?.makeRoom();
    },
    delete: remove,
    clear() {
      entries.clear();
      size = 0;
    },
    get size() {
      return size;
    },
    levels: () => ({ entries: entries.size, size, limit, hits, misses }),
  };
}
