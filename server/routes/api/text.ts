import { z } from "@hono/zod-openapi";

/** Whether a text has no controls and no half of a surrogate pair: what glass can draw and every store can keep. */
export function isPrintable(text: string): boolean {
  // deno-lint-ignore no-control-regex -- controls are what must not be there
  return !/[\u0000-\u001f\u007f]/.test(text) && text.isWellFormed();
}

/** Text that people read, of lines: no other controls, outer spaces cut, at most `most` characters, or empty. */
export function linesOfText(most: number) {
  return z.string().transform((text) => text.replaceAll("\r\n", "\n").trim()).pipe(
    z.string().max(most).refine(
      (text) => isPrintable(text.replaceAll("\n", "")),
      "expected text without controls other than ends of lines",
    ),
  );
}

/** Text that people read: one line without controls, outer spaces cut, 1 to `most` characters. */
export function lineOfText(most: number) {
  return z.string().trim().min(1).max(most).refine(isPrintable, "expected text without controls");
}
