import { isDeepStrictEqual } from "node:util";
import { step } from "./step.ts";

interface Known {
  /** What was sent. */
  readonly sent: unknown;
  /** What is stored, as it was shown. */
  readonly hidden: unknown;
  readonly stored: unknown;
}

/**
 * The text that is stored where a path of what was sent leads to; undefined where none is. What is of another `kind`
 * now has nothing stored, so that no secret goes where it was not meant to go.
 */
export function findStored(path: readonly string[], known: Known): string | undefined {
  let { sent, hidden, stored } = known;
  for (const key of path) {
    if (kindOf(sent) !== kindOf(stored)) return undefined;
    const at = Array.isArray(sent) && Array.isArray(hidden) ? placeOf(Number(key), sent, hidden) : key;
    [sent, hidden, stored] = [step(sent, key), step(hidden, at), step(stored, at)];
  }
  return typeof stored === "string" ? stored : undefined;
}

/** The place among stored items of the one that was sent: where it is shown the same, else its own. */
function placeOf(index: number, sent: readonly unknown[], hidden: readonly unknown[]): string {
  const item = sent[index];
  const same = hidden.flatMap((one, at) => isDeepStrictEqual(one, item) ? [at] : []);
  if (same.includes(index)) return String(index);
  const before = sent.slice(0, index).filter((one) => isDeepStrictEqual(one, item)).length;
  return String(same[before] ?? index);
}

function kindOf(value: unknown): unknown {
  return Array.isArray(value) ? undefined : step(value, "kind");
}
