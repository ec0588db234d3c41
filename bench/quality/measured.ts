import { LINEAR } from "../../renderers/luminance.ts";
import { measuredColors, type PaletteChoice } from "../../renderers/palettes/mod.ts";
import { pixelFormat } from "../../renderers/formats/mod.ts";
import type { Raster } from "../../renderers/raster.ts";
import type { Plane } from "./plane.ts";
import type { LightPicture } from "./s_cielab.ts";

const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;

/** What a panel's glass shows: light of each ink, and of the black and the white that pictures are mapped to. */
export interface Glass {
  readonly inks: readonly (readonly number[])[];
  readonly black: readonly number[];
  readonly white: readonly number[];
}

/** The glass of a panel that has a palette. */
export function glassOf(panel: PaletteChoice): Glass {
  const { palette } = pixelFormat(panel.pixelFormat);
  const inks = measuredColors(panel)!.map((rgb) => rgb.map((byte) => LINEAR[byte]!));
  const named = (name: string) => inks[palette!.findIndex((ink) => ink.name === name)]!;
  return { inks, black: named("black"), white: named("white") };
}

/** Light of a picture as the glass should show it: linear, from the glass's black to its white. */
export function wantedLight({ width, height, data }: Raster, { black, white }: Glass): LightPicture {
  const light = new Float32Array(width * height * 3);
  for (let at = 0, pixel = 0; pixel < width * height; pixel++) {
    for (let color = 0; color < 3; color++, at++) {
      light[at] = black[color]! + (white[color]! - black[color]!) * LINEAR[data[pixel * 4 + color]!]!;
    }
  }
  return { width, height, light };
}

/** Light of inks, as the glass shows them. */
export function shownLight(
  { width, height, indices }: { width: number; height: number; indices: Uint8Array },
  { inks }: Glass,
): LightPicture {
  const light = new Float32Array(width * height * 3);
  indices.forEach((ink, pixel) => light.set(inks[ink]!, pixel * 3));
  return { width, height, light };
}

/** Luminance of light. */
export function luminanceOf({ width, height, light }: LightPicture): Plane {
  const values = Float64Array.from(
    { length: width * height },
    (_, pixel) => WEIGHTS.reduce((sum, weight, color) => sum + weight * light[pixel * 3 + color]!, 0),
  );
  return { width, height, values };
}
