import type { FontSource } from "./font_source.ts";

/** Font units that one pixel of a strike is wide and high: a power of two, so that sums of widths stay whole. */
export const UNITS_PER_PIXEL = 64;

/** One drawing of the pixel family: Inter, its stems and heights moved to whole pixels at one size. */
export interface PixelStrike {
  /** Pixels of its em. */
  readonly size: number;
  readonly weight: 400 | 600;
  /** The weight of Inter whose strokes come out evenly at this size, as its package names it. */
  readonly from: "300Light" | "400Regular" | "500Medium" | "600SemiBold";
  /** True where a second pixel is drawn beside each, as no weight of Inter comes out with strokes as thick and open letters. */
  readonly isSmeared: boolean;
}

type Made = Pick<PixelStrike, "from" | "isSmeared">;

const from = (name: PixelStrike["from"]): Made => ({ from: name, isSmeared: false });
const smeared = (name: PixelStrike["from"]): Made => ({ from: name, isSmeared: true });

/** Regular and semibold type at each size, of what comes closest to the strokes of Inter's own weights there. */
const WEIGHTS_AT: readonly (readonly [number, Made, Made])[] = [
  [10, from("300Light"), smeared("300Light")],
  [11, from("300Light"), smeared("300Light")],
  [12, from("400Regular"), smeared("400Regular")],
  [13, from("300Light"), smeared("300Light")],
  [14, from("300Light"), from("500Medium")],
  // Upright strokes of two pixels, level ones of one: between them lies the pixel and a half that Inter has.
  [15, smeared("300Light"), from("500Medium")],
  [16, smeared("300Light"), from("500Medium")],
  [17, from("400Regular"), from("600SemiBold")],
];

/** Every strike. */
export const pixelStrikes: readonly PixelStrike[] = WEIGHTS_AT.flatMap(([size, regular, semibold]) => [
  { size, weight: 400, ...regular },
  { size, weight: 600, ...semibold },
]);

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
