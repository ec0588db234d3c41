import { InvalidInputError } from "./errors.ts";

/** One wish of a selector about the key/value labels of a device. */
interface Term {
  readonly key: string;
  /** `in`: the key has one of the values; `not in`: it has none of them, or is missing; `has` and `lacks`: whether it is there. */
  readonly wish: "in" | "not in" | "has" | "lacks";
  readonly values: readonly string[];
}

const NAME = /^[A-Za-z0-9_.\/-]{1,63}$/;
const TERM =
  /^(?:(!)?\s*([^\s=!(),]+)|([^\s=!(),]+)\s*(?:(=|==|!=)\s*([^\s=!(),]+)|\s(in|notin)\s*\(([^()]*)\)))$/;
const ACCEPTED =
  "key=value, key!=value, key in (a,b), key notin (a,b), key or !key, several joined by commas";

/** Commas part the terms, but not the values between parentheses. */
function splitTerms(text: string): readonly string[] {
  return text.split(/,(?![^(]*\))/).map((term) => term.trim());
}

function readTerm(text: string): Term | null {
  const [, not, alone, named, equals, value, set, list] = TERM.exec(text) ?? [];
  const key = named ?? alone;
  if (key === undefined || !NAME.test(key)) return null;
  if (equals === undefined && set === undefined) return { key, wish: not ? "lacks" : "has", values: [] };
  const values = value === undefined ? (list ?? "").split(",").map((one) => one.trim()) : [value];
  if (!values.every((one) => NAME.test(one))) return null;
  return { key, wish: equals === "!=" || set === "notin" ? "not in" : "in", values };
}

/**
 * Reads `room=lobby`, `floor!=2`, `room in (a,b)`, `room notin (a,b)`, `room` (it has one), `!room` (it has none), or
 * several of them joined by commas, all of which must hold. Throws InvalidInputError.
 */
export function readSelector(text: string): readonly Term[] {
  const terms = splitTerms(text).map(readTerm);
  if (terms.every((term) => term !== null)) return terms;
  const found = JSON.stringify(text.slice(0, 200));
  throw new InvalidInputError(`Cannot read selector: found ${found}, expected ${ACCEPTED}`);
}

function holds({ key, wish, values }: Term, labels: Readonly<Record<string, string>>): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (wish) {
    case "in":
      return value !== undefined && values.includes(value);
    case "not in":
      return value === undefined || !values.includes(value);
    case "has":
      return value !== undefined;
    case "lacks":
      return value === undefined;
  }
}

/** Whether a device with these labels is meant; a selector that cannot be read means no device. */
export function matchesSelector(selector: string, labels: Readonly<Record<string, string>>): boolean {
  try {
    return readSelector(selector).every((term) => holds(term, labels));
  } catch {
    return false;
  }
}
