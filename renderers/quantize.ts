import {
  createSnap,
  dither,
  inkTarget,
  intoGamut,
  keptRegions,
  pictureDither,
  type Snap,
} from "./dithers/mod.ts";
import { SizeMismatchError } from "./errors.ts";
import { pixelFormat } from "./formats/mod.ts";
import type { Panel } from "./panel.ts";
import type { Picture, Raster, Rgb } from "./raster.ts";
import { type Runs, toRuns } from "./runs.ts";
import { FLAT, flatInks, kindOf, layPatterns, PHOTO, type ToneMap } from "./tones/mod.ts";
import { toWords } from "./words.ts";

/** The byte nearest to each byte among those that `bits` bits can say. */
function channelLevels(bits: number): Uint8Array {
  const most = 2 ** bits - 1;
  return Uint8Array.from(
    { length: 256 },
    (_, byte) => Math.round((Math.round((byte * most) / 255) * 255) / most),
  );
}

/** Keeps what the panel's bits can say of each channel. */
function roundChannels(raster: Raster, bits: Rgb): Raster {
  const [red, green, blue] = bits.map(channelLevels) as [Uint8Array, Uint8Array, Uint8Array];
  const data = new Uint8Array(raster.data.length);
  for (let at = 0; at < data.length; at += 4) {
    data[at] = red[raster.data[at]!]!;
    data[at + 1] = green[raster.data[at + 1]!]!;
    data[at + 2] = blue[raster.data[at + 2]!]!;
    data[at + 3] = 255;
  }
  return { ...raster, data };
}

/** Where the tone map has pictures; null where it has none. */
function pictureRegion({ width, height, ends, words }: Runs): Uint8Array | null {
  let region: Uint8Array | null = null;
  for (let run = 0, from = 0; run < ends.length; from = ends[run++]!) {
    if (kindOf(words[run]!) !== PHOTO) continue;
    region ??= new Uint8Array(width * height);
    region.fill(1, from, ends[run]!);
  }
  return region;
}

/** Snaps what is neither a picture nor a flat color: those are written by others. */
function snapRuns({ ends, words }: Runs, snap: Snap, indices: Uint8Array): void {
  for (let run = 0, from = 0; run < ends.length; from = ends[run++]!) {
    const kind = kindOf(words[run]!);
    if (kind !== PHOTO && kind !== FLAT) snap(indices, from, ends[run]!);
  }
}

function expectSize({ width, height }: Raster, panel: Panel): void {
  if (width === panel.width && height === panel.height) return;
  const accepted = `${panel.width}x${panel.height}`;
  throw new SizeMismatchError("quantize raster", { found: `${width}x${height}`, accepted });
}

/**
 * Carries an opaque raster by the panel's inks. Each pixel as its tone says: snapped, diffused, or laid as a
 * pattern; without tones all of them snapped, or diffused where the panel's tone is `photo`. Indices where the
 * pixel format has a palette, RGBA rounded to its bits where it has none.
 * Throws SizeMismatchError when the raster or its tones are not of the glass's size.
 */
export function quantize(raster: Raster, panel: Panel, tones: ToneMap | null = null): Picture {
  const { width, height } = raster;
  expectSize(raster, panel);
  if (tones) expectSize(tones, panel);
  const { channelBits } = pixelFormat(panel.pixelFormat);
  const target = inkTarget(panel);
  if (!target) return channelBits ? roundChannels(raster, channelBits) : raster;
  const indices = new Uint8Array(width * height);
  const { strength } = panel;
  const diffuse = (region: Uint8Array | null) => {
    const picture = intoGamut(raster, target, region);
    pictureDither(panel).apply({ raster: picture, target, region, strength }, indices);
  };
  if (tones === null) {
    if (panel.tone === "photo") diffuse(null);
    else dither("threshold").apply({ raster, target, region: null, strength }, indices);
    return { width, height, indices };
  }
  const runs = tones.runs ?? toRuns(toWords(tones), tones);
  snapRuns(runs, createSnap(raster, target.inks), indices);
  const region = pictureRegion(runs);
  if (region) {
    const { name } = pictureDither(panel);
    const way = { name, dither: () => diffuse(region) };
    keptRegions.carry({ raster, target, region, strength }, indices, way);
  }
  layPatterns(runs, { inks: flatInks(target.inks), target }, indices);
  return { width, height, indices };
}
