import { boundsOf } from "./bounds.ts";
import { LINEAR, toByte } from "../luminance.ts";
import type { Raster } from "../raster.ts";
import type { InkTarget } from "./ink_target.ts";

/** A face of the solid that mixtures of inks fill: its points p have `normal * p = offset`, those inside less. */
interface Face {
  readonly normal: readonly [number, number, number];
  readonly offset: number;
}

/** Linear light of each byte, ready for arithmetic. */
const LIGHT = Float64Array.from(LINEAR);

/** Mixtures this far outside, in light of 0 to 1, count as on the face. */
const SLACK = 1e-6;

type Point = readonly [number, number, number];

function inkLight({ light, inks }: InkTarget): readonly Point[] {
  return inks.map((_, ink): Point => [light[ink * 3]!, light[ink * 3 + 1]!, light[ink * 3 + 2]!]);
}

const dot = (one: Point, other: Point) => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

function planeThrough(one: Point, two: Point, three: Point): Face {
  const [ax, ay, az] = [two[0] - one[0], two[1] - one[1], two[2] - one[2]];
  const [bx, by, bz] = [three[0] - one[0], three[1] - one[1], three[2] - one[2]];
  const normal: Point = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
  return { normal, offset: dot(normal, one) };
}

/** The faces of the inks' solid; none where all inks lie in one plane. */
function facesOf(target: InkTarget): readonly Face[] {
  const points = inkLight(target);
  const faces: Face[] = [];
  let hasVolume = false;
  for (let one = 0; one < points.length; one++) {
    for (let two = one + 1; two < points.length; two++) {
      for (let three = two + 1; three < points.length; three++) {
        const { normal, offset } = planeThrough(points[one]!, points[two]!, points[three]!);
        if (dot(normal, normal) < SLACK * SLACK) continue;
        const sides = points.map((point) => dot(normal, point) - offset);
        hasVolume ||= sides.some((side) => Math.abs(side) > SLACK);
        if (sides.every((side) => side <= SLACK)) faces.push({ normal, offset });
        else if (sides.every((side) => side >= -SLACK)) {
          faces.push({ normal: [-normal[0], -normal[1], -normal[2]], offset: -offset });
        }
      }
    }
  }
  return hasVolume ? faces : [];
}

/** How much of its color light keeps, on the way from the gray that is as light, before it leaves the solid. */
function shareInside(color: Point, gray: number, faces: readonly Face[]): number {
  const apart: Point = [color[0] - gray, color[1] - gray, color[2] - gray];
  let share = 1;
  for (const { normal, offset } of faces) {
    const outward = dot(normal, apart);
    if (outward <= SLACK * SLACK) continue;
    const room = offset - gray * (normal[0] + normal[1] + normal[2]);
    share = Math.min(share, Math.max(0, room / outward));
  }
  return share;
}

/** A table of shares for colors told apart by the five highest bits of each channel, filled as they come. */
interface Gamut {
  readonly faces: readonly Face[];
  readonly shares: Float64Array;
}

const gamuts = new WeakMap<InkTarget, Gamut>();

function gamutOf(target: InkTarget): Gamut {
  let gamut = gamuts.get(target);
  if (!gamut) {
    gamut = { faces: facesOf(target), shares: new Float64Array(32 * 32 * 32).fill(-1) };
    gamuts.set(target, gamut);
  }
  return gamut;
}

/** The middle of the colors that share their five highest bits. */
const middle = (bits: number) => LINEAR[(bits << 3) | 4]!;

/**
 * A picture whose colors inks can mix: what they cannot is drawn towards the gray that is as light, so that it keeps
 * its lightness and its hue, and loses only of its strength. Else a dither makes up for a blue that is missing with
 * green, which is lighter. Pixels out of `region` stay, and rows that it does not reach are empty; inks in one plane
 * leave everything as it is.
 */
export function intoGamut(raster: Raster, target: InkTarget, region: Uint8Array | null): Raster {
  const { faces, shares } = gamutOf(target);
  if (faces.length === 0) return raster;
  const shareOf = (red: number, green: number, blue: number) => {
    const color: Point = [middle(red), middle(green), middle(blue)];
    return shareInside(color, 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2], faces);
  };
  const { left, top, right, bottom } = boundsOf(region, raster);
  // Rows that stay empty take no memory: it is given out when it is written to.
  const data = new Uint8Array(raster.data.length);
  const [from, to] = [top * raster.width * 4, bottom * raster.width * 4];
  data.set(raster.data.subarray(from, to), from);
  for (let y = top; y < bottom; y++) {
    let pixel = y * raster.width + left;
    for (const end = pixel + right - left; pixel < end; pixel++) {
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      const red = data[at]!;
      const green = data[at + 1]!;
      const blue = data[at + 2]!;
      if (red === green && green === blue) continue;
      const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
      let share = shares[key]!;
      if (share < 0) shares[key] = share = Math.fround(shareOf(red >> 3, green >> 3, blue >> 3));
      if (share >= 1) continue;
      const lightRed = LIGHT[red]!;
      const lightGreen = LIGHT[green]!;
      const lightBlue = LIGHT[blue]!;
      const gray = 0.2126 * lightRed + 0.7152 * lightGreen + 0.0722 * lightBlue;
      data[at] = toByte(gray + share * (lightRed - gray));
      data[at + 1] = toByte(gray + share * (lightGreen - gray));
      data[at + 2] = toByte(gray + share * (lightBlue - gray));
    }
  }
  return { ...raster, data };
}
