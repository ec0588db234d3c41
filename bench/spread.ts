/** Measured values in the order of their size, and what is said of them. */
export interface Spread {
  readonly p50: number;
  readonly p90: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** The spread of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p90: at(0.9), least: sorted[0]!, most: sorted.at(-1)!, count: sorted.length };
}

/** A spread in one line of a table. */
export function showSpread({ p50, p90, least, most, count }: Spread): string {
  const cells = [p50, p90, least, most].map((value) => value.toFixed(1).padStart(9));
  return [...cells, String(count).padStart(6)].join("");
}

/** The heads of the columns of `showSpread`. */
export const SPREAD_HEAD = ["p50", "p90", "least", "most"].map((name) => name.padStart(9)).join("") +
  "     n";
