import type { Statement } from "../../database/mod.ts";

/** One exchange that was answered while the database was away: what is written once it is back, all or none. */
export type JournalEntry = readonly Statement[];

/** Keeps what was answered while the database was away, oldest first. */
export interface Journal {
  /** Entries that are not dropped. */
  readonly size: number;
  /** Keeps an entry; on return it is as safe as this journal can make it. Throws JournalError. */
  append(entry: JournalEntry): Promise<void>;
  /** The oldest entries, at most so many, at least one where there are any; null for one that cannot be read. */
  first(count: number): Promise<readonly (JournalEntry | null)[]>;
  /** Forgets the oldest entries: they are written. */
  drop(count: number): Promise<void>;
  /** Lets go of what it holds; answers how many entries are lost by that. */
  close(): Promise<number>;
}

/** A journal cannot keep an entry. */
export class JournalError extends Error {
  override readonly name = "JournalError";
}
