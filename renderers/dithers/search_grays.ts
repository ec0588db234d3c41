import { coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import { EYE_RADIUS } from "./eye.ts";
import { createLightLedger } from "./light_ledger.ts";
import { createLevels } from "./nearest_level.ts";
import { createRestless } from "./restless.ts";
import { LEAST_GAIN, NEIGHBORS, type SearchOptions } from "./search_options.ts";
import { createSeenError, seenTogether, strideOf } from "./seen_error.ts";

/** In the place of a level: a pixel that is not to be changed, or beyond the border. */
const NONE = 255;

/** Levels of the pixels of a start, and the errors that they leave, both with margins. */
function readStart(input: DitherInput, indices: Uint8Array) {
  const { raster: { width, height, data }, target, region } = input;
  const { table } = coordinatesOf(target);
  const { inks, light } = createLevels(target.luminance);
  const levelOf = new Uint8Array(256);
  inks.forEach((ink, level) => levelOf[ink] = level);
  const stride = strideOf(width);
  const errors = new Float32Array(stride * (height + 2 * EYE_RADIUS));
  const levels = new Uint8Array(errors.length).fill(NONE);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0, place = (y + EYE_RADIUS) * stride + EYE_RADIUS; x < width; x++, pixel++, place++) {
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      const level = levelOf[indices[pixel]!]!;
      levels[place] = level;
      errors[place] = light[level]! -
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
  const { raster: { width, height } } = input;
  const { levels, errors, stride, light, inks } = readStart(input, indices);
  const error = createSeenError(errors, stride, sigmas[0]);
  const { seen } = error;
  const apart = Float32Array.from(NEIGHBORS, (step) => 1 - seenTogether(error, step));
  const steps = Int32Array.from(NEIGHBORS, ([right, down]) => down * stride + right);
  const restless = createRestless({ width, height });
  const top = light.length - 1;
  const ledger = createLightLedger({ width, height });

  function better(place: number, x: number, y: number): void {
    const level = levels[place]!;
    const here = light[level]!;
    const now = seen[place]!;
    let least = -LEAST_GAIN;
    let other = 0;
    let chosen = level;
    if (level < top) {
      const step = light[level + 1]! - here;
      const gain = step * (step + 2 * now);
      if (gain < least && ledger.mayAdd(x, y, step)) {
        least = gain;
        chosen = level + 1;
      }
    }
    if (level > 0) {
      const step = light[level - 1]! - here;
      const gain = step * (step + 2 * now);
      if (gain < least && ledger.mayAdd(x, y, step)) {
        least = gain;
        chosen = level - 1;
      }
    }
    for (let step = 0; step < steps.length; step++) {
      const neighbor = place + steps[step]!;
      const its = levels[neighbor]!;
      if (its === level || its === NONE) continue;
      const change = light[its]! - here;
      const gain = 2 * change * (change * apart[step]! + now - seen[neighbor]!);
      if (gain < least) {
        least = gain;
        chosen = its;
        other = steps[step]!;
      }
    }
    if (chosen === level) return;
    const change = light[chosen]! - here;
    error.add(place, change);
    levels[place] = chosen;
    restless.touch(x, y);
    if (other === 0) return ledger.add(x, y, change);
    error.add(place + other, -change);
    levels[place + other] = level;
  }

  for (let pass = 0; pass < passes; pass++) {
    for (let y = 0; y < height; y++) {
      const row = (y + EYE_RADIUS) * stride + EYE_RADIUS;
      for (let x = restless.next(0, y); x < width; x = restless.next(x, y)) {
        for (const end = restless.end(x, y); x < end; x++) {
          if (levels[row + x] !== NONE) better(row + x, x, y);
        }
      }
    }
    if (!restless.turn()) break;
  }
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0, place = (y + EYE_RADIUS) * stride + EYE_RADIUS; x < width; x++, pixel++, place++) {
      if (levels[place] !== NONE) indices[pixel] = inks[levels[place]!]!;
    }
  }
}
