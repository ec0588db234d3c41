import { type Extent, outlineOf, screenOf } from "./tones/extent.ts";
import { closingTag, readTags, type Tag } from "./tones/read_tags.ts";

const SHAPES = new Set(["rect", "path", "circle", "ellipse", "line", "polyline", "polygon", "image"]);

/** The filters of a drawing, by the `url(#id)` that names them. */
export function filtersOf(tags: readonly Tag[]): ReadonlyMap<string, Tag> {
  return new Map(
    tags.flatMap((tag) => tag.name === "filter" ? [[`url(#${tag.attributes.get("id")})`, tag]] : []),
  );
}

/** The region of a filter around what it is on, in pixels. */
export function regionOf({ attributes }: Tag, { left, top, right, bottom }: Extent): Extent {
  const inPixels = attributes.get("filterUnits") === "userSpaceOnUse";
  const at = (name: string, initial: string, from: number, size: number) => {
    const text = attributes.get(name) ?? initial;
    const value = Number.parseFloat(text);
    const share = text.endsWith("%") ? value / 100 : value;
    const fallback = Number.parseFloat(initial) / 100;
    return inPixels ? value : from + (Number.isFinite(share) ? share : fallback) * size;
  };
  const [width, height] = [right - left, bottom - top];
  const x = at("x", "-10%", left, width);
  const y = at("y", "-10%", top, height);
  return {
    left: x,
    top: y,
    right: x + at("width", "120%", 0, width),
    bottom: y + at("height", "120%", 0, height),
  };
}

export function unite(outlines: readonly Extent[]): Extent {
  return {
    left: Math.min(...outlines.map(({ left }) => left)),
    top: Math.min(...outlines.map(({ top }) => top)),
    right: Math.max(...outlines.map(({ right }) => right)),
    bottom: Math.max(...outlines.map(({ bottom }) => bottom)),
  };
}

/** Where a shape is with its stroke, and with a pixel that no room is to be taken from. */
function strokedOutline(tag: Tag): Extent {
  const { left, top, right, bottom } = outlineOf(tag);
  const room = (Number.parseFloat(tag.attributes.get("stroke-width") ?? "1") || 0) + 1;
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
}

/** What is no part of the drawing itself and makes no layer of its own. */
const DEFINITIONS = new Set(["clipPath", "pattern", "filter", "linearGradient", "radialGradient"]);

/**
 * The SVG without what lies beyond its edges. Nobody sees it, and resvg ends the whole process where a clip or
 * the region of a filter is too far out (`fit_to_rect` in its geom.rs).
 */
export function dropUnseenShapes(svg: string): string {
  if (!/ (filter|clip-path|mask|opacity)=/.test(svg)) return svg;
  const tags = readTags(svg);
  const filters = filtersOf(tags);
  const screen = screenOf(tags[0]!);
  // A pixel of room: which way resvg rounds is its own affair.
  const isSeen = ({ left, top, right, bottom }: Extent) =>
    left < screen.right - 1 && top < screen.bottom - 1 && right > screen.left + 1 && bottom > screen.top + 1;
  let written = "";
  let from = 0;
  for (let at = 1; at < tags.length; at++) {
    const tag = tags[at]!;
    if (tag.form === "close") continue;
    const last = closingTag(tags, at);
    if (DEFINITIONS.has(tag.name)) {
      at = last;
      continue;
    }
    const filter = filters.get(tag.attributes.get("filter") ?? "");
    if (!filter && !SHAPES.has(tag.name)) continue;
    const shapes = tags.slice(at, last + 1).filter(({ name, form }) => SHAPES.has(name) && form !== "close");
    const around = filter ? regionOf(filter, unite(shapes.map(outlineOf))) : strokedOutline(tag);
    if (isSeen(around)) continue;
    written += svg.slice(from, tag.start);
    from = tags[last]!.end;
    at = last;
  }
  return written + svg.slice(from);
}
