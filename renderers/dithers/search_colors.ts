import { coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import { EYE_RADIUS } from "./eye.ts";
import { createLightLedger } from "./light_ledger.ts";
import { createRestless } from "./restless.ts";
import { createSearchField, fieldErrors, OUTSIDE, writeField } from "./search_field.ts";
import { LEAST_GAIN, NEIGHBORS, type SearchOptions } from "./search_options.ts";
import { createSeenError, type SeenError, seenTogether } from "./seen_error.ts";

/** Every index for itself. */
const SAME = Uint8Array.from({ length: 256 }, (_, index) => index);

/**
 * Betters a start, pixel by pixel: takes another ink, or exchanges two neighbors, whenever the eye then sees less
 * error in lightness and color together.
 */
export function searchColors(
  input: DitherInput,
  { passes, sigmas }: SearchOptions,
  indices: Uint8Array,
): void {
  const { inks, table } = coordinatesOf(input.target);
  const count = input.target.inks.length;
  const field = createSearchField(input, indices, SAME);
  const { chosen: places, stride, width, height } = field;
  const channel = (first: 0 | 1 | 2) =>
    createSeenError(
      fieldErrors(field, input, { light: inks, every: 3, first, table, row: first * 768 }),
      stride,
      sigmas[first],
    );
  const errors: readonly [SeenError, SeenError, SeenError] = [channel(0), channel(1), channel(2)];
  const [error0, error1, error2] = errors;
  const [seen0, seen1, seen2] = [error0.seen, error1.seen, error2.seen];
  // A wider eye sees an error that is spread: of less weight at any place.
  const [v0, v1, v2] = sigmas.map((sigma) => (sigmas[0] / sigma) ** 2) as [number, number, number];
  const apart = Float32Array.from(
    NEIGHBORS.flatMap((step) => errors.map((error) => 1 - seenTogether(error, step))),
  );
  const away = Int32Array.from(NEIGHBORS, ([right, down]) => down * stride + right);
  const restless = createRestless(field);
  const ledger = createLightLedger(field);

  function change(place: number, from: number, to: number): void {
    error0.add(place, inks[to * 3]! - inks[from * 3]!);
    error1.add(place, inks[to * 3 + 1]! - inks[from * 3 + 1]!);
    error2.add(place, inks[to * 3 + 2]! - inks[from * 3 + 2]!);
  }

  function better(x: number, y: number, place: number): void {
    const ink = places[place]!;
    const [ink0, ink1, ink2] = [inks[ink * 3]!, inks[ink * 3 + 1]!, inks[ink * 3 + 2]!];
    const [now0, now1, now2] = [seen0[place]!, seen1[place]!, seen2[place]!];
    let least = -LEAST_GAIN;
    let chosen = ink;
    let other = 0;
    for (let to = 0; to < count; to++) {
      const d0 = inks[to * 3]! - ink0;
      const d1 = inks[to * 3 + 1]! - ink1;
      const d2 = inks[to * 3 + 2]! - ink2;
      const gain = v0 * d0 * (d0 + 2 * now0) + v1 * d1 * (d1 + 2 * now1) + v2 * d2 * (d2 + 2 * now2);
      if (gain < least && ledger.mayAdd(x, y, d0)) {
        least = gain;
        chosen = to;
      }
    }
    for (let step = 0; step < 8; step++) {
      const there = place + away[step]!;
      const to = places[there]!;
      if (to === ink || to === OUTSIDE) continue;
      const d0 = inks[to * 3]! - ink0;
      const d1 = inks[to * 3 + 1]! - ink1;
      const d2 = inks[to * 3 + 2]! - ink2;
      const gain = 2 * (v0 * d0 * (d0 * apart[step * 3]! + now0 - seen0[there]!) +
        v1 * d1 * (d1 * apart[step * 3 + 1]! + now1 - seen1[there]!) +
        v2 * d2 * (d2 * apart[step * 3 + 2]! + now2 - seen2[there]!));
      if (gain < least) {
        least = gain;
        chosen = to;
        other = away[step]!;
      }
    }
    if (chosen === ink) return;
    change(place, ink, chosen);
    places[place] = chosen;
    restless.touch(x, y);
    if (other === 0) return ledger.add(x, y, inks[chosen * 3]! - ink0);
    change(place + other, chosen, ink);
    places[place + other] = ink;
  }

  for (let pass = 0; pass < passes; pass++) {
    for (let y = 0; y < height; y++) {
      const row = (y + EYE_RADIUS) * stride + EYE_RADIUS;
      for (let x = restless.next(0, y); x < width; x = restless.next(x, y)) {
        for (const end = restless.end(x, y); x < end; x++) {
          if (places[row + x] !== OUTSIDE) better(x, y, row + x);
        }
      }
    }
    if (!restless.turn()) break;
  }
  writeField(field, { indices, width: input.raster.width }, SAME);
}
