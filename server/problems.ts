import type { Caches } from "./caches.ts";

/** Where and when a problem was first shown. */
export interface FirstShown {
  readonly exchange_id: string;
  readonly at: string;
}

/** Remembers first showings, so that a problem that lasts is not redrawn at every poll with a new id and time. */
export interface Problems {
  /** The first showing of this problem: this one, unless it was shown before. Null only asks. */
  first(key: string, showing: FirstShown | null): FirstShown | null;
}

const MEMORY_BYTES = 4 * 1024 * 1024;

/** A memory of the problems shown last. */
export function createProblems(caches: Caches): Problems {
  const shown = caches.create<FirstShown>("problems", {
    limit: MEMORY_BYTES,
    sizeOf: (_showing, key) => 2 * key.length + 256,
  });
  return {
    first(key, showing) {
      const known = shown.get(key) ?? showing;
      if (known !== null) shown.set(key, known);
      return known;
    },
  };
}
