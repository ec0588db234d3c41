import { redactText, redactValue } from "./redact.ts";

/** Most entries that one visit leaves, and most characters of them; firmware holds some dozens of some hundred each. */
const ENTRIES = 200;
const CHARACTERS = 128 * 1024;
/** Most characters of one entry. */
const LONGEST = 16 * 1024;

/**
 * Entries of a device's log as they are stored: secrets redacted, long ones cut, and how many more came in the place of those past
 * the bound. Anybody may send entries, and each costs a row.
 */
export function storeLogEntries(entries: readonly unknown[]): readonly unknown[] {
  const stored: unknown[] = [];
  let room = CHARACTERS;
  for (const entry of entries.slice(0, ENTRIES)) {
    const text = JSON.stringify(entry) ?? "null";
    room -= Math.min(text.length, LONGEST);
    if (room < 0) break;
    const isLong = text.length > LONGEST;
    stored.push(isLong ? cut(typeof entry === "string" ? entry : text) : redactValue(entry));
  }
  const left = entries.length - stored.length;
  return left === 0 ? stored : [...stored, { "…": `${left} more entries are not kept` }];
}

function cut(text: string): string {
  return `${redactText(text.slice(0, LONGEST).toWellFormed())}… (${text.length} characters)`;
}
