import { RUN_MARK } from "../glyphs/glyph_run.ts";
import { runPoints } from "../glyphs/text_paths.ts";
import { isLayered as isNamedLayer } from "../pieces/layers.ts";
import { roomAround, UnknownPlaceError } from "../pieces/outline.ts";
import { boxAround, type Extent, movePoints, outlineOf } from "../tones/extent.ts";
import { closingTag, type Tag } from "../tones/read_tags.ts";
import { filtersOf, regionOf, unite } from "../unseen_shapes.ts";
import { pathEnds } from "./path_ends.ts";

/** Pixels that resvg may round a layer by, and then some. */
const ROUNDING = 4;
const SHAPES = new Set(["rect", "path", "image", "line"]);
const AROUND = new Set(["g", "mask", "clipPath", "defs"]);

/** True for what is drawn on a layer of its own: a drawing within the drawing, too. */
export function isLayered(tag: Tag): boolean {
  return isNamedLayer(tag) ||
    (tag.name === "image" && (tag.attributes.get("href") ?? "").startsWith("data:image/svg+xml"));
}

/** Numbers that a shape is certain to begin before: across, and down. */
function beginsBefore(tag: Tag): readonly [number, number] {
  const path = tag.attributes.get("d") ?? "";
  if (tag.name !== "path" || tag.attributes.has("x")) {
    const { left, top } = outlineOf(tag);
    return [left, top];
  }
  // A glyph lies somewhere in its box.
  const points = path.startsWith(RUN_MARK) ? runPoints(path).filter((_, at) => at % 4 > 1) : pathEnds(path);
  const transform = tag.attributes.get("transform");
  if (path.startsWith(RUN_MARK) && transform !== undefined) throw new UnknownPlaceError();
  const { left, top } = boxAround(movePoints(points, transform));
  return [left, top];
}

/**
 * Throws UnknownPlaceError unless every layer of a drawing is certain to lie where resvg can cut it: it ends the whole
 * process for one that lies more than twice the width or the height of the screen beyond the corner of the layer that it
 * is on (`fit_to_rect` in its geom.rs). So none may begin more than one screen before the screen, nor after its end.
 */
export function expectLayersNear(tags: readonly Tag[], screen: Extent): void {
  const filters = filtersOf(tags);
  const expectBegun = ({ left, top }: Extent, room: number) => {
    const before = room + ROUNDING;
    if (left - before < 2 * screen.left - screen.right || top - before < 2 * screen.top - screen.bottom) {
      throw new UnknownPlaceError();
    }
  };
  tags.forEach((tag, at) => {
    if (tag.form === "close" || !isLayered(tag)) return;
    const inside = tags.slice(at, closingTag(tags, at) + 1).filter(({ form }) => form !== "close");
    if (inside.some(({ name }) => !SHAPES.has(name) && !AROUND.has(name))) throw new UnknownPlaceError();
    const shapes = inside.filter(({ name }) => SHAPES.has(name));
    const reference = tag.attributes.get("filter");
    if (shapes.length === 0) {
      // A filter may make something of nothing, wherever its region is.
      if (reference !== undefined) throw new UnknownPlaceError();
      return;
    }
    const outline = unite(shapes.map(outlineOf));
    expectBegun(outline, Math.max(...shapes.map(roomAround)));
    for (const shape of shapes) {
      const [across, down] = beginsBefore(shape);
      if (across > screen.right - ROUNDING || down > screen.bottom - ROUNDING) throw new UnknownPlaceError();
    }
    if (reference === undefined) return;
    const filter = filters.get(reference);
    if (filter === undefined) throw new UnknownPlaceError();
    const region = regionOf(filter, outline);
    expectBegun(region, 0);
    if (region.left > screen.right - ROUNDING || region.top > screen.bottom - ROUNDING) {
      throw new UnknownPlaceError();
    }
  });
}
