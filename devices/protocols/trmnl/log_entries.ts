import { isShallow } from "../../is_shallow.ts";

type Shape = Readonly<Record<string, unknown>>;

function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Entries of `logs` (now), `log.logs_array` (old firmware) and `log` (Kobo); any other JSON is one entry. */
function entriesOf(value: unknown): readonly unknown[] {
  if (!isShape(value) || !("logs" in value || "log" in value)) return toList(value);
  const { log } = value;
  return [...toList(value.logs), ...toList(isShape(log) && "logs_array" in log ? log.logs_array : log)];
}

/**
 * Every entry of a log body, strings or objects as the device sent them. A body that is not JSON, is
 * nested deeper than 64 levels, or longer than `limit` bytes and so cut, is kept as one text: the device deletes its copy either way.
 */
export function readLogEntries(body: Uint8Array, limit: number): readonly unknown[] {
  const text = new TextDecoder().decode(body.subarray(0, limit));
  if (text.trim() === "") return [];
  if (body.byteLength > limit) return [text];
  try {
    const value = JSON.parse(text);
    return isShallow(value)
      ? entriesOf(value).filter((entry) => entry !== null && entry !== undefined)
      : [text];
  } catch {
    return [text];
  }
}
