import { RUN_MARK } from "../glyphs/glyph_run.ts";
import { runPoints } from "../glyphs/text_paths.ts";
import { pathPoints } from "./path_points.ts";
import type { Tag } from "./read_tags.ts";

/** A box; `right` and `bottom` are the first that lie outside. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Soft edges and strokes reach so far beyond the outline. */
const ROOM = 2;

const ANYWHERE = [-Infinity, -Infinity, Infinity, Infinity];

/** Points around a path or a run of glyphs. */
function pointsIn(path: string): number[] {
  return path.startsWith(RUN_MARK) ? runPoints(path) : pathPoints(path);
}

/** Points around a shape, two numbers each. */
function pointsOf({ name, attributes }: Tag): number[] {
  const value = (attribute: string) => Number.parseFloat(attributes.get(attribute) ?? "0") || 0;
  const [x, y, width, height] = [value("x"), value("y"), value("width"), value("height")];
  if (name === "line") return [value("x1"), value("y1"), value("x2"), value("y2")];
  if (name === "rect" || name === "image" || (name === "path" && attributes.has("x"))) {
    return [x, y, x + width, y, x + width, y + height, x, y + height];
  }
  return name === "path" ? pointsIn(attributes.get("d") ?? "") : ANYWHERE;
}

/** Outlines of long paths by their text, so that text is read once however often it is asked where it is. */
const known = new Map<string, Extent>();
/** Characters of paths that are kept: a few screens. Each may keep the whole drawing in memory that it is a part of. */
const MOST_CHARACTERS = 250_000;
const LONG = 200;
let characters = 0;

/** The box around points, two numbers each. */
export function boxAround(points: readonly number[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at]!, points[at + 1]!];
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

function knownOutline(path: string): Extent {
  let outline = known.get(path);
  if (outline) return outline;
  outline = boxAround(pointsIn(path));
  if (characters > MOST_CHARACTERS) {
    known.clear();
    characters = 0;
  }
  characters += path.length;
  known.set(path, outline);
  return outline;
}

/** Points, two numbers each, where a `transform` of one matrix moves them; the same for any other. */
export function movePoints(points: readonly number[], transform: string | undefined): readonly number[] {
  const matrix = /^matrix\(([^)]*)\)$/.exec(transform ?? "")?.[1]?.split(",").map(Number);
  if (matrix?.length !== 6) return points;
  const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
  const moved: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at]!, points[at + 1]!];
    moved.push(a * x + c * y + e, b * x + d * y + f);
  }
  return moved;
}

/** Where text, a line, a box or a picture is drawn, to the fraction of a pixel, its stroke not counted. */
export function outlineOf(tag: Tag): Extent {
  const transform = tag.attributes.get("transform");
  const path = tag.name === "path" && !tag.attributes.has("x") ? tag.attributes.get("d") ?? "" : "";
  if (transform === undefined && (path.length > LONG || path.startsWith(RUN_MARK))) return knownOutline(path);
  return boxAround(movePoints(pointsOf(tag), transform));
}

/** What of its plane an SVG shows, by its first tag: its view box, else all from the origin on. */
export function screenOf({ attributes }: Tag): Extent {
  const size = (name: string) => Number(attributes.get(name));
  const [left, top, width, height] = attributes.get("viewBox")?.split(/[\s,]+/).map(Number) ??
    [0, 0, size("width"), size("height")];
  return { left: left!, top: top!, right: left! + width!, bottom: top! + height! };
}

/** The whole pixels of a drawing of this size that something may touch. */
export function extentOf(tag: Tag, size: { width: number; height: number }): Extent {
  const { left, top, right, bottom } = outlineOf(tag);
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return {
    left: clamp(Math.floor(left) - ROOM, size.width),
    top: clamp(Math.floor(top) - ROOM, size.height),
    right: clamp(Math.ceil(right) + ROOM, size.width),
    bottom: clamp(Math.ceil(bottom) + ROOM, size.height),
  };
}
