import { type Extent, outlineOf } from "../tones/extent.ts";
import { decodeSvgUrl } from "../tones/icon.ts";
import { closingTag, type Tag } from "../tones/read_tags.ts";
import { regionOf, unite } from "../unseen_shapes.ts";
import { intersect, SHAPES, UnknownPlaceError } from "./outline.ts";

const LAYERS = ["filter", "clip-path", "mask", "opacity"];
const LAYERED = /opacity|filter|clip|mask|isolat|blend/;
/** What an SVG says of paints, which make no layers. */
const PAINTS = /(?:fill|stroke|stop|flood)-opacity/g;
/** Pixels of a layer that must be in sight: which way resvg rounds is its own affair. */
const LEAST = 2;

/** True for what resvg draws on a layer of its own. */
export function isLayered({ attributes }: Tag): boolean {
  return LAYERS.some((name) => attributes.has(name)) ||
    LAYERED.test((attributes.get("style") ?? "").replace(PAINTS, ""));
}

/** True for a picture that is an SVG with layers of its own, of which nobody knows where they are. */
export function hasOwnLayers({ name, attributes }: Tag): boolean {
  const href = name === "image" ? attributes.get("href") ?? "" : "";
  if (!href.startsWith("data:image/svg+xml")) return false;
  return LAYERED.test((decodeSvgUrl(href) ?? "opacity").replace(PAINTS, "")) ||
    /<(?:image|use|text)\b/.test(href);
}

function isInSight(layer: Extent, sight: Extent): boolean {
  const { left, top, right, bottom } = intersect(layer, sight);
  const across = Math.min(LEAST, layer.right - layer.left);
  const down = Math.min(LEAST, layer.bottom - layer.top);
  return right - left >= across && bottom - top >= down;
}

/**
 * Throws UnknownPlaceError unless every layer among these tags is in sight where only this part of a drawing is drawn:
 * resvg ends the whole process where one lies beyond (`fit_to_rect` in its geom.rs).
 */
export function expectInSight(
  tags: readonly Tag[],
  sight: Extent,
  filter: (reference: string) => Tag | undefined,
): void {
  tags.forEach((tag, at) => {
    if (tag.form === "close") return;
    if (hasOwnLayers(tag)) throw new UnknownPlaceError();
    if (!isLayered(tag)) return;
    const inside = tags.slice(at, closingTag(tags, at) + 1).filter(({ form }) => form !== "close");
    const shapes = inside.filter(({ name }) => SHAPES.has(name));
    if (shapes.length === 0) return;
    const isMoved = inside.some(({ attributes }) => {
      const moved = attributes.get("transform");
      return moved !== undefined && !moved.startsWith("matrix(");
    });
    if (isMoved || inside.some(({ name }) => !SHAPES.has(name) && !/^(?:g|mask|clipPath|defs)$/.test(name))) {
      throw new UnknownPlaceError();
    }
    const outline = unite(shapes.map(outlineOf));
    const reference = tag.attributes.get("filter");
    const found = reference === undefined ? undefined : filter(reference);
    if (reference !== undefined && found === undefined) throw new UnknownPlaceError();
    if (!isInSight(outline, sight) || (found && !isInSight(regionOf(found, outline), sight))) {
      throw new UnknownPlaceError();
    }
  });
}
