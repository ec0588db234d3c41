/** A style of a resolved view. */
export type Style = Readonly<Record<string, unknown>>;

/** How an element's parent lays it out; one in a `stretching column` is as wide as that unless it says otherwise. */
export type Around = "row" | "column" | "stretching column" | "wrapped column" | "block" | "other";

type Words = Readonly<Record<string, string>>;

const SIDES: Words = { left: "right", right: "left" };
const ROWS: Words = { row: "row-reverse", "row-reverse": "row" };
const WRAPS: Words = { wrap: "wrap-reverse", "wrap-reverse": "wrap" };
const ENDS: Words = { start: "end", end: "start" };
const FLEX_ENDS: Words = { ...ENDS, "flex-start": "flex-end", "flex-end": "flex-start" };
const TEXT_ENDS: Words = { left: "right", start: "right", right: "left", end: "left" };

/** Properties that may say four sides at once: top, right, bottom, left. */
const FOUR_SIDES = /^(?:margin|padding|inset|borderWidth|borderStyle|borderColor)$/;

/** Properties that place the element itself; all others are about what is in it. */
const PLACING = /^(?:left|right|inset|margin.*)$/;

/** How an element of this style lays out what is in it. */
export function aroundOf(style: Style): Around {
  const { display = "block", flexDirection = "row", flexWrap = "nowrap", alignItems = "stretch" } = style;
  if (display === "block") return "block";
  if (display !== "flex") return "other";
  if (!String(flexDirection).startsWith("column")) return "row";
  if (flexWrap !== "nowrap") return "wrapped column";
  return alignItems === "stretch" ? "stretching column" : "column";
}

/** A style with left and right exchanged, of an element that is laid out so by its parent. */
export function mirrorStyle(style: Style, around: Around): Style {
  const inside = Object.entries(style).filter(([name]) => !PLACING.test(name))
    .map(([name, value]) => [mirrorName(name), mirrorValue(name, value)]);
  return { ...Object.fromEntries(inside), ...placeOf(style, around), ...containerOf(style) };
}

/** The style of an element that goes to its new place, and in which nothing is mirrored. */
export function mirrorPlace(style: Style, around: Around): Style {
  const inside = Object.entries(style).filter(([name]) => !PLACING.test(name));
  return { ...Object.fromEntries(inside), ...placeOf(style, around) };
}

/** `paddingLeft` becomes `paddingRight`, `borderTopLeftRadius` `borderTopRightRadius`. */
function mirrorName(name: string): string {
  return SIDES[name] ?? name.replace(/Left|Right/, (side) => side === "Left" ? "Right" : "Left");
}

function mirrorValue(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (name === "textAlign") return TEXT_ENDS[value] ?? value;
  if (name === "borderRadius") return mirrorRadius(value);
  if (!FOUR_SIDES.test(name)) return value;
  const [top, right, bottom, left] = split(value);
  return left === undefined ? value : [top, left, bottom, right].join(" ");
}

/** Corners from the top left one on, clockwise; behind a slash are their heights. */
function mirrorRadius(value: string): string {
  return value.split("/").map((radii) => {
    const [one = "0", two = one, three = one, four = two] = split(radii);
    return [two, one, four, three].join(" ");
  }).join(" / ");
}

/** Words of a value; what is in brackets belongs together. */
function split(value: string): readonly string[] {
  return value.match(/[^\s(]*\([^)]*\)|\S+/g) ?? [];
}

/** Where the element is among its siblings and from the edges. */
function placeOf(style: Style, around: Around): Style {
  const placed: Record<string, unknown> = {};
  // With a width and both edges given, the left one counts.
  const both = style.left !== undefined && style.right !== undefined && style.width !== undefined;
  for (const [name, value] of Object.entries(style)) {
    if (!PLACING.test(name) || both && name === "right") continue;
    placed[mirrorName(name)] = mirrorValue(name, value);
  }
  const { alignSelf = "auto", width = "auto", position } = style;
  // What is not as wide as its parent is at its left, unless it says something else.
  const isShort = width !== "auto" || position === "absolute";
  if (around === "column" || around === "stretching column") {
    const stretches = alignSelf === "stretch" || alignSelf === "auto" && around === "stretching column";
    if (stretches && isShort) placed.alignSelf = "flex-end";
    else if (alignSelf !== "auto") placed.alignSelf = FLEX_ENDS[String(alignSelf)] ?? alignSelf;
  } else if (around === "block" && isShort && !("marginLeft" in placed) && !("margin" in placed)) {
    placed.marginLeft = "auto";
  }
  return placed;
}

/** How the element lays out its children. */
function containerOf(style: Style): Style {
  const around = aroundOf(style);
  const { flexDirection = "row", flexWrap, alignItems, justifyContent } = style;
  if (around === "row") {
    return {
      flexDirection: ROWS[String(flexDirection)] ?? flexDirection,
      ...swapped({ justifyContent }, ENDS),
    };
  }
  if (around === "wrapped column") return swapped({ flexWrap, alignItems }, { ...WRAPS, ...ENDS });
  return around === "column" || around === "stretching column" ? swapped({ alignItems }, FLEX_ENDS) : {};
}

function swapped(style: Style, words: Words): Style {
  return Object.fromEntries(
    Object.entries(style).filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, words[String(value)] ?? value]),
  );
}
