import { type Ink, pixelFormat } from "../formats/mod.ts";
import { LINEAR, luminance } from "../luminance.ts";
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
  /** Luminance of each ink as measured, one number each, stretched likewise: what grays are matched by. */
  readonly luminance: Float32Array;
}

const targets = new WeakMap<readonly Ink[], Map<string, InkTarget>>();

function createTarget(
  inks: readonly Ink[],
  colors: NonNullable<ReturnType<typeof measuredColors>>,
): InkTarget {
  const black = colors[inks.findIndex(({ name }) => name === "black")]!;
  const white = colors[inks.findIndex(({ name }) => name === "white")]!;
  const stretch = (value: number, least: number, most: number) => (value - least) / (most - least || 1);
  const channels = colors.flatMap((rgb) =>
    rgb.map((byte, channel) => stretch(LINEAR[byte]!, LINEAR[black[channel]!]!, LINEAR[white[channel]!]!))
  );
  const whole = colors.map((rgb) => stretch(luminance(...rgb), luminance(...black), luminance(...white)));
  return { inks, light: Float32Array.from(channels), luminance: Float32Array.from(whole) };
}

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
    target = createTarget(inks, colors);
    known.set(key, target);
  }
  return target;
}
