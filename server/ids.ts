import { monotonicFactory } from "ulid";

/** Random bytes that were drawn at once: a call for each character of an id takes longer than the rest of it. */
const drawn = new Uint8Array(4096);
let used = drawn.length;

/** A random number from 0 to below 1, in steps of 1/256: an id takes one of 32 characters by it. */
function random(): number {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  return drawn[used++]! / 256;
}

const next = monotonicFactory(random);

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
