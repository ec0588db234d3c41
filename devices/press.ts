import type { Press, Refusal } from "./poll.ts";

/** Buttons that a device may name; no model has more. */
export const buttonNames: readonly string[] = ["A", "B", "C", "D", "E"];

/** Fields of a request as they came, from JSON or from a query. */
export type Fields = Readonly<Record<string, unknown>>;

/** Milliseconds of uptime: a number of at least 0, as itself or as its digits; null for anything else. */
function readUptime(value: unknown): number | null {
  const digits = typeof value === "string" && /^\d{1,16}$/.test(value.trim());
  const uptime = typeof value === "number" || digits ? Math.floor(Number(value)) : NaN;
  return Number.isSafeInteger(uptime) && uptime >= 0 ? uptime : null;
}

/** `"A", "B" or "C"`. */
function listNames(names: readonly string[]): string {
  const quoted = names.map((name) => JSON.stringify(name));
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].join(" or ");
}

/** The press in these fields (`button`, `value`, `ts_ms`), or the refusal of a button that is not one of `names`. */
export function readPress(
  fields: Fields,
  names: readonly string[] = buttonNames,
): { readonly press: Press } | { readonly refusal: Refusal } {
  const { button, value } = fields;
  if (typeof button !== "string" || !names.includes(button)) {
    const found = button === undefined ? "no button" : JSON.stringify(button).slice(0, 40);
    const detail = `Cannot take the press: found ${found}, expected ${listNames(names)}`;
    return { refusal: { reason: "unknown-button", detail } };
  }
  return {
    press: { button, value: typeof value === "string" ? value : null, uptime: readUptime(fields.ts_ms) },
  };
}

/** The fields of a JSON body, or the refusal of one that is too large, not JSON, or not an object. */
export function readFields(
  body: Uint8Array,
  bodyLimit: number,
): { readonly fields: Fields } | { readonly refusal: Refusal } {
  if (body.byteLength > bodyLimit) {
    const detail = `Cannot read the body: found ${body.byteLength} bytes, expected at most ${bodyLimit}`;
    return { refusal: { reason: "too-large", detail } };
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return { fields: value as Fields };
    }
  } catch {
    // What the parser says of the body helps nobody: the refusal below says what is accepted.
  }
  return {
    refusal: {
      reason: "malformed",
      detail: "Cannot read the body: found no JSON object, expected one in UTF-8",
    },
  };
}
