import { LINEAR, luminance } from "../luminance.ts";
import type { Rgb } from "../raster.ts";
import type { InkTarget } from "./ink_target.ts";
import { isNeutral } from "./nearest_ink.ts";
import { type Lab, labDistance, toLab } from "./oklab.ts";

/** Pixels of a mixture: 64 in an 8x8 tile. */
export const PARTS = 64;
/** How finely three inks are tried, in parts: a multiple of 4 makes a tile of 4x4. */
const COARSE = 4;
/** A third ink must bring the color this much nearer, in OKLab, or it is a speck in the pattern. */
const THIRD = 0.05;
/** Weight of how far the inks lie from the color, so that near inks are mixed rather than black and white. */
const GRAIN = 0.02;

/** Inks and how many of 64 pixels each takes: together 64. */
export type Mixture = readonly { readonly ink: number; readonly parts: number }[];

interface Candidate {
  readonly mixture: Mixture;
  readonly cost: number;
}

/** Channels of light: one where all inks are gray, else three. */
type Light = readonly number[];

/** What is mixed: the color's light, the inks that may take part, and how far a mean is from the color. */
export interface Palette {
  readonly color: Light;
  readonly candidates: readonly number[];
  readonly lights: readonly Light[];
  distance(light: Light): number;
}

function mean({ lights, color }: Palette, mixture: Mixture): number[] {
  return color.map((_, channel) =>
    mixture.reduce((sum, { ink, parts }) => sum + lights[ink]![channel]! * parts, 0) / PARTS
  );
}

function cost(palette: Palette, mixture: Mixture): number {
  const grain = mixture.reduce(
    (sum, { ink, parts }) => sum + palette.distance(palette.lights[ink]!) * parts,
    0,
  );
  return palette.distance(mean(palette, mixture)) + GRAIN * grain / PARTS;
}

function cheaper(best: Candidate | null, mixture: Mixture, palette: Palette): Candidate {
  const found = cost(palette, mixture);
  return best !== null && best.cost <= found ? best : { mixture, cost: found };
}

/** The best of every two inks in every share. */
function bestPair(palette: Palette): Candidate {
  const { candidates } = palette;
  let best = cheaper(null, [{ ink: candidates[0]!, parts: PARTS }], palette);
  for (const ink of candidates) best = cheaper(best, [{ ink, parts: PARTS }], palette);
  candidates.forEach((one, place) => {
    for (const other of candidates.slice(place + 1)) {
      for (let parts = 1; parts < PARTS; parts++) {
        best = cheaper(best, [{ ink: one, parts }, { ink: other, parts: PARTS - parts }], palette);
      }
    }
  });
  return best;
}

/** The best of every three inks in shares of a sixteenth. */
function bestTriple(palette: Palette, start: Candidate): Candidate {
  const { candidates } = palette;
  let best = start;
  candidates.forEach((one, first) => {
    candidates.slice(first + 1).forEach((other, second) => {
      for (const third of candidates.slice(first + second + 2)) {
        for (let a = COARSE; a < PARTS; a += COARSE) {
          for (let b = COARSE; a + b < PARTS; b += COARSE) {
            const mixture = [
              { ink: one, parts: a },
              { ink: other, parts: b },
              { ink: third, parts: PARTS - a - b },
            ];
            best = cheaper(best, mixture, palette);
          }
        }
      }
    });
  });
  return best;
}

/** The palette of a target as it mixes this color: grays by light alone, colors as they look. */
export function toPalette(color: Rgb, target: InkTarget): Palette {
  const { inks, light } = target;
  const all = inks.map((_, index) => index);
  if (inks.every(({ rgb }) => isNeutral(rgb))) {
    const wanted = luminance(...color);
    const lights = all.map((ink) => [target.luminance[ink]!]);
    const darker = all.filter((ink) => lights[ink]![0]! <= wanted);
    const lighter = all.filter((ink) => lights[ink]![0]! > wanted);
    // The grays on either side of it: others would show more grain.
    const candidates = [...darker.slice(-1), ...lighter.slice(0, 1)];
    return { color: [wanted], candidates, lights, distance: ([value]) => Math.abs(value! - wanted) };
  }
  // A gray is mixed of black and white alone: a speck of yellow and blue in it would be seen.
  const neutral = isNeutral(color);
  const bytes = neutral ? color.map(() => color[1]) : color;
  const wanted = bytes.map((byte) => LINEAR[byte]!);
  const lab: Lab = toLab(wanted[0]!, wanted[1]!, wanted[2]!);
  return {
    color: wanted,
    candidates: neutral ? all.filter((ink) => isNeutral(inks[ink]!.rgb)) : all,
    lights: all.map((ink) => Array.from(light.subarray(ink * 3, ink * 3 + 3))),
    distance: neutral
      ? (value) => Math.abs(value[1]! - wanted[1]!)
      : ([red, green, blue]) => labDistance(lab, toLab(red!, green!, blue!)),
  };
}

/** One ink, two, or where two are far off three, whose mean is nearest to the palette's color. */
export function mix(palette: Palette): Mixture {
  const pair = bestPair(palette);
  if (palette.color.length === 1 || palette.candidates.length < 3 || pair.cost < THIRD) return pair.mixture;
  const triple = bestTriple(palette, pair);
  return triple.cost < pair.cost - THIRD ? triple.mixture : pair.mixture;
}
