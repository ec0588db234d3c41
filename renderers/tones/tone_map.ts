import type { Raster, Rgb } from "../raster.ts";
import type { Coverage } from "./coverage.ts";
import { steadyColors } from "./steady_colors.ts";
import type { ToneTags } from "./tone_tags.ts";

/** A pixel that snaps to the nearest ink. What is beside the drawing snaps too. */
export const SNAP = 255;
/** A pixel of a picture, which is diffused. */
export const PHOTO = 1;
/** A pixel of one flat color, which the tone map holds in place of the drawing. */
export const FLAT = 2;

/**
 * How each pixel is to be quantized: `SNAP`, `PHOTO` or `FLAT` in place of alpha; red, green and blue are the
 * color that a `FLAT` pixel has. It is placed on the glass as the drawing is.
 */
export type ToneMap = Raster;

/** A pixel that marks cover so far, of 255, is of their ink: as much as snaps black on white. */
const COVERED = 96;
/** Where there are many grays a pixel that marks touch so far keeps its soft edge. */
const TOUCHED = 24;

/** The tone of every pixel of a drawing from its tone document and the coverage of its marks. */
export function toToneMap(
  raster: Raster,
  options: { tones: Raster; tags: ToneTags; covers: readonly Coverage[]; hasSoftEdges: boolean },
): ToneMap {
  const { tones, covers, hasSoftEdges } = options;
  const { width, height } = raster;
  const data = new Uint8Array(width * height * 4);
  const read = (at: number) => options.tags.read(tones.data[at]!, tones.data[at + 1]!, tones.data[at + 2]!);
  const veiled: number[] = [];

  const set = (at: number, kind: number, [red, green, blue]: Rgb) => {
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
    data[at + 3] = kind;
  };

  for (let at = 0; at < data.length; at += 4) {
    const tag = read(at);
    data[at + 3] = SNAP;
    if (tag.kind === "photo") data[at + 3] = PHOTO;
    if (tag.kind === "veiled") veiled.push(at);
    if (tag.kind === "flat" && !tag.flat.isInk) set(at, FLAT, tag.flat.rgb);
  }
  const colors = steadyColors(raster, veiled);
  veiled.forEach((at, index) => set(at, FLAT, colors[index]!));
  // Ink beside a tone has a soft edge in the drawing, which may snap either way: there it is what was declared.
  const bare = data.slice();
  const isTone = (at: number) => at >= 0 && at < bare.length && bare[at + 3] !== SNAP;
  const row = width * 4;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (bare[at + 3] !== SNAP) continue;
      const beside = isTone(at - row) || isTone(at + row) || (x > 0 && isTone(at - 4)) ||
        (x + 1 < width && isTone(at + 4));
      if (!beside) continue;
      const tag = read(at);
      if (tag.kind === "flat") set(at, FLAT, tag.flat.rgb);
    }
  }
  for (const { ink, isFaint, raster: cover, channel } of covers) {
    for (let at = 0; at < data.length; at += 4) {
      const covered = cover.data[at + channel]!;
      if (covered < TOUCHED || (bare[at + 3] === SNAP && data[at + 3] === SNAP && !isFaint)) continue;
      if (hasSoftEdges && !isFaint) data[at + 3] = SNAP;
      else if (covered >= COVERED) set(at, FLAT, ink.rgb);
    }
  }
  return { width, height, data };
}
