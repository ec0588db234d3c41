import type { Size } from "../panel.ts";
import { loadSharp } from "./load_sharp.ts";
import { openSource, type SourceFacts } from "./open_source.ts";
import type { Point } from "./read_wish.ts";

/** Longest side of the small copy that is looked at. */
const SIDE = 256;
/** Colors, and the share of all pixels that they have at least, of a drawing. */
const DRAWING_COLORS = 24;
const DRAWING_SHARE = 0.9;

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
 * True for logos, icons, line art and screenshots: few colors make up nearly all of what can be seen. Photographs
 * have noise, and so hardly two pixels alike.
 */
export function isDrawing({ data }: SmallCopy): boolean {
  const counts = new Map<number, number>();
  let visible = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 128) continue;
    visible++;
    const color = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const most = [...counts.values()].sort((one, other) => other - one).slice(0, DRAWING_COLORS);
  return most.reduce((sum, count) => sum + count, 0) >= visible * DRAWING_SHARE;
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
