import { type Journal, JournalError } from "./journal.ts";

/** A journal that is opened when it gets its first entry: most servers never need one. */
export function createLateJournal(open: () => Promise<Journal>): Journal {
  let opening: Promise<Journal> | null = null;
  let journal: Journal | null = null;
  async function opened(): Promise<Journal> {
    try {
      return journal = await (opening ??= open());
    } catch (cause) {
      opening = null;
      throw new JournalError(`Cannot open a journal: ${(cause as Error).message}`, { cause });
    }
  }
  return {
    get size() {
      return journal?.size ?? 0;
    },
    append: async (entry) => await (await opened()).append(entry),
    first: async (count) => await journal?.first(count) ?? [],
    drop: async (count) => await journal?.drop(count),
    close: async () => await journal?.close() ?? 0,
  };
}
