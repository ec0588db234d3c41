/** A map that forgets what was least recently used once it is over its limit. */
export interface Cache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  /** The sum of the sizes of what it holds. */
  readonly size: number;
}

/** A cache bounded by the sum of its entries' sizes. */
export function createCache<T>(options: { limit: number; sizeOf: (value: T) => number }): Cache<T> {
  const { limit, sizeOf } = options;
  // A Map keeps insertion order, so the first key is always the least recently used.
  const entries = new Map<string, T>();
  let size = 0;
  function remove(key: string): void {
    const value = entries.get(key);
    if (value !== undefined && entries.delete(key)) size -= sizeOf(value);
  }
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      remove(key);
      entries.set(key, value);
      size += sizeOf(value);
      for (const oldest of entries.keys()) {
        if (size <= limit || oldest === key) break;
        remove(oldest);
      }
    },
    delete: remove,
    get size() {
      return size;
    },
  };
}
