import { pixelFormat } from "../formats/mod.ts";
import { LINEAR } from "../luminance.ts";
import { measuredColors } from "../palettes/mod.ts";
import type { Panel } from "../panel.ts";
import type { PictureTuning } from "../picture_tuning.ts";
import type { Rgb } from "../raster.ts";

/** How much of everything a picture gets on a kind of glass; all 0 leaves it as it is. */
export const NO_AMOUNTS: PictureTuning = Object.freeze({ contrast: 0, saturation: 0, sharpness: 0 });

/** The fewer inks carry lightness, the more detail must stand out and the more a dither blurs. */
const BY_INKS: readonly { readonly upTo: number; readonly contrast: number; readonly sharpness: number }[] = [
  { upTo: 2, contrast: 1, sharpness: 0.9 },
  { upTo: 7, contrast: 0.7, sharpness: 0.7 },
  { upTo: 16, contrast: 0.4, sharpness: 0.45 },
  { upTo: Infinity, contrast: 0.2, sharpness: 0.3 },
];
/** A panel of many colors shows what it is given; only the resize is made up for. */
const FULL_COLOR: PictureTuning = { contrast: 0, saturation: 0, sharpness: 0.25 };
/** Share of the contrast that colored inks get: colors tell shapes apart, too. */
const COLOR_CONTRAST = 0.75;
/** Saturation that is added where colored inks are entirely dull. */
const MOST_SATURATION = 0.9;

/** How pure an ink is beside the panel's own black and white: 1 is a primary, 0 a gray. */
function purity(ink: Rgb, { black, white }: { black: Rgb; white: Rgb }): number {
  const light = ink.map((byte, channel) => {
    const least = LINEAR[black[channel]!]!;
    const range = LINEAR[white[channel]!]! - least;
    return Math.max(0, Math.min(1, range > 0 ? (LINEAR[byte]! - least) / range : 0));
  });
  // The root stands for the eye's curve, near enough to weigh dark inks.
  return Math.sqrt(Math.max(...light)) - Math.sqrt(Math.min(...light));
}

/** Saturation to add on inks as measured. Fewer than three colors mix no others: more would only shift hues. */
function automaticSaturation(panel: Panel): number {
  const { palette } = pixelFormat(panel.pixelFormat);
  const colors = measuredColors(panel);
  if (!palette || !colors) return 0;
  const find = (name: string) => colors[palette.findIndex((ink) => ink.name === name)];
  const black = find("black");
  const white = find("white");
  const inks = colors.filter((_, at) => new Set(palette[at]!.rgb).size > 1);
  if (!black || !white || inks.length < 3) return 0;
  const mean = inks.reduce((sum, ink) => sum + purity(ink, { black, white }), 0) / inks.length;
  return Math.max(0, Math.min(1, 1 - mean)) * MOST_SATURATION;
}

/**
 * How a panel's pictures are prepared: what its inks ask for, times `panel.pictures` or what an element wants in
 * its place.
 */
export function pictureAmounts(panel: Panel, wanted: Partial<PictureTuning> = {}): PictureTuning {
  const { palette, isColor } = pixelFormat(panel.pixelFormat);
  const tuning = { ...panel.pictures, ...wanted };
  const kind = palette && BY_INKS.find(({ upTo }) => palette.length <= upTo);
  const colored = kind && isColor;
  const base = kind
    ? {
      contrast: kind.contrast * (colored ? COLOR_CONTRAST : 1),
      saturation: colored ? automaticSaturation(panel) : 0,
      sharpness: kind.sharpness,
    }
    : FULL_COLOR;
  return {
    contrast: base.contrast * tuning.contrast,
    saturation: base.saturation * tuning.saturation,
    sharpness: base.sharpness * tuning.sharpness,
  };
}
