import { toGray } from "../luminance.ts";
import type { PictureTuning } from "../picture_tuning.ts";
import { liftDetail } from "./lift_detail.ts";
import type { PicturePixels } from "./resize_picture.ts";
import { sharpen } from "./sharpen.ts";
import { stretchTones } from "./stretch_tones.ts";

/** Most that a color grows or shrinks with its lightness: dark noise is not made colorful. */
const LEAST_FOLLOW = 0.6;
const MOST_FOLLOW = 1.6;
/** Difference between a color's highest and lowest channel from which on it is made no purer. */
const PURE = 192;

/** The lightness of every pixel as the eye orders it, 0 to 255. */
function readLight({ width, height, channels, data }: PicturePixels): Float32Array {
  const light = new Float32Array(width * height);
  for (let at = 0, from = 0; at < light.length; at++, from += channels) {
    light[at] = toGray(data[from]!, data[from + 1]!, data[from + 2]!);
  }
  return light;
}

function readAlpha({ width, height, channels, data }: PicturePixels): Uint8Array | null {
  if (channels === 3) return null;
  return Uint8Array.from({ length: width * height }, (_, at) => data[at * 4 + 3]!);
}

/** Gives a pixel its new lightness and saturation in place; the hue stays, and no channel overflows. */
function recolor(
  data: Uint8Array,
  at: number,
  change: { old: number; light: number; saturation: number },
): void {
  const { old, light, saturation } = change;
  const red = data[at]! - old;
  const green = data[at + 1]! - old;
  const blue = data[at + 2]! - old;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const follow = Math.max(LEAST_FOLLOW, Math.min(MOST_FOLLOW, (light + 8) / (old + 8)));
  // Dull colors gain most: what is already pure has nowhere to go on a small gamut.
  const vivid = 1 + saturation * Math.max(0, 1 - (high - low) / PURE);
  let scale = follow * vivid;
  if (high > 0) scale = Math.min(scale, (255 - light) / high);
  if (low < 0) scale = Math.min(scale, light / -low);
  scale = Math.max(0, scale);
  data[at] = Math.round(light + red * scale);
  data[at + 1] = Math.round(light + green * scale);
  data[at + 2] = Math.round(light + blue * scale);
}

/** Prepares pixels for the glass in place: tones, local contrast, sharpness, saturation. Amounts of 0 change nothing. */
export function tunePicture(pixels: PicturePixels, amounts: PictureTuning): void {
  const { width, height, channels, data } = pixels;
  if (amounts.contrast <= 0 && amounts.sharpness <= 0 && amounts.saturation <= 0) return;
  const old = readLight(pixels);
  const plane = { width, height, data: old.slice() };
  if (amounts.contrast > 0) stretchTones(plane.data, readAlpha(pixels), amounts.contrast);
  liftDetail(plane, amounts.contrast);
  sharpen(plane, amounts.sharpness);
  for (let at = 0, to = 0; at < old.length; at++, to += channels) {
    if (old[at] === plane.data[at] && amounts.saturation <= 0) continue;
    recolor(data, to, { old: old[at]!, light: plane.data[at]!, saturation: amounts.saturation });
  }
}
