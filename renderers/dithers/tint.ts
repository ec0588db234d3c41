import type { Rgb } from "../raster.ts";
import { BAYER_RANKS, SIDE } from "./bayer_ranks.ts";
import type { InkTarget } from "./ink_target.ts";
import { mix, type Mixture, type Palette, PARTS, toPalette } from "./mixture.ts";

/** A tile of palette indices, row by row: the ink at (x, y) of a glass is at (x % width, y % height). */
export interface Tint {
  readonly width: 1 | 2 | 4 | 8;
  readonly height: 1 | 2 | 4 | 8;
  readonly indices: Uint8Array;
}

/** How far the mean light of a tile may be off, so that a more regular tile can be had. */
const LIGHT_ERROR = 0.9 / PARTS;

const tints = new WeakMap<InkTarget, Map<number, Tint>>();

/** How many times two divides a count of parts: the more, the more regular is the tile. */
function evenness(parts: number): number {
  return parts % PARTS === 0 ? 6 : Math.log2(parts & -parts);
}

/** Two inks in the most regular shares that have the same mean light within the error. */
function regular(mixture: Mixture, { lights, color }: Palette): Mixture {
  const [one, other] = mixture;
  if (mixture.length !== 2) return mixture;
  const apart = Math.max(
    ...lights[one!.ink]!.map((light, channel) => Math.abs(light - lights[other!.ink]![channel]!)),
  );
  const share = color.length === 1
    ? (color[0]! - lights[other!.ink]![0]!) / (lights[one!.ink]![0]! - lights[other!.ink]![0]!)
    : one!.parts / PARTS;
  let best = one!.parts;
  for (let parts = 0; parts <= PARTS; parts++) {
    const isNear = Math.abs(parts / PARTS - share) * apart < LIGHT_ERROR;
    if (isNear && evenness(parts) > evenness(best)) best = parts;
  }
  return [{ ink: one!.ink, parts: best }, { ink: other!.ink, parts: PARTS - best }];
}

/** The smallest tile that repeats into this one of 8x8. */
function smallest(indices: Uint8Array): Tint {
  const repeats = (side: number) =>
    indices.every((ink, at) => ink === indices[(Math.floor(at / SIDE) % side) * SIDE + (at % SIDE) % side]);
  const side = ([1, 2, 4] as const).find(repeats) ?? SIDE;
  const tile = Uint8Array.from(
    { length: side * side },
    (_, at) => indices[Math.floor(at / side) * SIDE + (at % side)]!,
  );
  return { width: side, height: side, indices: tile };
}

function createTint(color: Rgb, target: InkTarget): Tint {
  const nominal = target.inks.findIndex(({ rgb }) => rgb.every((byte, channel) => byte === color[channel]));
  if (nominal !== -1) return { width: 1, height: 1, indices: Uint8Array.of(nominal) };
  const palette = toPalette(color, target);
  const green = (ink: number) => target.light[ink * 3 + 1]!;
  const sorted = regular(mix(palette), palette).toSorted((one, other) => green(one.ink) - green(other.ink));
  const byRank = sorted.flatMap(({ ink, parts }) => Array<number>(parts).fill(ink));
  return smallest(BAYER_RANKS.map((rank) => byRank[rank]!));
}

/**
 * A flat color as a regular tile of inks with the same mean light, within 1/64 where the inks can have it: one
 * ink, two, or three where two are far off. The nominal color of an ink is that ink; grays are black, white and
 * grays alone. Tiles are laid from the glass's top left corner, so that neighboring fills join. Kept once made.
 */
export function tintIndices(color: Rgb, target: InkTarget): Tint {
  let known = tints.get(target);
  if (!known) tints.set(target, known = new Map());
  const key = (color[0] << 16) | (color[1] << 8) | color[2];
  let tint = known.get(key);
  if (!tint) known.set(key, tint = createTint(color, target));
  return tint;
}
