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

/** Points around a shape, two numbers each. */
function pointsOf({ name, attributes }: Tag): number[] {
  const value = (attribute: string) => Number.parseFloat(attributes.get(attribute) ?? "0") || 0;
  const [x, y, width, height] = [value("x"), value("y"), value("width"), value("height")];
  if (name === "line") return [value("x1"), value("y1"), value("x2"), value("y2")];
  if (name === "rect" || name === "image" || (name === "path" && attributes.has("x"))) {
    return [x, y, x + width, y, x + width, y + height, x, y + height];
  }
  return name === "path" ? pathPoints(attributes.get("d") ?? "") : ANYWHERE;
}

/** Where text, a line, a box or a picture is drawn, to the fraction of a pixel, its stroke not counted. */
export function outlineOf(tag: Tag): Extent {
  const points = pointsOf(tag);
  const matrix = /^matrix\(([^)]*)\)$/.exec(tag.attributes.get("transform") ?? "")?.[1]?.split(",").map(
    Number,
  );
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < points.length; at += 2) {
    let [x, y] = [points[at]!, points[at + 1]!];
    if (matrix?.length === 6) {
      const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
      [x, y] = [a * x + c * y + e, b * x + d * y + f];
    }
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
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
