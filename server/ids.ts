import { monotonicFactory } from "ulid";

const next = monotonicFactory();

/** A new ULID; ids of one process sort in the order in which they were made. */
export function newId(): string {
  return next();
}

// Without I, O, 0 and 1, which people misread on a small screen.
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A new code of six characters that a person can read off a screen and type. */
export function newFriendlyId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => LETTERS[byte % LETTERS.length]).join(
    "",
  );
}
