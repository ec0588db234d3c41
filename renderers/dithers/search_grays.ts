import { coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import { EYE_RADIUS } from "./eye.ts";
import { createLightLedger } from "./light_ledger.ts";
import { createLevels } from "./nearest_level.ts";
import { createRestless } from "./restless.ts";
import { LEAST_GAIN, NEIGHBORS, type SearchOptions } from "./search_options.ts";
import { createSeenError, seenTogether, strideOf } from "./seen_error.ts";

/** Levels of the pixels of a start, and the errors that they leave, with margins. */
function readStart(input: DitherInput, indices: Uint8Array) {
  const { raster: { width, height, data }, target, region } = input;
  const { table } = coordinatesOf(target);
  const { inks, light } = createLevels(target.luminance);
  const levelOf = new Uint8Array(256);
  inks.forEach((ink, level) => levelOf[ink] = level);
  const stride = strideOf(width);
  const errors = new Float32Array(stride * (height + 2 * EYE_RADIUS));
  const levels = new Uint8Array(width * height);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      levels[pixel] = levelOf[indices[pixel]!]!;
      errors[(y + EYE_RADIUS) * stride + x + EYE_RADIUS] = light[levels[pixel]!]! -
        (table[data[at]!]! + table[256 + data[at + 1]!]! + table[512 + data[at + 2]!]!);
    }
  }
  return { levels, errors, stride, light, inks };
}

/**
 * Betters a start, pixel by pixel: takes the next lighter or darker gray, or exchanges two neighbors, whenever
 * the eye then sees less error.
 */
export function searchGrays(
  input: DitherInput,
  { passes, sigmas }: SearchOptions,
  indices: Uint8Array,
): void {
  const { raster: { width, height }, region } = input;
  const { levels, errors, stride, light, inks } = readStart(input, indices);
  const error = createSeenError(errors, stride, sigmas[0]);
  const { seen } = error;
  const apart = Float32Array.from(NEIGHBORS, (step) => 1 - seenTogether(error, step));
  const rights = Int32Array.from(NEIGHBORS, ([right]) => right);
  const downs = Int32Array.from(NEIGHBORS, ([, down]) => down);
  const restless = createRestless({ width, height });
  const top = light.length - 1;
  const ledger = createLightLedger({ width, height });

  function better(x: number, y: number): void {
    const pixel = y * width + x;
    const level = levels[pixel]!;
    const here = light[level]!;
    const place = (y + EYE_RADIUS) * stride + x + EYE_RADIUS;
    const now = seen[place]!;
    let least = -LEAST_GAIN;
    let other = -1;
    let chosen = level;
    if (level < top) {
      const step = light[level + 1]! - here;
      const gain = step * (step + 2 * now);
      if (gain < least && ledger.mayAdd(x, y, step)) [least, chosen] = [gain, level + 1];
    }
    if (level > 0) {
      const step = light[level - 1]! - here;
      const gain = step * (step + 2 * now);
      if (gain < least && ledger.mayAdd(x, y, step)) [least, chosen] = [gain, level - 1];
    }
    for (let step = 0; step < rights.length; step++) {
      const across = x + rights[step]!;
      const down = y + downs[step]!;
      if (across < 0 || across >= width || down < 0 || down >= height) continue;
      const neighbor = down * width + across;
      if (levels[neighbor] === level || (region !== null && region[neighbor] === 0)) continue;
      const change = light[levels[neighbor]!]! - here;
      const there = seen[place + downs[step]! * stride + rights[step]!]!;
      const gain = 2 * change * (change * apart[step]! + now - there);
      if (gain < least) [least, chosen, other] = [gain, levels[neighbor]!, step];
    }
    if (chosen === level) return;
    const change = light[chosen]! - here;
    error.add(place, change);
    levels[pixel] = chosen;
    restless.touch(x, y);
    if (other === -1) return ledger.add(x, y, change);
    error.add(place + downs[other]! * stride + rights[other]!, -change);
    levels[pixel + downs[other]! * width + rights[other]!] = level;
  }

  for (let pass = 0; pass < passes; pass++) {
    for (let y = 0; y < height; y++) {
      for (let x = restless.next(0, y); x < width; x = restless.next(x + 1, y)) {
        if (region === null || region[y * width + x] === 1) better(x, y);
      }
    }
    if (!restless.turn()) break;
  }
  for (let pixel = 0; pixel < levels.length; pixel++) {
    if (region === null || region[pixel] === 1) indices[pixel] = inks[levels[pixel]!]!;
  }
}
