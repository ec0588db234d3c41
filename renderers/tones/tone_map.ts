import type { Raster, Rgb } from "../raster.ts";
import { toWords } from "../words.ts";
import type { Coverage } from "./coverage.ts";
import { DARK, isDark, layHalos, LIGHT } from "./halos.ts";
import { softEdges } from "./soft_edges.ts";
import { steadyColors } from "./steady_colors.ts";
import type { ToneTag, ToneTags } from "./tone_tags.ts";

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

/** A color and a tone as the four bytes of a pixel, read as one number. */
function createPacker(): (rgb: Rgb, kind: number) => number {
  const bytes = new Uint8Array(4);
  const word = new Uint32Array(bytes.buffer);
  return (rgb, kind) => {
    bytes.set(rgb);
    bytes[3] = kind;
    return word[0]!;
  };
}

/** The tone of every pixel of a drawing from its tone document and the coverage of its marks. */
export function toToneMap(
  raster: Raster,
  options: { tones: Raster; tags: ToneTags; covers: readonly Coverage[]; hasSoftEdges: boolean },
): ToneMap {
  const { tags, covers, hasSoftEdges } = options;
  const { width, height } = raster;
  const { data: tagData } = options.tones;
  const tagWords = toWords(options.tones);
  const words = new Uint32Array(width * height);
  const pack = createPacker();
  const white: Rgb = [255, 255, 255];
  const black: Rgb = [0, 0, 0];
  const snap = pack(white, SNAP);
  const photo = pack(white, PHOTO);
  const tagAt = (pixel: number) =>
    tags.read(tagData[pixel * 4]!, tagData[pixel * 4 + 1]!, tagData[pixel * 4 + 2]!);

  const wordOf = (tag: ToneTag) => {
    if (tag.kind === "photo") return photo;
    return tag.kind === "flat" && !tag.flat.isInk ? pack(tag.flat.rgb, FLAT) : snap;
  };
  const veiled: number[] = [];
  for (let pixel = 0; pixel < words.length;) {
    const first = pixel;
    const tagged = tagWords[first]!;
    do pixel++; while (pixel < words.length && tagWords[pixel] === tagged);
    const tag = tagAt(first);
    words.fill(wordOf(tag), first, pixel);
    if (tag.kind === "veiled") { for (let each = first; each < pixel; each++) veiled.push(each); }
  }
  steadyColors(raster, veiled).forEach((rgb, index) => words[veiled[index]!] = pack(rgb, FLAT));

  // Ink beside a tone has a soft edge in the drawing, which may snap either way: there it is what was declared.
  for (const pixel of softEdges(words, width, snap)) {
    const tag = tagAt(pixel);
    if (tag.kind === "flat") words[pixel] = pack(tag.flat.rgb, FLAT);
  }

  const marked = hasSoftEdges ? null : new Uint8Array(words.length);
  for (const { ink, isFaint, raster: cover, left: fromLeft, top: fromTop, channel, extents } of covers) {
    const inked = pack(ink.rgb, FLAT);
    for (const { left, top, right, bottom } of extents) {
      for (let y = top; y < bottom; y++) {
        let at = ((y - fromTop) * cover.width + left - fromLeft) * 4 + channel;
        for (let pixel = y * width + left, end = pixel + right - left; pixel < end; pixel++, at += 4) {
          const covered = cover.data[at]!;
          if (covered < TOUCHED || (words[pixel] === snap && !isFaint)) continue;
          if (hasSoftEdges && !isFaint) words[pixel] = snap;
          else if (covered >= COVERED) {
            words[pixel] = inked;
            if (marked) marked[pixel] = isDark(ink.rgb) ? DARK : LIGHT;
          }
        }
      }
    }
  }
  if (marked) {
    layHalos({ words, marked, width, snap, light: pack(white, FLAT), dark: pack(black, FLAT) }, covers);
  }
  return { width, height, data: new Uint8Array(words.buffer) };
}
