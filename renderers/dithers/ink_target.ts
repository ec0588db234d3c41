import { type Ink, pixelFormat } from "../formats/mod.ts";
import { LINEAR } from "../luminance.ts";
import { measuredColors, type PaletteChoice } from "../palettes/mod.ts";

/** The inks that a dither may use, and what they look like. */
export interface InkTarget {
  /** Nominal inks, as files name them. */
  readonly inks: readonly Ink[];
  /**
   * Linear light of each ink as measured, three numbers each, stretched so that the glass's black is 0 and its
   * white 1 in every channel: the picture's own white and black then need no mapping.
   */
  readonly light: Float32Array;
}

const targets = new WeakMap<readonly Ink[], Map<string, InkTarget>>();

/** What a dither aims at on this panel; null where the pixel format has no palette. Kept once made. */
export function inkTarget(panel: PaletteChoice): InkTarget | null {
  const inks = pixelFormat(panel.pixelFormat).palette;
  const colors = measuredColors(panel);
  if (inks === null || colors === null) return null;
  const known = targets.get(inks) ?? new Map<string, InkTarget>();
  targets.set(inks, known);
  const key = colors.join();
  let target = known.get(key);
  if (!target) {
    const black = colors[inks.findIndex(({ name }) => name === "black")]!;
    const white = colors[inks.findIndex(({ name }) => name === "white")]!;
    const stretch = (byte: number, channel: number) => {
      const least = LINEAR[black[channel]!]!;
      return (LINEAR[byte]! - least) / (LINEAR[white[channel]!]! - least || 1);
    };
    target = { inks, light: Float32Array.from(colors.flatMap((rgb) => rgb.map(stretch))) };
    known.set(key, target);
  }
  return target;
}
