import { type Coordinates, coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import { EYE_RADIUS } from "./eye.ts";
import { createLightLedger } from "./light_ledger.ts";
import { createRestless } from "./restless.ts";
import { LEAST_GAIN, NEIGHBORS, type SearchOptions } from "./search_options.ts";
import { createSeenError, type SeenError, seenTogether, strideOf } from "./seen_error.ts";

/** What one channel of a start leaves wrong, as it is seen. */
function seeChannel(
  { raster: { width, height, data }, region }: DitherInput,
  { table, inks }: Coordinates,
  { channel, sigma, indices }: { channel: number; sigma: number; indices: Uint8Array },
): SeenError {
  const stride = strideOf(width);
  const errors = new Float32Array(stride * (height + 2 * EYE_RADIUS));
  const row = channel * 768;
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      errors[(y + EYE_RADIUS) * stride + x + EYE_RADIUS] = inks[indices[pixel]! * 3 + channel]! -
        (table[row + data[at]!]! + table[row + 256 + data[at + 1]!]! + table[row + 512 + data[at + 2]!]!);
    }
  }
  return createSeenError(errors, stride, sigma);
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
  const { raster: { width, height }, region, target } = input;
  const coordinates = coordinatesOf(target);
  const { inks } = coordinates;
  const count = target.inks.length;
  const errors = ([0, 1, 2] as const).map((channel) =>
    seeChannel(input, coordinates, { channel, sigma: sigmas[channel], indices })
  );
  // A wider eye sees an error that is spread: of less weight at any place.
  const [v0, v1, v2] = sigmas.map((sigma) => (sigmas[0] / sigma) ** 2) as [number, number, number];
  const [seen0, seen1, seen2] = errors.map(({ seen }) => seen) as [Float32Array, Float32Array, Float32Array];
  const stride = strideOf(width);
  const apart = Float32Array.from(
    NEIGHBORS.flatMap((step) => errors.map((error) => 1 - seenTogether(error, step))),
  );
  const rights = Int32Array.from(NEIGHBORS, ([right]) => right);
  const downs = Int32Array.from(NEIGHBORS, ([, down]) => down);
  const restless = createRestless({ width, height });
  const ledger = createLightLedger({ width, height });

  function change(place: number, from: number, to: number): void {
    errors.forEach((error, channel) => error.add(place, inks[to * 3 + channel]! - inks[from * 3 + channel]!));
  }

  function better(x: number, y: number): void {
    const pixel = y * width + x;
    const ink = indices[pixel]!;
    const at = ink * 3;
    const place = (y + EYE_RADIUS) * stride + x + EYE_RADIUS;
    const [now0, now1, now2] = [seen0[place]!, seen1[place]!, seen2[place]!];
    let least = -LEAST_GAIN;
    let chosen = ink;
    let other = -1;
    for (let to = 0; to < count; to++) {
      const d0 = inks[to * 3]! - inks[at]!;
      const d1 = inks[to * 3 + 1]! - inks[at + 1]!;
      const d2 = inks[to * 3 + 2]! - inks[at + 2]!;
      const gain = v0 * d0 * (d0 + 2 * now0) + v1 * d1 * (d1 + 2 * now1) + v2 * d2 * (d2 + 2 * now2);
      if (gain < least && ledger.mayAdd(x, y, d0)) [least, chosen] = [gain, to];
    }
    for (let step = 0; step < rights.length; step++) {
      const across = x + rights[step]!;
      const down = y + downs[step]!;
      if (across < 0 || across >= width || down < 0 || down >= height) continue;
      const neighbor = down * width + across;
      const to = indices[neighbor]!;
      if (to === ink || (region !== null && region[neighbor] === 0)) continue;
      const there = place + downs[step]! * stride + rights[step]!;
      const d0 = inks[to * 3]! - inks[at]!;
      const d1 = inks[to * 3 + 1]! - inks[at + 1]!;
      const d2 = inks[to * 3 + 2]! - inks[at + 2]!;
      const gain = 2 * (v0 * d0 * (d0 * apart[step * 3]! + now0 - seen0[there]!) +
        v1 * d1 * (d1 * apart[step * 3 + 1]! + now1 - seen1[there]!) +
        v2 * d2 * (d2 * apart[step * 3 + 2]! + now2 - seen2[there]!));
      if (gain < least) [least, chosen, other] = [gain, to, step];
    }
    if (chosen === ink) return;
    change(place, ink, chosen);
    indices[pixel] = chosen;
    restless.touch(x, y);
    if (other === -1) return ledger.add(x, y, inks[chosen * 3]! - inks[at]!);
    change(place + downs[other]! * stride + rights[other]!, chosen, ink);
    indices[pixel + downs[other]! * width + rights[other]!] = ink;
  }

  for (let pass = 0; pass < passes; pass++) {
    for (let y = 0; y < height; y++) {
      for (let x = restless.next(0, y); x < width; x = restless.next(x, y)) {
        for (const end = restless.end(x, y); x < end; x++) {
          if (region === null || region[y * width + x] === 1) better(x, y);
        }
      }
    }
    if (!restless.turn()) return;
  }
}
