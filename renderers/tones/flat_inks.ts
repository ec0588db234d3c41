import { isNeutral } from "../dithers/nearest_ink.ts";
import type { Ink } from "../formats/mod.ts";
import { luminance, toGray } from "../luminance.ts";
import type { Rgb } from "../raster.ts";

/**
 * Up to this difference in its most different channel a flat color is an ink. Half a level of 16 grays is 8.5,
 * so that those never need a pattern; half a level of 4 is 42.5, so that those do.
 */
const SAME = 12;

/** The least contrast of text and icons with what is behind them, as WCAG has it for large type. */
const CONTRAST = 3;

/** What a panel of these inks makes of flat colors. */
export interface FlatInks {
  readonly inks: readonly Ink[];
  /** The color as the panel's inks can come near it: its gray where all inks are. */
  reduce(color: Rgb): Rgb;
  /** The index of the ink that this color is, or null where only a pattern of inks has it. */
  inkOf(color: Rgb): number | null;
  /** The ink for text and icons of this color: the nearest that stands out from what is behind, null unknown. */
  standingOut(color: Rgb, behind: Rgb | null): Ink;
}

function apart(one: Rgb, other: Rgb): number {
  return Math.max(
    Math.abs(one[0] - other[0]),
    Math.abs(one[1] - other[1]),
    Math.abs(one[2] - other[2]),
  );
}

/** Squared distance with green weighed most, as the eye does. */
function distance(one: Rgb, other: Rgb): number {
  return 2 * (one[0] - other[0]) ** 2 + 4 * (one[1] - other[1]) ** 2 + 3 * (one[2] - other[2]) ** 2;
}

function contrast(one: Rgb, other: Rgb): number {
  const light = luminance(...one);
  const dark = luminance(...other);
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
}

function least<T>(items: readonly T[], cost: (item: T) => number): T {
  return items.reduce((best, item) => (cost(item) < cost(best) ? item : best));
}

/** Flat colors on these inks. There must be one ink at least. */
export function flatInks(inks: readonly Ink[]): FlatInks {
  const grayOnly = inks.every(({ rgb }) => isNeutral(rgb));
  const reduce = (color: Rgb): Rgb => {
    if (!grayOnly) return color;
    const gray = toGray(...color);
    return [gray, gray, gray];
  };
  return {
    inks,
    reduce,
    inkOf(color) {
      const reduced = reduce(color);
      const nearest = least(inks, ({ rgb }) => apart(rgb, reduced));
      return apart(nearest.rgb, reduced) <= SAME ? inks.indexOf(nearest) : null;
    },
    standingOut(color, behind) {
      const reduced = reduce(color);
      const seen = behind ? inks.filter(({ rgb }) => contrast(rgb, behind) >= CONTRAST) : inks;
      if (seen.length === 0) return least(inks, ({ rgb }) => -contrast(rgb, behind!));
      const fitting = isNeutral(reduced) ? seen.filter(({ rgb }) => isNeutral(rgb)) : seen;
      return least(fitting.length ? fitting : seen, ({ rgb }) => distance(rgb, reduced));
    },
  };
}
