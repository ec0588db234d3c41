import { RUN_MARK } from "../glyphs/glyph_run.ts";
import { UnknownPlaceError } from "../pieces/outline.ts";
import type { Size } from "../panel.ts";
import { boxAround, type Extent, outlineOf, screenOf } from "../tones/extent.ts";
import { decodeSvgUrl } from "../tones/icon.ts";
import { closingTag, readTags, type Tag } from "../tones/read_tags.ts";
import { expectLayersNear, isLayered } from "./layers.ts";
import { pathEnds } from "./path_ends.ts";
import { PIXELS } from "./refusal.ts";

/** Elements of which it is known what they do and where. */
const KNOWN = new Set(
  ("svg g defs title desc path rect circle ellipse line polyline polygon image mask clipPath pattern filter " +
    "linearGradient radialGradient stop").split(" "),
);
/** Pixels beyond its edges that a shape may reach: resvg filled and stroked millions of shapes so, and none ended it. */
const REACH = 4096;
/** Pixels of a stroke at most, and of the period of its dashes at least. */
const WIDEST = 1000;
const SHORTEST_DASH = 0.5;
/** How deep elements may lie in each other: resvg goes down by calling itself. */
const DEEPEST = 100;
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?:px)?\s*$/i;
const MATRIX = /^matrix\((?:-?[\d.]+(?:e-?\d+)?,){5}-?[\d.]+(?:e-?\d+)?\)$/;
const EVERYWHERE = /^100%$/;
/** Attributes that move, measure or draw in ways that are not followed. */
const UNFOLLOWED = /^(?:marker|class$|vector-effect$|systemLanguage$|required)/;

function expect(isHarmless: boolean): asserts isHarmless {
  if (!isHarmless) throw new UnknownPlaceError();
}

function numberOf({ attributes }: Tag, name: string): number {
  const text = attributes.get(name) ?? "0";
  expect(NUMBER.test(text));
  return Number.parseFloat(text);
}

/** Where a shape is, its stroke not counted. */
function placeOf(tag: Tag): Extent {
  const { name, attributes } = tag;
  if (name === "circle" || name === "ellipse" || name === "polyline" || name === "polygon") {
    expect(!attributes.has("transform"));
    if (name === "polyline" || name === "polygon") {
      const points = (attributes.get("points") ?? "").trim().split(/[\s,]+/).map(Number);
      expect(points.length % 2 === 0 && points.every(Number.isFinite));
      return boxAround(points);
    }
    const [x, y] = [numberOf(tag, "cx"), numberOf(tag, "cy")];
    const [across, down] = name === "circle" ? ["r", "r"] : ["rx", "ry"];
    const [wide, high] = [Math.abs(numberOf(tag, across!)), Math.abs(numberOf(tag, down!))];
    return { left: x - wide, top: y - high, right: x + wide, bottom: y + high };
  }
  if (name === "path" && !attributes.has("x")) {
    const path = attributes.get("d") ?? "";
    if (!path.startsWith(RUN_MARK)) pathEnds(path);
  } else {
    for (const side of ["x", "y", "width", "height", "x1", "y1", "x2", "y2", "rx", "ry"]) {
      if (!EVERYWHERE.test(attributes.get(side) ?? "")) numberOf(tag, side);
    }
  }
  const moved = attributes.get("transform");
  expect(moved === undefined || MATRIX.test(moved));
  return outlineOf(tag);
}

/** How many pixels a unit of a drawing takes: the most of both ways. */
function scaleOf(root: Tag, size: Size | undefined): number {
  const screen = screenOf(root);
  const [across, down] = [screen.right - screen.left, screen.bottom - screen.top];
  expect(across > 0 && down > 0);
  const width = size?.width ?? (root.attributes.has("width") ? numberOf(root, "width") : across);
  const height = size?.height ?? (root.attributes.has("height") ? numberOf(root, "height") : down);
  return Math.max(width / across, height / down);
}

function expectStroke(tag: Tag, scale: number): void {
  const width = tag.attributes.get("stroke-width");
  if (width !== undefined) expect(NUMBER.test(width) && Number.parseFloat(width) * scale <= WIDEST);
  const dashes = tag.attributes.get("stroke-dasharray");
  if (dashes === undefined || dashes === "none") return;
  const lengths = dashes.trim().split(/[\s,]+/).map(Number);
  const period = lengths.reduce((sum, length) => sum + length, 0);
  expect(lengths.every((length) => length >= 0) && period * scale >= SHORTEST_DASH);
}

/** What is laid out again and again takes as much memory as its tile, seen or not. */
function expectTile(tag: Tag, screen: Extent): void {
  const most = 4 * (screen.right - screen.left) * (screen.bottom - screen.top) + 65_536;
  const isShare = tag.attributes.get("patternUnits") !== "userSpaceOnUse";
  const share = (name: string) => {
    const text = tag.attributes.get(name) ?? "0";
    return isShare || text.endsWith("%") ? 1 : numberOf(tag, name);
  };
  expect(!isShare || !/[2-9]|\d\d/.test(tag.attributes.get("width") ?? ""));
  expect(share("width") * share("height") <= most);
}

/** The region of a filter in numbers, or in shares of what it is on. */
function expectRegion({ attributes }: Tag): void {
  const isShare = attributes.get("filterUnits") !== "userSpaceOnUse";
  for (const side of ["x", "y", "width", "height"]) {
    const text = attributes.get(side) ?? "0";
    expect(NUMBER.test(isShare ? text.replace(/%$/, "") : text));
  }
}

/** Patterns in patterns draw each other as often as they are named. */
function expectFlatPatterns(tags: readonly Tag[]): void {
  const patterns = tags.filter(({ name, form }) => name === "pattern" && form !== "close");
  if (patterns.length === 0) return;
  const names = patterns.map(({ attributes }) => `url(#${attributes.get("id")})`);
  tags.forEach((tag, at) => {
    if (tag.name !== "pattern" || tag.form !== "open") return;
    for (const { attributes } of tags.slice(at, closingTag(tags, at))) {
      for (const value of attributes.values()) {
        expect(!names.includes(value.trim()) && !value.includes("url('"));
      }
    }
  });
}

function expectHarmless(svg: string, size?: Size): void {
  const tags = readTags(svg);
  const [root] = tags;
  expect(root?.name === "svg" && root.form === "open");
  // What is no tag to us may be one to resvg.
  expect(svg.replace(/^\s*<\?xml[^>]*\?>/, "").split("<").length - 1 === tags.length);
  const screen = screenOf(root);
  const scale = scaleOf(root, size);
  let depth = 0;
  let layers = false;
  let isMoved = false;
  for (const [at, tag] of tags.entries()) {
    const { name, form, attributes } = tag;
    if (form === "close") {
      depth--;
      continue;
    }
    if (form === "open") depth++;
    expect(depth < DEEPEST && (KNOWN.has(name) || /^fe[A-Z]/.test(name)) && (name !== "svg" || at === 0));
    for (const [key, value] of attributes) {
      expect(!UNFOLLOWED.test(key) && (key === "href" || key === "xlink:href" || !value.includes("&")));
    }
    expect(!/\\|transform|stroke|marker|url/.test(attributes.get("style") ?? ""));
    expectStroke(tag, scale);
    layers ||= isLayered(tag);
    isMoved ||= attributes.has("transform") && (name === "g" || attributes.has("mask"));
    if (name === "pattern") expectTile(tag, screen);
    if (name === "filter") expectRegion(tag);
    if (name === "g") expect(!attributes.has("transform"));
    if (!/^(?:path|rect|circle|ellipse|line|polyline|polygon|image)$/.test(name)) continue;
    const place = placeOf(tag);
    const reach = REACH / scale;
    expect(
      place.left >= screen.left - reach && place.top >= screen.top - reach &&
        place.right <= screen.right + reach && place.bottom <= screen.bottom + reach,
    );
    if (name === "image") expectPicture(tag, size !== undefined);
  }
  expectFlatPatterns(tags);
  if (!layers) return;
  const ids = tags.flatMap(({ form, attributes }) => form === "close" ? [] : attributes.get("id") ?? []);
  expect(new Set(ids).size === ids.length && !isMoved && scale === 1 && size === undefined);
  expectLayersNear(tags.slice(1), screen);
}

/** A picture of pixels, or a drawing without layers of its own. */
function expectPicture(tag: Tag, isWithin: boolean): void {
  const href = tag.attributes.get("href") ?? tag.attributes.get("xlink:href") ?? "";
  expect(!isWithin);
  if (PIXELS.test(href)) return;
  const drawing = decodeSvgUrl(href);
  expect(drawing !== null);
  expectHarmless(drawing, { width: numberOf(tag, "width"), height: numberOf(tag, "height") });
}

/**
 * True where resvg is certain to come back from drawing an SVG: all that is in it is known, near what is in sight, and
 * so are its layers. For others it may end the whole process, or never end.
 */
export function isHarmless(svg: string): boolean {
  try {
    expectHarmless(svg);
    return true;
  } catch (error) {
    if (error instanceof UnknownPlaceError) return false;
    throw error;
  }
}
