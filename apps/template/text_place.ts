import type { TextPlace } from "./errors.ts";

/** The line and the column of an offset into a text. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, Math.max(0, Math.min(offset, text.length)));
  const lines = before.split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
