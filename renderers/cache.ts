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
}

/** A cache that tells its levels. */
export interface WatchedCache<T> extends Cache<T> {
  levels(): CacheLevels;
}

/** A cache bounded by the sum of its entries' sizes. */
export function createCache<T>({ limit, sizeOf }: CacheOptions<T>): WatchedCache<T> {
  // A Map keeps insertion order, so the first key is always the least recently used.
  const entries = new Map<string, T>();
  let size = 0;
  let hits = 0;
  let misses = 0;
  function remove(key: string): void {
    const value = entries.get(key);
    if (value !== undefined && entries.delete(key)) size -= sizeOf(value, key);
  }
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) {
        misses++;
        return undefined;
      }
      hits++;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      remove(key);
      entries.set(key, value);
      size += sizeOf(value, key);
      for (const oldest of entries.keys()) {
        if (size <= limit || oldest === key) break;
        remove(oldest);
      }
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
