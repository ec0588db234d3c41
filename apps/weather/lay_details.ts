import { measureText, type Panel } from "../../renderers/mod.ts";
import { type Box, cutLeft } from "../ui/box.ts";
import { typeSizes } from "../ui/type_scale.ts";

/** A line of text where it stands. */
export interface LaidDetail {
  readonly text: string;
  readonly at: Box;
  readonly size: number;
  readonly weight: 400 | 600;
}

/**
 * Short lines, most important first, in as many columns as the box has room for: the first column in the size that keeps
 * three of them, those beside it on its lines, in the size that keeps most.
 */
export function layDetails(details: readonly string[], box: Box, panel: Panel): readonly LaidDetail[] {
  const weightOf = (text: string) => text === details[0] ? 600 : 400;
  const sizes = typeSizes(panel, 2);
  const widest = (texts: readonly string[], size: number) =>
    Math.ceil(Math.max(0, ...texts.map((text) => measureText(text, { size, weight: weightOf(text) }))));
  let best: readonly LaidDetail[] = [];
  for (const size of sizes) {
    const height = Math.ceil(size * 1.3);
    const most = Math.floor(box.height / height);
    const fitting = details.filter((text) => widest([text], size) <= box.width);
    const first = fitting.slice(0, most);
    const top = box.y + Math.max(0, Math.floor((box.height - height * first.length) / 2));
    const lay = (texts: readonly string[], column: Box, size: number): readonly LaidDetail[] =>
      texts.map((text, index) => ({
        text,
        at: { ...column, y: top + index * height, height },
        size,
        weight: weightOf(text),
      }));
    const besides = sizes.filter((smaller) => smaller <= size).map((smaller) => {
      let [column, right] = cutLeft(box, widest(first, size), Math.max(size, smaller * 2));
      let left = details.filter((text) => !first.includes(text));
      const laid: LaidDetail[] = [];
      while (left.length > 0 && first.length > 0) {
        const texts = left.filter((text) => widest([text], smaller) <= right.width).slice(0, first.length);
        if (texts.length === 0) break;
        left = left.filter((text) => !texts.includes(text));
        [column, right] = cutLeft(right, widest(texts, smaller), smaller * 2);
        laid.push(...lay(texts, column, smaller));
      }
      return laid;
    });
    const beside = besides.reduce((one, other) => other.length > one.length ? other : one, []);
    const laid = [...lay(first, box, size), ...beside];
    if (laid.length > best.length) best = laid;
    if (best.length >= Math.min(3, details.length)) break;
  }
  return best;
}
