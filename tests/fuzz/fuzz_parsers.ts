import fc from "fast-check";
import type { FuzzedParser } from "./parser.ts";

/** Hands so many inputs to one parser. Throws with the smallest input that it found to break it. */
export async function fuzzParser(
  { name, inputs, read, refusals }: FuzzedParser,
  runs: number,
): Promise<void> {
  const property = fc.asyncProperty(inputs, async (input) => {
    try {
      const found = read(input);
      if (found instanceof Promise) await found;
    } catch (error) {
      if (!refusals.some((refusal) => error instanceof refusal)) throw error;
      if (error instanceof RangeError && /call stack/.test(error.message)) throw error;
    }
  });
  try {
    await fc.assert(property, { numRuns: runs });
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name} breaks: ${found}`, { cause });
  }
}

/** How many of so many inputs each parser gets: the less the more it costs, and one at least. */
export function shareOut(
  parsers: readonly FuzzedParser[],
  inputs: number,
): ReadonlyMap<FuzzedParser, number> {
  const sum = parsers.reduce((total, { cost }) => total + 1 / cost, 0);
  return new Map(parsers.map((one) => [one, Math.max(1, Math.ceil(inputs / one.cost / sum))]));
}
