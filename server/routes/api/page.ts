import { z } from "@hono/zod-openapi";

/** Digits of a ULID, in Crockford's base 32. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return ULID.test(text);
}

/** A ULID. */
export const idSchema = z.string().refine(isId, "expected an id of 26 letters and digits")
  .openapi({ example: "01JDC9QN4S0V5N1W8M3TB6ZK2F" });

/** The path parameter of one row. */
export const idParams = z.object({ id: z.string().openapi({ param: { in: "path", name: "id" } }) });

const ROWS_MAXIMUM = 500;
const ROWS_DEFAULT = 50;

/** A whole number in a query. */
export function queryInteger(bounds: { least: number; most: number }) {
  const accepted = `expected a whole number from ${bounds.least} to ${bounds.most}`;
  return z.string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= bounds.least && Number(text) <= bounds.most,
      accepted,
    )
    .transform(Number)
    .openapi({ type: "integer", minimum: bounds.least, maximum: bounds.most });
}

/** The query of every collection. */
export const pageQuery = {
  limit: queryInteger({ least: 1, most: ROWS_MAXIMUM }).default(ROWS_DEFAULT),
  before: idSchema.optional(),
} as const;

/** What a collection answers. */
export function pageSchema<Schema extends z.ZodType>(row: Schema) {
  return z.object({
    data: z.array(row),
    next: z.string().nullable().openapi({
      description: "Send as `before` for the next page; null on the last",
    }),
  });
}

/**
 * One page of rows: `list` is asked for one row more than the page takes, which tells whether another follows.
 */
export async function answerPage<Row extends { readonly id: string }, Json>(
  query: { limit: number },
  options: {
    list: (limit: number) => Promise<readonly Row[]>;
    toJson: (rows: readonly Row[]) => Promise<Json[]> | Json[];
  },
): Promise<{ data: Json[]; next: string | null }> {
  const rows = await options.list(query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const next = rows.length > shown.length ? shown.at(-1)?.id ?? null : null;
  return { data: await options.toJson(shown), next };
}
