import type { View } from "./composition.ts";
import { type Around, aroundOf, mirrorPlace, mirrorStyle, type Style } from "./mirror_style.ts";
import { readTile } from "./tiles/tile.ts";

/** Scripts that run from right to left, by ISO 15924. */
const RIGHT_TO_LEFT = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

/** Whether readers of a locale read from right to left, as those of `ar`, `he`, `fa` and `ur` do. */
export function readsRightToLeft(locale: string): boolean {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script ?? "");
  } catch {
    return false;
  }
}

/**
 * A resolved view with left and right exchanged, for readers who read from right to left: rows, places, margins,
 * paddings, borders, corners and alignments. Pictures and drawings (`img`, `svg`) go to their new place as they are, and
 * so does an element with `data-direction="ltr"` and all in it: what has a direction of its own, such as a plot over
 * time, or belongs to something at a side of the glass. Texts stay as they are; their letters order them. The root is
 * taken to fill its room; `transform`, shadows, grids and `maxWidth` without a width stay as they are.
 */
export function mirrorView(view: View): View {
  const mirrored = mirrorNode(view, "row") as View;
  const style = mirrored.props.style as Style;
  return { ...mirrored, props: { ...mirrored.props, style: { textAlign: "right", ...style } } };
}

function mirrorNode(node: unknown, around: Around): unknown {
  if (Array.isArray(node)) return node.map((child) => mirrorNode(child, around));
  if (typeof node !== "object" || node === null) return node;
  const element = node as View;
  const { type, props } = element;
  const style = (props.style ?? {}) as Style;
  const tile = readTile(element);
  if (tile !== null) {
    const fallback = tile.fallback === undefined ? {} : { fallback: mirrorView(tile.fallback) };
    const views = { view: mirrorView(tile.view), ...fallback };
    return { ...element, props: { ...props, style: mirrorPlace(style, around), ...views } };
  }
  if (type === "svg" || type === "img") {
    return { ...element, props: { ...props, style: mirrorPlace(style, around) } };
  }
  if (props["data-direction"] === "ltr") {
    const kept = { textAlign: "left", ...mirrorPlace(style, around) };
    return { ...element, props: { ...props, style: kept } };
  }
  const children = props.children === undefined
    ? {}
    : { children: mirrorNode(props.children, aroundOf(style)) };
  return { ...element, props: { ...props, style: mirrorStyle(style, around), ...children } };
}
