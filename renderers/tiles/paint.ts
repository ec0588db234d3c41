import type { View } from "../composition.ts";
import { type Box, drawBoxes } from "../draw.ts";
import { DrawError } from "../errors.ts";
import { sha256 } from "../hash.ts";
import { paletteOf } from "../inks.ts";
import { definePanel, layoutSize, type Panel } from "../panel.ts";
import {
  fillPictures,
  framePictures,
  liftPhotos,
  type NamedPicture,
  photoName,
  rasterizePhotos,
} from "../pictures/mod.ts";
import { dropPlainMasks } from "../plain_masks.ts";
import type { Raster } from "../raster.ts";
import { resolveView } from "../resolve_view.ts";
import { PHOTO, rasterizeTones, SNAP, type Toned } from "../tones/mod.ts";
import { blit } from "./blit.ts";
import { keptTiles } from "./kept_tiles.ts";
import { liftTiles } from "./lift_tiles.ts";
import type { Painting } from "./painting.ts";
import type { Tile } from "./tile.ts";

/** A painted tile in the box that the layout found for it. */
interface PlacedTile {
  readonly box: Box;
  readonly painting: Painting;
}

/**
 * Lays a view out upright at `layoutSize(panel)`. Each tile in it is laid out by itself and kept by what it shows and
 * the glass it is for: a tile that was painted before costs nothing but its copy.
 * Throws DrawError where the view, or a tile without a fallback, cannot be laid out.
 */
export async function paint(view: View, panel: Panel): Promise<Painting> {
  const lifted = liftTiles(resolveView(view));
  const framed = await framePictures(lifted.view);
  const drawing = await drawBoxes(framed.view, panel);
  const pictures: NamedPicture[] = [];
  const filled = await fillPictures(
    drawing.svg,
    framed,
    panel,
    (picture) => photoName(pictures.push(picture) - 1),
  );
  // Masks are the boxes of elements, which only an asked tone is looked up by.
  const named = drawing.tones.size === 0 ? dropPlainMasks(filled) : filled;
  const { svg, photos } = liftPhotos(named, pictures);
  const rasterize = (svg: string) => rasterizePhotos(svg, photos);
  const photoBytes = Array.from(photos.values(), ({ pixels }) => pixels.data.length).reduce(
    (sum, one) => sum + one,
    0,
  );
  const placed: PlacedTile[] = [];
  for (const box of drawing.boxes) {
    const tile = lifted.tiles.get(box.id);
    if (tile !== undefined) placed.push({ box, painting: await paintTile(tile, panel) });
  }
  const { width, height } = layoutSize(panel);
  let known: { readonly key: string; readonly toned: Toned } | null = null;
  return {
    uncovered: [...new Set([drawing.uncovered, ...placed.map(({ painting }) => painting.uncovered)].flat())],
    bytes: svg.length * 2 + photoBytes + width * height * 8,
    toned(goal) {
      const key = `${goal.pixelFormat} ${goal.tone}`;
      if (known?.key === key) return known.toned;
      const options = { inks: paletteOf(goal), tone: goal.tone, tones: drawing.tones, rasterize };
      const toned = withTiles(rasterizeTones(svg, options), placed, goal);
      known ??= { key, toned };
      return toned;
    },
  };
}

async function paintTile({ view, width, height, fallback }: Tile, panel: Panel): Promise<Painting> {
  const { pixelFormat, palette, tone, pictures, ppi, scale } = panel;
  const glass = definePanel({ width, height, pixelFormat, palette, tone, pictures, ppi, scale });
  const take = (shown: View) =>
    keptTiles.take(sha256(JSON.stringify([shown, glass])), () => paint(shown, glass));
  try {
    return await take(view);
  } catch (error) {
    if (fallback === undefined || !(error instanceof DrawError)) throw error;
    return await take(fallback);
  }
}

/** The drawing with its tiles copied over their boxes, whole pixel by whole pixel. */
function withTiles(base: Toned, placed: readonly PlacedTile[], goal: Panel): Toned {
  if (placed.length === 0) return base;
  const tiles = placed.map(({ box, painting }) => ({
    corner: { left: Math.round(box.left), top: Math.round(box.top) },
    toned: painting.toned(goal),
  }));
  const raster = { ...base.raster, data: base.raster.data.slice() };
  for (const { corner, toned } of tiles) blit(raster, toned.raster, corner);
  if (base.tones === null && tiles.every(({ toned }) => toned.tones === null)) return { raster, tones: null };
  const tones = { ...raster, data: tonesOf(base, goal).data.slice() };
  for (const { corner, toned } of tiles) blit(tones, tonesOf(toned, goal), corner);
  return { raster, tones };
}

/** The tone of every pixel, also where one goes for all. */
function tonesOf({ raster: { width, height }, tones }: Toned, goal: Panel): Raster {
  if (tones !== null) return tones;
  const data = new Uint8Array(width * height * 4).fill(255);
  const kind = goal.tone === "photo" ? PHOTO : SNAP;
  for (let at = 3; at < data.length; at += 4) data[at] = kind;
  return { width, height, data };
}
