import { byteLength } from "../json.ts";

/** Bytes, as JSON without its quotes, that a caption may have: three of them leave room for the rest. */
const CAPTION_BYTES = 200;

/** Bytes of a text inside the quotes of a JSON string. */
export function jsonBytes(text: string): number {
  return byteLength(JSON.stringify(text)) - 2;
}

/**
 * The longest start of a text that takes at most `bytes` bytes inside a JSON string, cut at a grapheme (so
 * never inside a UTF-8 sequence or an emoji), with lone surrogates replaced by U+FFFD.
 */
export function fitText(text: string, bytes: number): string {
  // No UTF-16 unit takes less than a byte: two more than the limit show the segmenter what follows the cut.
  const wellFormed = text.slice(0, Math.max(bytes, 0) + 8).toWellFormed();
  if (text.length <= bytes && jsonBytes(wellFormed) <= bytes) return wellFormed;
  let end = 0;
  let used = 0;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(wellFormed)) {
    used += jsonBytes(segment);
    if (used > bytes) break;
    end += segment.length;
  }
  return wellFormed.slice(0, end);
}

/**
 * A caption as a device receives it: at most 200 bytes as JSON, cut at a grapheme, on one line. The same
 * text always gives the same caption, and a fitted caption is left as it is, so a press whose `value` is
 * not this is stale.
 */
export function fitCaption(text: string): string {
  // deno-lint-ignore no-control-regex -- firmware ends a text at U+0000 and draws other controls as boxes
  return fitText(text.replace(/[\u0000-\u001f\u007f]+/g, " "), CAPTION_BYTES);
}
