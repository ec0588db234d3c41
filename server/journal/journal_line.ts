import { z } from "zod";
import type { Statement, Value } from "../../database/mod.ts";
import type { JournalEntry } from "./journal.ts";

const stored = z.array(z.tuple([
  z.string(),
  z.array(z.union([
    z.null(),
    z.string(),
    z.number(),
    z.strictObject({ integer: z.string().regex(/^-?\d+$/) }),
    z.strictObject({ bytes: z.base64() }),
  ])),
]));

/** An entry as one line of JSON, without its end. */
export function toJournalLine(entry: JournalEntry): string {
  return JSON.stringify(entry.map(({ sql, args }) => [sql, args.map(encode)]));
}

/** An entry from its line, or null where it is none. */
export function readJournalLine(line: string): JournalEntry | null {
  try {
    return stored.parse(JSON.parse(line)).map(([sql, args]): Statement => ({ sql, args: args.map(decode) }));
  } catch {
    return null;
  }
}

function encode(value: Value) {
  if (typeof value === "bigint") return { integer: String(value) };
  if (value instanceof ArrayBuffer) return { bytes: new Uint8Array(value).toBase64() };
  return value instanceof Uint8Array ? { bytes: value.toBase64() } : value;
}

function decode(value: z.infer<typeof stored>[number][1][number]): Value {
  if (value === null || typeof value !== "object") return value;
  return "integer" in value ? BigInt(value.integer) : Uint8Array.fromBase64(value.bytes);
}
