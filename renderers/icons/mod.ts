import type { IconDrawing, IconShape } from "./icon_shape.ts";
import { ICON_SOURCES, type IconName, type IconSource } from "./names.ts";
import { pixelPath } from "./pixel_path.ts";
import { GENERAL_PIXELS } from "./pixels_general.ts";
import { WEATHER_PIXELS } from "./pixels_weather.ts";
import { type CollectionName, readCollection, readShapes } from "./read_collection.ts";
import { STROKES } from "./strokes.ts";

export type { IconDrawing, IconShape } from "./icon_shape.ts";
export { type IconName, iconNames, isIconName } from "./names.ts";

/** Pixels of the grid drawings' side, and the first size at which the outlines are better. */
const PIXEL_GRID = 16;
const OUTLINE_FROM = 24;

const PIXELS: Readonly<Record<string, string>> = { ...GENERAL_PIXELS, ...WEATHER_PIXELS };
const OUTLINES: Readonly<Record<string, readonly IconShape[]>> = STROKES;

const bodies = new Map<CollectionName, ReadonlyMap<string, string>>();
const shapes = new Map<string, readonly IconShape[]>();

/** Shapes of a package's icon; the package is read when the first of its icons is drawn. */
function packaged(collection: CollectionName, name: string): readonly IconShape[] {
  let texts = bodies.get(collection);
  if (!texts) {
    const field = collection === "lucide" ? "outline" : "grid";
    const sources: readonly IconSource[] = Object.values(ICON_SOURCES);
    texts = readCollection(
      collection,
      new Set(sources.map((source) => source[field]).filter((used) => used !== null)),
    );
    bodies.set(collection, texts);
  }
  return readShapes(texts.get(name) ?? "", collection === "lucide" ? "stroke" : "fill");
}

function outlineShapes(name: IconName): readonly IconShape[] {
  const { outline } = ICON_SOURCES[name];
  return outline === null ? OUTLINES[name] ?? [] : packaged("lucide", outline);
}

function gridShapes(name: IconName): readonly IconShape[] {
  const { grid } = ICON_SOURCES[name];
  if (grid !== null) return packaged("bi", grid);
  return [{ tag: "path", attributes: { d: pixelPath(PIXELS[name] ?? "") }, paint: "fill" }];
}

/**
 * The best drawing of an icon for so many pixels: from 16 to 23 one that is made for 16, whose pixels are whole;
 * else an outline with strokes of whole pixels, `weight` times as thick as usual, which keep on one bit what
 * fractions would lose.
 */
export function iconDrawing(name: IconName, size: number, weight = 1): IconDrawing {
  const side = Math.max(1, Math.floor(size));
  const isGrid = side >= PIXEL_GRID && side < OUTLINE_FROM;
  const key = `${isGrid} ${name}`;
  let drawn = shapes.get(key);
  if (!drawn) shapes.set(key, drawn = isGrid ? gridShapes(name) : outlineShapes(name));
  return isGrid
    ? { grid: PIXEL_GRID, shapes: drawn, side: PIXEL_GRID, stroke: 1 }
    : { grid: 24, shapes: drawn, side, stroke: Math.max(1, Math.round((side * weight) / 13)) };
}
