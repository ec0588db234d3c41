import { z } from "@hono/zod-openapi";
import { InvalidBodyError } from "../../errors.ts";
import { show } from "./faults.ts";
import { queryInteger } from "./page.ts";
import { fields } from "./resource.ts";

/** The query of a catalog, which is answered whole where no limit is given. */
export const catalogQuery = fields({
  limit: queryInteger({ least: 1, most: 500 }).optional(),
  before: z.string().max(100).optional()
    .openapi({ description: "The `next` of the page before this one" }),
});

/**
 * One page of a list that is known whole, in its own order. Throws InvalidBodyError when `before` names no row.
 */
export function catalogPage<Row>(
  rows: readonly Row[],
  { limit, before }: z.output<typeof catalogQuery>,
  keyOf: (row: Row) => string,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const at = before === undefined ? -1 : rows.findIndex((row) => keyOf(row) === before);
  if (before !== undefined && at === -1) {
    throw new InvalidBodyError([{
      path: "before",
      detail: `found ${show(before)}, expected the next of a page before this one`,
    }]);
  }
  const rest = rows.slice(at + 1);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: last === undefined || shown.length === rest.length ? null : keyOf(last) };
}
