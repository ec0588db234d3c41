import { newId } from "./ids.ts";

/** A way back from what was done. */
export interface Undo {
  /** Takes it back and answers what it did, in one sentence. */
  readonly run: () => Promise<string>;
  /** Path of the page that says so: where it was done. */
  readonly page: string;
}

/** Ways back from what was done, kept for a while in the memory of this process. */
export interface Undos {
  /** Keeps a way back and answers its name. */
  keep(undo: Undo): string;
  /** The way back of this name, which is then used up; null when it is not known, or no longer. */
  take(name: string): Undo | null;
}

/** Ways back that are kept at most; an older one goes first. */
const KEPT = 20;

/** Ways back, none yet. */
export function createUndos(): Undos {
  const kept = new Map<string, Undo>();
  return {
    keep(undo) {
      const name = newId();
      kept.set(name, undo);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return name;
    },
    take(name) {
      const undo = kept.get(name) ?? null;
      kept.delete(name);
      return undo;
    },
  };
}
