import { type Extent, outlineOf } from "../tones/extent.ts";
import type { Tag } from "../tones/read_tags.ts";

/** Shapes that are known to lie where their numbers say. */
export const SHAPES = new Set(["rect", "path", "image", "line"]);
/** Soft edges, and pictures between pixels, reach so far beyond an outline. */
export const ROOM = 2;
/** How far a pointed corner may reach, in widths of its stroke: half of SVG's limit for miters. */
const MITER = 2;

/** All of the plane. */
export const EVERYWHERE: Extent = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** Thrown where a drawing has something in it of which nobody knows where it is. */
export class UnknownPlaceError extends Error {}

/** What lies in both. */
export function intersect(one: Extent, other: Extent): Extent {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** How far a shape may draw beyond its outline: a stroke with its corners, and soft edges. */
export function roomAround({ attributes }: Tag): number {
  const hasStroke = (attributes.get("stroke") ?? "none") !== "none";
  const width = Number.parseFloat(attributes.get("stroke-width") ?? "1") || 0;
  return hasStroke ? Math.max(ROOM, width * MITER) : ROOM;
}

/** Where a shape may draw, its stroke and soft edges included. Throws UnknownPlaceError. */
export function shapeOutline(tag: Tag): Extent {
  const moved = tag.attributes.get("transform");
  if (!SHAPES.has(tag.name) || (moved !== undefined && !moved.startsWith("matrix("))) {
    throw new UnknownPlaceError();
  }
  for (const name of ["x", "y", "width", "height"]) {
    if (tag.attributes.get(name)?.endsWith("%")) throw new UnknownPlaceError();
  }
  const { left, top, right, bottom } = outlineOf(tag);
  // A stroke that is moved may be wider.
  if ((tag.attributes.get("stroke") ?? "none") !== "none" && moved !== undefined) {
    throw new UnknownPlaceError();
  }
  const room = roomAround(tag);
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
}

/** Colors mixed with what is behind, and pictures of what is behind, need more than their own box. Throws UnknownPlaceError. */
export function expectPlainStyle({ attributes }: Tag): void {
  if (/blend|isolation|filter|transform/.test(attributes.get("style") ?? "")) throw new UnknownPlaceError();
}
