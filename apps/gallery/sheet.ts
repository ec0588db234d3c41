import type { Raster } from "../../renderers/mod.ts";

/** A picture on a sheet, with its top left corner in pixels. */
export interface Placed {
  readonly raster: Raster;
  readonly x: number;
  readonly y: number;
}

/** Pixels between pictures and around them. */
export const GAP = 16;
const DESK = 214;

/** A raster of a whole part of its size, each pixel the mean of those that it stands for; 1 leaves it as it is. */
export function reduce({ width, height, data }: Raster, part: number): Raster {
  const size = { width: Math.floor(width / part), height: Math.floor(height / part) };
  const reduced = new Uint8Array(size.width * size.height * 4).fill(255);
  for (let y = 0, to = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, to += 4) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let row = y * part; row < (y + 1) * part; row++) {
          for (let column = x * part; column < (x + 1) * part; column++) {
            sum += data[(row * width + column) * 4 + channel]!;
          }
        }
        reduced[to + channel] = Math.round(sum / (part * part));
      }
    }
  }
  return { ...size, data: reduced };
}

/** Rows of pictures, from the top left, with a gap between them. */
export function arrange(rows: readonly (readonly Raster[])[]): readonly Placed[] {
  let y = GAP;
  return rows.flatMap((row) => {
    let x = GAP;
    const placed = row.map((raster) => {
      const at = { raster, x, y };
      x += raster.width + GAP;
      return at;
    });
    y += Math.max(...row.map(({ height }) => height)) + GAP;
    return placed;
  });
}

/** One raster that holds all of them, on gray. */
export function layOut(pictures: readonly Placed[]): Raster {
  const width = Math.max(...pictures.map(({ x, raster }) => x + raster.width)) + GAP;
  const height = Math.max(...pictures.map(({ y, raster }) => y + raster.height)) + GAP;
  const data = new Uint8Array(width * height * 4).fill(DESK);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  for (const { raster, x, y } of pictures) {
    for (let row = 0; row < raster.height; row++) {
      const line = raster.data.subarray(row * raster.width * 4, (row + 1) * raster.width * 4);
      data.set(line, ((y + row) * width + x) * 4);
    }
  }
  return { width, height, data };
}
