import { measureText, type Panel } from "../../renderers/mod.ts";
import { type Box, cutBottom, cutLeft } from "./box.ts";
import { typeSize } from "./type_scale.ts";

/** Pixels between what is shown and a mark at its right. */
const GAP = 2;

/** How the mark is set. */
export function ageStyle(panel: Panel): { readonly size: number; readonly weight: 600 } {
  return { size: typeSize(panel, 0), weight: 600 };
}

/**
 * Tiny glass in two parts: what is shown, and how old it is, which must never be left out. It is a line at the bottom;
 * where that would leave less than `least` pixels of height, a word at the right.
 */
export function layAgeMark(
  body: Box,
  { texts, panel, least }: {
    readonly texts: readonly string[];
    readonly panel: Panel;
    readonly least?: number | undefined;
  },
): readonly [Box, Box] {
  const style = ageStyle(panel);
  const line = Math.ceil(style.size * 1.25);
  if (body.height >= line + (least ?? line)) return cutBottom(body, line);
  const widths = texts.map((text) => Math.ceil(measureText(text, style)));
  const width = widths.find((each) => each <= body.width / 2) ?? Math.min(...widths);
  const [left, right] = cutLeft(body, body.width - width - GAP, GAP);
  // A line of type may be higher than what the margins leave of such glass; nothing of its own stands below it.
  const height = Math.max(line, body.height);
  return [left, { ...right, y: Math.max(0, body.y - (height - body.height)), height }];
}
