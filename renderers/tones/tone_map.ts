import type { Raster, Rgb } from "../raster.ts";
import { fromRuns, type Runs } from "../runs.ts";
import { baseTones } from "./base_tones.ts";
import type { Coverage } from "./coverage.ts";
import { DARK, isDark, layHalos, LIGHT } from "./halos.ts";
import { createPacker, FLAT, SNAP } from "./tone_word.ts";
import type { ToneTags } from "./tone_tags.ts";

/**
 * How each pixel is to be quantized: `SNAP`, `PHOTO` or `FLAT` in place of alpha; red, green and blue are the
 * color that a `FLAT` pixel has. It is placed on the glass as the drawing is.
 */
export interface ToneMap extends Raster {
  /** The same as runs, where it was made of them. */
  readonly runs?: Runs;
}

/** A pixel that marks cover so far, of 255, is of their ink: as much as snaps black on white. */
const COVERED = 96;
/** Where there are many grays a pixel that marks touch so far keeps its soft edge. */
const TOUCHED = 24;

/** A tone map of runs, spelled out where somebody asks for its pixels. */
export function ofRuns(runs: Runs): ToneMap {
  let data: Uint8Array | null = null;
  return {
    width: runs.width,
    height: runs.height,
    runs,
    get data() {
      return data ??= new Uint8Array(fromRuns(runs).buffer);
    },
  };
}

/** The tone of every pixel of a drawing from its tone document and the coverage of its marks. */
export function toToneMap(
  raster: Raster,
  options: { tones: Runs; tags: ToneTags; covers: readonly Coverage[]; hasSoftEdges: boolean },
): ToneMap {
  const { covers, hasSoftEdges } = options;
  const { width, height } = raster;
  const base = baseTones(raster, options);
  if (covers.length === 0) return ofRuns(base);
  const words = fromRuns(base);
  const pack = createPacker();
  const white: Rgb = [255, 255, 255];
  const black: Rgb = [0, 0, 0];
  const snap = pack(white, SNAP);

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
