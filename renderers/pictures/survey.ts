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

/**
 * True for logos, icons, line art and screenshots: few colors make up nearly all of what can be seen, and lie in
 * flat areas. Photographs have noise, and so few neighbors alike.
 */
export function isDrawing({ width, data }: SmallCopy): boolean {
  const counts = new Map<number, number>();
  let visible = 0;
  let alike = 0;
  let before = -1;
  for (let at = 0; at < data.length; at += 4) {
    if (at % (width * 4) === 0) before = -1;
    const color = data[at + 3]! < 128 ? -1 : (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    if (color >= 0) {
      visible++;
      if (color === before) alike++;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    before = color;
  }
  if (counts.size <= FEW_COLORS) return true;
  const most = [...counts.values()].sort((one, other) => other - one).slice(0, DRAWING_COLORS);
  const share = most.reduce((sum, count) => sum + count, 0) / visible;
  return share >= DRAWING_SHARE && alike / visible >= FLAT_SHARE;
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
