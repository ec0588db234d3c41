import { z } from "zod";

/** Kinds of outcome that exchanges are filtered by, with their words. */
export const OUTCOMES = {
  failed: "failed",
  "2xx": "2xx, answered",
  "3xx": "3xx, not changed",
  "4xx": "4xx, refused",
  "5xx": "5xx, broken",
} as const;

/** Least times in milliseconds that exchanges are filtered by. */
export const SLOW = [50, 200, 1_000, 5_000] as const;

const status = z.string().regex(/^[1-5]\d\d$/);
const fields = {
  device: z.string().trim().min(1).max(100).optional().catch(undefined),
  protocol: z.string().regex(/^[a-z_]{1,20}$/).optional().catch(undefined),
  outcome: z.union([z.enum(Object.keys(OUTCOMES) as [keyof typeof OUTCOMES]), status]).optional().catch(
    undefined,
  ),
  slow: z.string().regex(/^\d{1,6}$/).transform(Number).optional().catch(undefined),
  text: z.string().trim().min(1).max(200).optional().catch(undefined),
};
const schema = z.object(fields);

/** What the list of exchanges is narrowed to; the same names as in the address. */
export interface ExchangeFilter {
  /** Name, id or friendly id, or a part of the name; `none` for exchanges of no device. */
  readonly device?: string | undefined;
  readonly protocol?: string | undefined;
  /** One of `OUTCOMES`, or an exact HTTP status. */
  readonly outcome?: string | undefined;
  /** Least total time in milliseconds. */
  readonly slow?: number | undefined;
  /** In the path, the error, headers or bodies. */
  readonly text?: string | undefined;
}

/** Reads a filter from an address; what it cannot be is left out, as if it had not been asked. */
export function readFilter(query: Readonly<Record<string, string>>): ExchangeFilter {
  const { device, protocol, outcome, slow, text } = schema.parse(query);
  return clean({ device, protocol, outcome, slow, text });
}

/** The address of the list with this filter, at the page that ends with `before`. */
export function filterPath(filter: ExchangeFilter, before?: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  if (before) query.set("before", before);
  return query.size === 0 ? "/exchanges" : `/exchanges?${query}`;
}

/** HTTP statuses that an outcome stands for, or null where it is not about the status alone. */
export function statusRange(outcome: string): readonly [number, number] | null {
  if (outcome === "failed") return null;
  const kind = /^([2-5])xx$/.exec(outcome);
  if (kind !== null) return [Number(kind[1]) * 100, Number(kind[1]) * 100 + 99];
  return [Number(outcome), Number(outcome)];
}

function clean(filter: ExchangeFilter): ExchangeFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
