import { createHmac, randomBytes } from "node:crypto";
import type { Clock } from "../clock.ts";

/** Right passwords of the last minute, so that a script does not cost a quarter of a second for every call. */
export interface Remembered {
  has(password: string, stored: string): boolean;
  add(password: string, stored: string): void;
}

const KEEP_FOR = 60_000;

/**
 * Remembers passwords as keyed hashes; the key lives only in this process. The stored form is hashed along, so
 * that a password stops being right the moment it is changed, here or on another node.
 */
export function createRemembered(clock: Clock): Remembered {
  const key = randomBytes(32);
  let last: { digest: string; until: number } | null = null;
  const digestOf = (password: string, stored: string) =>
    createHmac("sha256", key).update(stored).update("\0").update(password).digest("hex");
  const now = () => clock.now().epochMilliseconds;
  return {
    has(password, stored) {
      return last !== null && last.until > now() && last.digest === digestOf(password, stored);
    },
    add(password, stored) {
      last = { digest: digestOf(password, stored), until: now() + KEEP_FOR };
    },
  };
}
