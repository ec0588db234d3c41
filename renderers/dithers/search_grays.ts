import { coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import { EYE_RADIUS } from "./eye.ts";
import { createLightLedger } from "./light_ledger.ts";
import { createLevels } from "./nearest_level.ts";
import { createRestless } from "./restless.ts";
import { createSearchField, fieldErrors, OUTSIDE, writeField } from "./search_field.ts";
import { LEAST_GAIN, NEIGHBORS, type SearchOptions } from "./search_options.ts";
import { createSeenError, seenTogether } from "./seen_error.ts";

/**
 * Betters a start, pixel by pixel: takes the next lighter or darker gray, or exchanges two neighbors, whenever
 * the eye then sees less error.
 */
export function searchGrays(
  input: DitherInput,
  { passes, sigmas }: SearchOptions,
  indices: Uint8Array,
): void {
  const { inks, light } = createLevels(input.target.luminance);
  const levelOf = new Uint8Array(256);
  inks.forEach((ink, level) => levelOf[ink] = level);
  const field = createSearchField(input, indices, levelOf);
  const { chosen: levels, stride, width, height } = field;
  const { table } = coordinatesOf(input.target);
  const errors = fieldErrors(field, input, { light, every: 1, first: 0, table, row: 0 });
  const error = createSeenError(errors, stride, sigmas[0]);
  const { seen } = error;
  const apart = Float32Array.from(NEIGHBORS, (step) => 1 - seenTogether(error, step));
  const away = Int32Array.from(NEIGHBORS, ([right, down]) => down * stride + right);
  const restless = createRestless(field);
  const ledger = createLightLedger(field);
  const top = light.length - 1;

  function better(x: number, y: number, place: number): void {
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
    for (let step = 0; step < 8; step++) {
      const neighbor = place + away[step]!;
      const there = levels[neighbor]!;
      if (there === level || there === OUTSIDE) continue;
      const change = light[there]! - here;
      const gain = 2 * change * (change * apart[step]! + now - seen[neighbor]!);
      if (gain < least) {
        least = gain;
        chosen = there;
        other = away[step]!;
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
          if (levels[row + x] !== OUTSIDE) better(x, y, row + x);
        }
      }
    }
    if (!restless.turn()) break;
  }
  writeField(field, { indices, width: input.raster.width }, inks);
}
