import { newId } from "./ids.ts";

/** Ways back from what was done to many rows, kept for a while in the memory of this process. */
export interface Undos {
  /** Keeps a way back and answers its name. `undo` answers what it did, in one sentence. */
  keep(undo: () => Promise<string>): string;
  /** The way back of this name, which is then used up; null when it is not known, or no longer. */
  take(name: string): (() => Promise<string>) | null;
}

/** Ways back that are kept at most; an older one goes first. */
const KEPT = 20;

/** Ways back, none yet. */
export function createUndos(): Undos {
  const kept = new Map<string, () => Promise<string>>();
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
