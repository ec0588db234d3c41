import type { Log } from "../log.ts";
import { type Journal, JournalError } from "./journal.ts";

/**
 * Several journals as one: entries go into the last but one, or into the last where that one cannot keep them, and
 * leave from the first that has any.
 */
export function chainJournals(journals: readonly Journal[], log: Log): Journal {
  const [usual, spare] = [journals.at(-2), journals.at(-1)];
  if (usual === undefined || spare === undefined) throw new TypeError("Cannot chain fewer than two journals");
  const oldest = () => journals.find(({ size }) => size > 0);
  return {
    get size() {
      return journals.reduce((sum, { size }) => sum + size, 0);
    },
    async append(entry) {
      try {
        await usual.append(entry);
      } catch (cause) {
        if (!(cause instanceof JournalError)) throw cause;
        if (spare.size === 0) log.error("Keeps exchanges in memory while the database is away", { cause });
        await spare.append(entry);
      }
    },
    first: async (count) => await oldest()?.first(count) ?? [],
    drop: async (count) => await oldest()?.drop(count),
    async close() {
      let lost = 0;
      for (const journal of journals) lost += await journal.close();
      return lost;
    },
  };
}
