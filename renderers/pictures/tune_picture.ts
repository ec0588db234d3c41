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

/** Gives every pixel its new lightness and saturation in place; hues stay, and no channel overflows. */
function recolor(
  { channels, data }: PicturePixels,
  { old, light, saturation }: { old: Float32Array; light: Float32Array; saturation: number },
): void {
  for (let pixel = 0, at = 0; pixel < old.length; pixel++, at += channels) {
    const from = old[pixel]!;
    const to = light[pixel]!;
    if (from === to && saturation <= 0) continue;
    const red = data[at]! - from;
    const green = data[at + 1]! - from;
    const blue = data[at + 2]! - from;
    const high = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    const low = red < green ? (red < blue ? red : blue) : green < blue ? green : blue;
    const follow = (to + 8) / (from + 8);
    let scale = follow < LEAST_FOLLOW ? LEAST_FOLLOW : follow > MOST_FOLLOW ? MOST_FOLLOW : follow;
    // Dull colors gain most: what is already pure has nowhere to go on a small gamut.
    const dull = 1 - (high - low) / PURE;
    if (dull > 0) scale *= 1 + saturation * dull;
    // What is left for a channel to grow or to shrink by, without a division where there is enough.
    if (high > 0 && scale * high > 255 - to) scale = Math.min(scale, (255 - to) / high);
    if (low < 0 && scale * -low > to) scale = Math.min(scale, to / -low);
    if (scale < 0) scale = 0;
    data[at] = to + red * scale + 0.5;
    data[at + 1] = to + green * scale + 0.5;
    data[at + 2] = to + blue * scale + 0.5;
  }
}

/** Prepares pixels for the glass in place: tones, local contrast, sharpness, saturation. Amounts of 0 change nothing. */
export function tunePicture(pixels: PicturePixels, amounts: PictureTuning): void {
  const { width, height } = pixels;
  if (amounts.contrast <= 0 && amounts.sharpness <= 0 && amounts.saturation <= 0) return;
  const old = readLight(pixels);
  const plane = { width, height, data: old.slice() };
  if (amounts.contrast > 0) stretchTones(plane.data, readAlpha(pixels), amounts.contrast);
  liftDetail(plane, amounts.contrast);
  sharpen(plane, amounts.sharpness);
  recolor(pixels, { old, light: plane.data, saturation: amounts.saturation });
}
