import type fc from "fast-check";

// deno-lint-ignore no-explicit-any -- constructors of every signature
type ErrorClass = new (...args: any[]) => Error;

/** A reader of what comes from outside, and what comes. */
export interface FuzzedParser {
  /** File and export: `devices/identify.ts readName`. */
  readonly name: string;
  readonly inputs: fc.Arbitrary<unknown>;
  read(input: unknown): unknown;
  /** Errors that it documents; it throws no other. */
  readonly refusals: readonly ErrorClass[];
  /** How many times as long as the others it takes, about; it gets so many inputs less. */
  readonly cost: number;
}

/** A row of the list of parsers. */
export function parser<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  read: (input: Input) => unknown,
  { refusals = [], cost = 1 }: Partial<Pick<FuzzedParser, "refusals" | "cost">> = {},
): FuzzedParser {
  return { name, inputs, read: (input) => read(input as Input), refusals, cost };
}
