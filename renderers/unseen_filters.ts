import { type Extent, outlineOf } from "./tones/extent.ts";
import { closingTag, readTags, type Tag } from "./tones/read_tags.ts";

const SHAPES = new Set(["rect", "path", "circle", "ellipse", "line", "polyline", "polygon", "image"]);

/** The region of a filter around what it is on, in pixels. */
function regionOf({ attributes }: Tag, { left, top, right, bottom }: Extent): Extent {
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

function unite(outlines: readonly Extent[]): Extent {
  return {
    left: Math.min(...outlines.map(({ left }) => left)),
    top: Math.min(...outlines.map(({ top }) => top)),
    right: Math.max(...outlines.map(({ right }) => right)),
    bottom: Math.max(...outlines.map(({ bottom }) => bottom)),
  };
}

/**
 * The SVG without what is filtered beyond its edges. Nobody sees it, and resvg ends the whole process where the
 * region of a filter does not meet the screen (`fit_to_rect` in its geom.rs).
 */
export function dropUnseenFilters(svg: string): string {
  if (!svg.includes(" filter=")) return svg;
  const tags = readTags(svg);
  const filters = new Map(
    tags.flatMap((tag) => tag.name === "filter" ? [[`url(#${tag.attributes.get("id")})`, tag]] : []),
  );
  const width = Number(tags[0]!.attributes.get("width"));
  const height = Number(tags[0]!.attributes.get("height"));
  let written = "";
  let from = 0;
  for (let at = 1; at < tags.length; at++) {
    const tag = tags[at]!;
    const filter = filters.get(tag.attributes.get("filter") ?? "");
    if (!filter || tag.form === "close") continue;
    const last = closingTag(tags, at);
    const outlines = tags.slice(at, last + 1).filter(({ name }) => SHAPES.has(name)).map(outlineOf);
    const { left, top, right, bottom } = regionOf(filter, unite(outlines));
    // A pixel of room: which way resvg rounds is its own affair.
    if (left < width - 1 && top < height - 1 && right > 1 && bottom > 1) continue;
    written += svg.slice(from, tag.start);
    from = tags[last]!.end;
    at = last;
  }
  return written + svg.slice(from);
}
