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

/** Three channels of a picture. */
type Channels<Numbers> = readonly [Numbers, Numbers, Numbers];

/** What a pass looks at. */
interface ColorScan {
  /** The color that each place shows: not a number outside, so that nothing is ever gained there. */
  readonly shown: Channels<Float64Array>;
  readonly seen: Channels<Float32Array>;
  /** The inks' colors. */
  readonly inks: Channels<Float64Array>;
  readonly away: Int32Array;
  /** By neighbor, what two errors so far apart are short of being one. */
  readonly apart: Channels<Float32Array>;
  readonly weights: Channels<number>;
}

/** The first place from one on where some change would gain enough, or the end. */
function nextGain(scan: ColorScan, from: number, end: number): number {
  const { away } = scan;
  const [shown0, shown1, shown2] = scan.shown;
  const [seen0, seen1, seen2] = scan.seen;
  const [inks0, inks1, inks2] = scan.inks;
  const [apart0, apart1, apart2] = scan.apart;
  const [v0, v1, v2] = scan.weights;
  for (let place = from; place < end; place++) {
    const [ink0, ink1, ink2] = [shown0[place]!, shown1[place]!, shown2[place]!];
    const [now0, now1, now2] = [seen0[place]!, seen1[place]!, seen2[place]!];
    for (let to = 0; to < inks0.length; to++) {
      const d0 = inks0[to]! - ink0;
      const d1 = inks1[to]! - ink1;
      const d2 = inks2[to]! - ink2;
      const gain = v0 * d0 * (d0 + 2 * now0) + v1 * d1 * (d1 + 2 * now1) + v2 * d2 * (d2 + 2 * now2);
      if (gain < -LEAST_GAIN) return place;
    }
    for (let step = 0; step < 8; step++) {
      // Nothing is gained by an exchange of equals: no neighbor has to be told from others.
      const there = place + away[step]!;
      const d0 = shown0[there]! - ink0;
      const d1 = shown1[there]! - ink1;
      const d2 = shown2[there]! - ink2;
      const gain = 2 * (v0 * d0 * (d0 * apart0[step]! + now0 - seen0[there]!) +
        v1 * d1 * (d1 * apart1[step]! + now1 - seen1[there]!) +
        v2 * d2 * (d2 * apart2[step]! + now2 - seen2[there]!));
      if (gain < -LEAST_GAIN) return place;
    }
  }
  return end;
}

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
  const [seen0, seen1, seen2] = [errors[0].seen, errors[1].seen, errors[2].seen];
  // A wider eye sees an error that is spread: of less weight at any place.
  const [v0, v1, v2] = sigmas.map((sigma) => (sigmas[0] / sigma) ** 2) as [number, number, number];
  const each = <T>(make: (channel: 0 | 1 | 2) => T): Channels<T> => [make(0), make(1), make(2)];
  const light = each((channel) => Float64Array.from({ length: count }, (_, ink) => inks[ink * 3 + channel]!));
  const apart = each((channel) =>
    Float32Array.from(NEIGHBORS, (step) => 1 - seenTogether(errors[channel], step))
  );
  const [apart0, apart1, apart2] = apart;
  const shown = each((channel) => {
    const colors = new Float64Array(places.length);
    for (let place = 0; place < colors.length; place++) colors[place] = light[channel][places[place]!] ?? NaN;
    return colors;
  });
  const away = Int32Array.from(NEIGHBORS, ([right, down]) => down * stride + right);
  const scan = {
    shown,
    seen: [seen0, seen1, seen2],
    inks: light,
    away,
    apart,
    weights: [v0, v1, v2],
  } as const;
  const restless = createRestless(field);
  const ledger = createLightLedger(field);

  function change(place: number, from: number, to: number): void {
    for (const channel of [0, 1, 2] as const) {
      const amount = light[channel][to]! - light[channel][from]!;
      if (amount !== 0) errors[channel].add(place, amount);
      shown[channel][place] = light[channel][to]!;
    }
    places[place] = to;
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
      const gain = 2 * (v0 * d0 * (d0 * apart0[step]! + now0 - seen0[there]!) +
        v1 * d1 * (d1 * apart1[step]! + now1 - seen1[there]!) +
        v2 * d2 * (d2 * apart2[step]! + now2 - seen2[there]!));
      if (gain < least) {
        least = gain;
        chosen = to;
        other = away[step]!;
      }
    }
    if (chosen === ink) return;
    change(place, ink, chosen);
    restless.touch(x, y);
    if (other === 0) return ledger.add(x, y, inks[chosen * 3]! - ink0);
    change(place + other, chosen, ink);
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
  writeField(field, { indices, width: input.raster.width }, SAME);
}
