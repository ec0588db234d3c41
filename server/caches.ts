import {
  type Cache,
  type CacheLevels,
  type CacheOptions,
  createCache,
  type WatchedCache,
} from "../renderers/panels.ts";

/** All caches of a server by their names, so that someone can tell how they do. */
export interface Caches {
  /** A new cache under a name of its own. Sizes are bytes, as near as can be told without weighing every object. */
  create<T>(name: string, options: CacheOptions<T>): Cache<T>;
  levels(): Readonly<Record<string, CacheLevels>>;
}

/** A list of caches, empty as yet. */
export function createCaches(): Caches {
  const caches = new Map<string, Pick<WatchedCache<unknown>, "levels">>();
  return {
    create<T>(name: string, options: CacheOptions<T>) {
      const cache = createCache<T>(options);
      caches.set(name, cache);
      return cache;
    },
    levels: () => Object.fromEntries(Array.from(caches, ([name, cache]) => [name, cache.levels()])),
  };
}
