import { DEEPEST, isShallow } from "../../devices/mod.ts";
import { InvalidBodyError } from "../errors.ts";
import type { Variables } from "./merge_variables.ts";

/** What a delivery brings. */
export interface DeliveryContent {
  /** Empty for none. */
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly query: URLSearchParams;
}

/**
 * The variables that a delivery holds: an object of JSON as it is, any other JSON as `data`, a form by its fields,
 * a text as `text`; without a body the query. `secret` and `token` of a query are left out.
 * Throws InvalidBodyError on JSON that cannot be read or is nested deeper than 64 levels.
 */
export function readVariables({ contentType, body, query }: DeliveryContent): Variables {
  if (body.length === 0) return fromFields(withoutSecrets(query));
  const text = new TextDecoder().decode(body);
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    return fromFields(new URLSearchParams(text));
  }
  const looksLikeJson = /\bjson\b/i.test(contentType) || (contentType === "" && /^\s*[[{]/.test(text));
  if (looksLikeJson) return fromJson(text);
  return /^text\/|^$/.test(contentType) ? { text } : {};
}

function fromJson(text: string): Variables {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new InvalidBodyError([{ path: "", detail: `expected JSON, found ${found}` }]);
  }
  if (!isShallow(value)) {
    throw new InvalidBodyError([{ path: "", detail: `found more than ${DEEPEST} levels, expected fewer` }]);
  }
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value as Variables
    : { data: value };
}

/** A name that comes once is a text, one that comes again a list. */
function fromFields(fields: URLSearchParams): Variables {
  const names = new Set(fields.keys());
  return Object.fromEntries(Array.from(names, (name) => {
    const values = fields.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  }));
}

function withoutSecrets(query: URLSearchParams): URLSearchParams {
  const shown = new URLSearchParams(query);
  for (const name of ["secret", "token"]) shown.delete(name);
  return shown;
}
