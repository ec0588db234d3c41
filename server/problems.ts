import { createCache } from "./cache.ts";

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

const REMEMBERED = 10_000;

/** A memory of the problems shown last. */
export function createProblems(): Problems {
  const shown = createCache<FirstShown>({ limit: REMEMBERED, sizeOf: () => 1 });
  return {
    first(key, showing) {
      const known = shown.get(key) ?? showing;
      if (known !== null) shown.set(key, known);
      return known;
    },
  };
}
