import type { Raster } from "../../renderers/raster.ts";

/** Where a change is made, in pixels. */
export const BOX = { left: 200, top: 120, side: 40 } as const;

/** The raster with its colors inverted in a box of 40x40. */
export function changed(raster: Raster): Raster {
  const data = raster.data.slice();
  for (let y = BOX.top; y < BOX.top + BOX.side; y++) {
    for (let x = BOX.left; x < BOX.left + BOX.side; x++) {
      const at = (y * raster.width + x) * 4;
      for (let color = 0; color < 3; color++) data[at + color] = 255 - data[at + color]!;
    }
  }
  return { ...raster, data };
}

/** How many pixels outside the box differ. */
export function changedOutside(width: number, before: Uint8Array, after: Uint8Array): number {
  let count = 0;
  before.forEach((ink, pixel) => {
    const right = pixel % width - BOX.left;
    const down = Math.floor(pixel / width) - BOX.top;
    const isInside = right >= 0 && right < BOX.side && down >= 0 && down < BOX.side;
    if (!isInside && after[pixel] !== ink) count++;
  });
  return count;
}
