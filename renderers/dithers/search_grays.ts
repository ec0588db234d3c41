import { coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import { EYE_RADIUS } from "./eye.ts";
import { createLightLedger } from "./light_ledger.ts";
import { createLevels } from "./nearest_level.ts";
import { createRestless } from "./restless.ts";
import { createSearchField, fieldErrors, writeField } from "./search_field.ts";
import { LEAST_GAIN, NEIGHBORS, type SearchOptions } from "./search_options.ts";
import { createSeenError, seenTogether } from "./seen_error.ts";

/** What a pass looks at. */
interface GrayScan {
  /** The light that each place shows: not a number outside, so that nothing is ever gained there. */
  readonly shown: Float64Array;
  readonly seen: Float32Array;
  readonly levels: Uint8Array;
  /** By level, what the next lighter and the next darker one add; 0 where there is none. */
  readonly lighter: Float64Array;
  readonly darker: Float64Array;
  readonly stride: number;
  /** What two errors side by side, and two across a corner, are short of being one. */
  readonly side: number;
  readonly corner: number;
}

/** The first place from one on where some change would gain enough, or the end. */
function nextGain(scan: GrayScan, from: number, end: number): number {
  const { shown, seen, levels, lighter, darker, stride, side, corner } = scan;
  for (let place = from; place < end; place++) {
    const here = shown[place]!;
    const now = seen[place]!;
    const level = levels[place]!;
    const up = lighter[level]!;
    const down = darker[level]!;
    // Nothing is gained by an exchange of equals: no neighbor has to be told from others.
    const east = shown[place + 1]! - here;
    const west = shown[place - 1]! - here;
    const south = shown[place + stride]! - here;
    const north = shown[place - stride]! - here;
    const southeast = shown[place + stride + 1]! - here;
    const northwest = shown[place - stride - 1]! - here;
    const northeast = shown[place - stride + 1]! - here;
    const southwest = shown[place + stride - 1]! - here;
    if (
      up * (up + 2 * now) < -LEAST_GAIN ||
      down * (down + 2 * now) < -LEAST_GAIN ||
      2 * east * (east * side + now - seen[place + 1]!) < -LEAST_GAIN ||
      2 * west * (west * side + now - seen[place - 1]!) < -LEAST_GAIN ||
      2 * south * (south * side + now - seen[place + stride]!) < -LEAST_GAIN ||
      2 * north * (north * side + now - seen[place - stride]!) < -LEAST_GAIN ||
      2 * southeast * (southeast * corner + now - seen[place + stride + 1]!) < -LEAST_GAIN ||
      2 * northwest * (northwest * corner + now - seen[place - stride - 1]!) < -LEAST_GAIN ||
      2 * northeast * (northeast * corner + now - seen[place - stride + 1]!) < -LEAST_GAIN ||
      2 * southwest * (southwest * corner + now - seen[place + stride - 1]!) < -LEAST_GAIN
    ) return place;
  }
  return end;
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
  const { inks, light } = createLevels(input.target.luminance);
  const levelOf = new Uint8Array(256);
  inks.forEach((ink, level) => levelOf[ink] = level);
  const field = createSearchField(input, indices, levelOf);
  const { chosen: levels, stride, width, height } = field;
  const { table } = coordinatesOf(input.target);
  const errors = fieldErrors(field, input, { light, every: 1, first: 0, table, row: 0 });
  const error = createSeenError(errors, stride, sigmas[0]);
  const { seen } = error;
  const shown = new Float64Array(levels.length);
  for (let place = 0; place < shown.length; place++) shown[place] = light[levels[place]!] ?? NaN;
  const apart = Float32Array.from(NEIGHBORS, (step) => 1 - seenTogether(error, step));
  const away = Int32Array.from(NEIGHBORS, ([right, down]) => down * stride + right);
  const lighter = new Float64Array(256);
  const darker = new Float64Array(256);
  for (let level = 0; level + 1 < light.length; level++) {
    lighter[level] = light[level + 1]! - light[level]!;
    darker[level + 1] = light[level]! - light[level + 1]!;
  }
  const scan = { shown, seen, levels, lighter, darker, stride, side: apart[0]!, corner: apart[4]! };
  const restless = createRestless(field);
  const ledger = createLightLedger(field);

  function better(x: number, y: number, place: number): void {
    const level = levels[place]!;
    const here = light[level]!;
    const now = seen[place]!;
    let least = -LEAST_GAIN;
    let other = 0;
    let chosen = level;
    for (const [step, to] of [[lighter[level]!, level + 1], [darker[level]!, level - 1]] as const) {
      const gain = step * (step + 2 * now);
      if (gain < least && ledger.mayAdd(x, y, step)) {
        least = gain;
        chosen = to;
      }
    }
    for (let step = 0; step < 8; step++) {
      const neighbor = place + away[step]!;
      const change = shown[neighbor]! - here;
      const gain = 2 * change * (change * apart[step]! + now - seen[neighbor]!);
      if (gain < least) {
        least = gain;
        chosen = levels[neighbor]!;
        other = away[step]!;
      }
    }
    if (chosen === level) return;
    const change = light[chosen]! - here;
    error.add(place, change);
    levels[place] = chosen;
    shown[place] = light[chosen]!;
    restless.touch(x, y);
    if (other === 0) return ledger.add(x, y, change);
    error.add(place + other, -change);
    levels[place + other] = level;
    shown[place + other] = here;
  }

  for (let pass = 0; pass < passes; pass++) {
    for (let y = 0; y < height; y++) {
      const row = (y + EYE_RADIUS) * stride + EYE_RADIUS;
      for (let x = restless.next(0, y); x < width; x = restless.next(x, y)) {
        const end = row + restless.end(x, y);
        for (let place = nextGain(scan, row + x, end); place < end; place = nextGain(scan, place + 1, end)) {
          better(place - row, y, place);
        }
        x = end - row;
      }
    }
    if (!restless.turn()) break;
  }
  writeField(field, { indices, width: input.raster.width }, inks);
}
