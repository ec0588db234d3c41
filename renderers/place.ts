import { SizeMismatchError } from "./errors.ts";
import { layoutSize, type Panel } from "./panel.ts";
import type { Raster } from "./raster.ts";
import { toWords } from "./words.ts";

/** Where the pixel at the upright screen's top left lies on the glass, and the steps to its right and down. */
interface Walk {
  readonly start: number;
  readonly right: number;
  readonly down: number;
}

/** The walk with left and right of the glass exchanged. */
function mirrored({ start, right, down }: Walk, width: number): Walk {
  const row = Math.floor(start / width) * width;
  const flip = (step: number) => (Math.abs(step) === 1 ? -step : step);
  return { start: row + (width - 1 - (start - row)), right: flip(right), down: flip(down) };
}

/** Offsets are counted in pixels of the glass, `width` to a row. */
function walk(panel: Panel): Walk {
  const turned = turn(panel);
  return panel.mirror && panel.width > 1 ? mirrored(turned, panel.width) : turned;
}

function turn({ width, height, rotation }: Panel): Walk {
  switch (rotation) {
    case 0:
      return { start: 0, right: 1, down: width };
    case 90:
      return { start: width - 1, right: width, down: -1 };
    case 180:
      return { start: width * height - 1, right: -1, down: -width };
    case 270:
      return { start: (height - 1) * width, right: -width, down: 1 };
  }
}

/**
 * Lays the upright raster onto the glass: exactly `panel.width` x `panel.height`, white where margins are.
 * Throws SizeMismatchError when the raster is not of `layoutSize(panel)`.
 */
export function place(raster: Raster, panel: Panel): Raster {
  const size = layoutSize(panel);
  if (raster.width !== size.width || raster.height !== size.height) {
    const found = `${raster.width}x${raster.height}`;
    throw new SizeMismatchError("place raster", { found, accepted: `${size.width}x${size.height}` });
  }
  if (
    panel.rotation === 0 && !panel.mirror && raster.width === panel.width && raster.height === panel.height
  ) return raster;
  const from = toWords(raster);
  const glass = new Uint32Array(panel.width * panel.height).fill(0xffffffff);
  const { start, right, down } = walk(panel);
  const corner = start + panel.margins.left * right + panel.margins.top * down;
  for (let y = 0, source = 0; y < size.height; y++) {
    let target = corner + y * down;
    for (let x = 0; x < size.width; x++, source++, target += right) glass[target] = from[source]!;
  }
  return { width: panel.width, height: panel.height, data: new Uint8Array(glass.buffer) };
}
