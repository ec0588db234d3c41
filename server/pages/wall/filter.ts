import { InvalidInputError } from "../../errors.ts";
import { readSelector } from "../../selectors.ts";

/** States that devices are told apart by, each with what a list of them is called. */
export const STATES = {
  fine: "On time",
  late: "Late",
  lost: "Lost: two polls missed",
  unseen: "Never seen",
  battery: "Low battery",
  problem: "Shows a problem",
  waiting: "Waits to be admitted",
  refused: "Refused",
} as const;

/** One of the states. */
export type DeviceState = keyof typeof STATES;

/** Orders that a list can have. */
export const SORTS = { name: "Name", seen: "Last seen", battery: "Battery", added: "Added" } as const;

/** One of the orders. */
export type Sort = keyof typeof SORTS;

/** Which devices a list shows, and in which order. */
export interface WallFilter {
  /** Words of a name, a code, a model or an app; all must be found. */
  readonly text: string;
  /** Selector of key/value labels, or an empty text. */
  readonly labels: string;
  /** Null for all that are admitted. */
  readonly state: DeviceState | null;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

const LONGEST = 200;

/** Reads a filter from a query or a form; what cannot be meant is left out. */
export function readFilter(query: Readonly<Record<string, unknown>>): WallFilter {
  const { q, labels, state, sort, page } = query;
  const text = (value: unknown) => typeof value === "string" ? value.trim().slice(0, LONGEST) : "";
  return {
    text: text(q),
    labels: text(labels),
    state: typeof state === "string" && Object.hasOwn(STATES, state) ? state as DeviceState : null,
    sort: typeof sort === "string" && Object.hasOwn(SORTS, sort) ? sort as Sort : "name",
    page: typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The fields of a filter that say something, as a form or a query has them. The page is none of them. */
export function filterFields({ text, labels, state, sort }: WallFilter): Readonly<Record<string, string>> {
  const fields = { q: text, labels, state: state ?? "", sort: sort === "name" ? "" : sort };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}

/** The address of a list: `/?q=lobby&state=late`. */
export function filterPath(filter: WallFilter, path = "/"): string {
  const query = new URLSearchParams(filterFields(filter));
  if (filter.page > 1) query.set("page", String(filter.page));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Why a selector cannot be read, or null. */
export function selectorFault(labels: string): string | null {
  if (labels === "") return null;
  try {
    readSelector(labels);
    return null;
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message;
    throw error;
  }
}

/** Whether a filter leaves anything out of the devices that are admitted. */
export function isNarrow({ text, labels, state }: WallFilter): boolean {
  return text !== "" || labels !== "" || state !== null;
}
