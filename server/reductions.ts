import type { ExchangeRow } from "../database/mod.ts";

/** What was given up for the byte limit in an exchange, a phrase each; it stands in its recorded inputs. */
export function readReductions({ inputs }: Pick<ExchangeRow, "inputs">): string[] {
  const found = typeof inputs === "object" && inputs !== null && "reductions" in inputs
    ? inputs.reductions
    : [];
  return Array.isArray(found) ? found.filter((phrase) => typeof phrase === "string") : [];
}
