import type { FontSource } from "./font_source.ts";

/** Font units that one pixel of a strike is wide and high. */
export const UNITS_PER_PIXEL = 50;

/** One drawing of the pixel family: Inter, its stems and heights moved to whole pixels at one size. */
export interface PixelStrike {
  /** Pixels of its em. */
  readonly size: number;
  readonly weight: 400 | 600;
  /** The weight of Inter whose strokes come out evenly at this size, as its package names it. */
  readonly from: "300Light" | "400Regular" | "500Medium" | "600SemiBold";
  /** True where a second pixel is drawn beside each: all heavier weights of Inter would close its letters. */
  readonly isSmeared: boolean;
}

const regular = (size: number, from: PixelStrike["from"]): PixelStrike => ({
  size,
  weight: 400,
  from,
  isSmeared: false,
});
const semibold = (size: number, from: PixelStrike["from"]): PixelStrike => ({
  size,
  weight: 600,
  from,
  isSmeared: false,
});
const smeared = (size: number, from: PixelStrike["from"]): PixelStrike => ({
  size,
  weight: 600,
  from,
  isSmeared: true,
});

/** Every strike. Strokes of regular type are one pixel thick, of semibold two. */
export const pixelStrikes: readonly PixelStrike[] = [
  regular(10, "300Light"),
  regular(11, "300Light"),
  regular(12, "400Regular"),
  ...[13, 14, 15, 16, 17].map((size) => regular(size, "300Light")),
  smeared(10, "300Light"),
  smeared(11, "300Light"),
  smeared(12, "400Regular"),
  smeared(13, "300Light"),
  semibold(14, "500Medium"),
  semibold(15, "500Medium"),
  semibold(16, "600SemiBold"),
  semibold(17, "600SemiBold"),
];

const sources = new Map(pixelStrikes.map(({ size }): [number, FontSource] => [size, {
  name: `pixel-${size}`,
  files: `${new URL("pixels/", import.meta.url)}${size}-{weight}.woff`,
  weights: [400, 600],
  cut: "whole",
  unitsPerEm: size * UNITS_PER_PIXEL,
}]));

/** The pixel family at a size at which each of its pixels is one of the screen; null where it has no strike. */
export function pixelSource(size: number): FontSource | null {
  return sources.get(size) ?? null;
}
