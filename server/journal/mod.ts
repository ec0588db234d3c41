export { type Journal, type JournalEntry, JournalError } from "./journal.ts";
export { createMemoryJournal } from "./memory_journal.ts";
export { openJournal } from "./open_journal.ts";
