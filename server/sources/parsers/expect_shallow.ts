import { ParseError } from "../errors.ts";

/** Levels of data that apps get at most. */
const MOST_LEVELS = 100;

/** The value, when it is not nested too deep to be written as JSON again. Throws ParseError. */
export function expectShallow<Value>(value: Value): Value {
  visit(value, MOST_LEVELS);
  return value;
}

function visit(value: unknown, levels: number): void {
  if (typeof value !== "object" || value === null) return;
  if (levels === 0) throw new ParseError(`more than ${MOST_LEVELS} levels`, `at most ${MOST_LEVELS}`);
  for (const field of Object.values(value)) visit(field, levels - 1);
}
