import type { Raster, Rgb } from "../../renderers/raster.ts";

/** A picture that dithers are measured on. */
export interface TestPicture {
  readonly name: string;
  readonly raster: Raster;
  /** True when no pixel has a color: color panels are not measured on it. */
  readonly isGray: boolean;
}

/** A picture of this raster. */
export function toPicture(name: string, raster: Raster): TestPicture {
  const { data } = raster;
  let isGray = true;
  for (let at = 0; at < data.length && isGray; at += 4) {
    isGray = data[at] === data[at + 1] && data[at] === data[at + 2];
  }
  return { name, raster, isGray };
}

/** The size at which everything is measured. */
export const SIZE = { width: 800, height: 480 } as const;

/** A picture whose pixels are worked out one by one, from places 0 to 1 across and down and from whole pixels. */
export function drawPicture(
  name: string,
  color: (pixel: { x: number; y: number; u: number; v: number }) => Rgb,
) {
  const { width, height } = SIZE;
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      data.set(color({ x, y, u: x / (width - 1), v: y / (height - 1) }), at);
    }
  }
  return toPicture(name, { width, height, data });
}
