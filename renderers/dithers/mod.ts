import { bayer } from "./bayer.ts";
import type { Dither } from "./dither.ts";
import { floydSteinberg } from "./floyd_steinberg.ts";
import { threshold } from "./threshold.ts";

/** Every dither by its name. */
export const dithers = {
  "threshold": threshold,
  "floyd-steinberg": floydSteinberg,
  "bayer": bayer,
} satisfies Record<string, Dither>;

/** Names of the dithers. */
export type DitherName = keyof typeof dithers;

/** Tells the name of a dither from any other value. */
export function isDitherName(value: unknown): value is DitherName {
  return typeof value === "string" && Object.hasOwn(dithers, value);
}

/** The dither of this name. */
export function dither(name: DitherName): Dither {
  return dithers[name];
}

/** The dither that carries pictures on a panel: the one chosen, or for `auto` what measures best. */
export function pictureDither({ dither: chosen }: { readonly dither: "auto" | DitherName }): Dither {
  return dither(chosen === "auto" ? "floyd-steinberg" : chosen);
}

export type { Dither, DitherInput } from "./dither.ts";
export { type InkTarget, inkTarget } from "./ink_target.ts";
export { type Tint, tintIndices } from "./tint.ts";
