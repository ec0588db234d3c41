import type { Journal, JournalEntry } from "./journal.ts";

/** Most entries that memory holds; the oldest are given up beyond it. */
export const MEMORY_ENTRIES = 10_000;

/** A journal that ends with the process, for where no file can be written. */
export function createMemoryJournal(): Journal {
  const entries: JournalEntry[] = [];
  return {
    get size() {
      return entries.length;
    },
    append(entry) {
      entries.push(entry);
      if (entries.length > MEMORY_ENTRIES) entries.shift();
      return Promise.resolve();
    },
    first: (count) => Promise.resolve(entries.slice(0, count)),
    drop: (count) => Promise.resolve(void entries.splice(0, count)),
    close: () => Promise.resolve(entries.splice(0).length),
  };
}
