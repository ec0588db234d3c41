import type { Size } from "../panel.ts";
import { loadSharp } from "./load_sharp.ts";
import { openSource, type SourceFacts } from "./open_source.ts";
import type { Point } from "./read_wish.ts";

/** Longest side of the small copy that is looked at. */
const SIDE = 256;
/** No photograph has so few colors. */
const FEW_COLORS = 8;
/** Colors of a drawing at most, but for the smooth edges between them, and the share of pixels that they have. */
const DRAWING_COLORS = 24;
const DRAWING_SHARE = 0.9;
/** Share of a drawing's pixels that are exactly like the one before them: a dull gray photograph's are not. */
const FLAT_SHARE = 0.6;

/** A small copy of a picture, to be looked at before the picture is prepared. */
export interface SmallCopy {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8Array;
}

/** Makes the small copy. Throws what sharp throws on broken bytes. */
export async function readSmallCopy(bytes: Uint8Array, { format }: SourceFacts): Promise<SmallCopy> {
  const image = (await openSource(bytes)).resize(SIDE, SIDE, {
    fit: "inside",
    withoutEnlargement: true,
    // Averages would blend colors that a drawing does not have. A JPEG is quickest read small, and blends anyway.
    kernel: format === "jpeg" ? "linear" : "nearest",
  });
  const { data, info } = await image.toColourspace("srgb").ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  return { width: info.width, height: info.height, data };
}

/** What of a copy can be seen: how many pixels, and how many of them are exactly like the one before them. */
interface Seen {
  readonly visible: number;
  readonly alike: number;
  /** Each pixel's color, -1 where it cannot be seen. */
  readonly colors: Int32Array;
}

function see({ width, data }: SmallCopy): Seen {
  const colors = new Int32Array(data.length / 4);
  let visible = 0;
  let alike = 0;
  for (let pixel = 0, at = 0; pixel < colors.length; pixel++, at += 4) {
    const color = data[at + 3]! < 128 ? -1 : (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    colors[pixel] = color;
    if (color < 0) continue;
    visible++;
    if (pixel % width !== 0 && color === colors[pixel - 1]) alike++;
  }
  return { visible, alike, colors };
}

/** True for as many colors, or none. */
function hasFewColors(colors: Int32Array): boolean {
  const found = new Set<number>();
  let before = -1;
  for (const color of colors) {
    if (color !== before && color >= 0 && found.add(color).size > FEW_COLORS) return false;
    before = color;
  }
  return true;
}

/**
 * True for logos, icons, line art and screenshots: few colors make up nearly all of what can be seen, and lie in
 * flat areas. Photographs have noise, and so few neighbors alike.
 */
export function isDrawing(copy: SmallCopy): boolean {
  const { visible, alike, colors } = see(copy);
  if (hasFewColors(colors)) return true;
  // Told first, so that the many colors of a photograph need not be counted.
  if (alike / visible < FLAT_SHARE) return false;
  const counts = new Map<number, number>();
  for (const color of colors) if (color >= 0) counts.set(color, (counts.get(color) ?? 0) + 1);
  const most = [...counts.values()].sort((one, other) => other - one).slice(0, DRAWING_COLORS);
  return most.reduce((sum, count) => sum + count, 0) / visible >= DRAWING_SHARE;
}

/** The middle of the part of this shape that draws attention: 0 to 1 from the picture's left and top. */
export async function findFocus(copy: SmallCopy, crop: Size): Promise<Point> {
  const { width, height, data } = copy;
  const share = { x: Math.min(1, crop.width), y: Math.min(1, crop.height) };
  const cropWidth = Math.max(1, Math.round(share.x * width));
  const cropHeight = Math.max(1, Math.round(share.y * height));
  if (cropWidth >= width && cropHeight >= height) return { x: 0.5, y: 0.5 };
  const sharp = await loadSharp();
  const { info } = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize(cropWidth, cropHeight, { fit: "cover", position: "attention" })
    .raw().toBuffer({ resolveWithObject: true });
  // Sharp counts how far it moved the picture, so to the left and up.
  const left = Math.abs(info.cropOffsetLeft ?? (width - cropWidth) / 2);
  const top = Math.abs(info.cropOffsetTop ?? (height - cropHeight) / 2);
  return { x: (left + cropWidth / 2) / width, y: (top + cropHeight / 2) / height };
}
