import type { Rgb } from "../../renderers/raster.ts";
import { disorder } from "../../renderers/test_picture.ts";
import { drawPicture, SIZE, type TestPicture } from "./picture.ts";

const gray = (share: number): Rgb => {
  const byte = Math.round(255 * Math.min(1, Math.max(0, share)));
  return [byte, byte, byte];
};

/** A color of a hue (0 to 6), a saturation and a value, 0 to 1 each. */
function fromHue(hue: number, saturation: number, value: number): Rgb {
  const channel = (offset: number) => {
    const place = (offset + hue) % 6;
    const share = value - value * saturation * Math.max(0, Math.min(place, 4 - place, 1));
    return Math.round(255 * share);
  };
  return [channel(5), channel(3), channel(1)];
}

/** Smooth noise, 0 to 1: random values on a grid of cells, with a cubic curve between them. */
function createNoise(seed: number, cells: number): (u: number, v: number) => number {
  const numbers = disorder(seed);
  const side = cells + 2;
  const values = Float64Array.from({ length: side * side }, () => (numbers.next().value >>> 8) / 2 ** 24);
  const ease = (share: number) => share * share * (3 - 2 * share);
  return (u, v) => {
    const [x, y] = [u * cells, v * cells];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [right, down] = [ease(x - left), ease(y - top)];
    const value = (column: number, row: number) => values[(top + row) * side + left + column]!;
    const above = value(0, 0) * (1 - right) + value(1, 0) * right;
    const below = value(0, 1) * (1 - right) + value(1, 1) * right;
    return above * (1 - down) + below * down;
  };
}

/** A landscape of sky, hills with texture, water and a sun: soft shades beside sharp edges. */
function landscape(): TestPicture {
  const layers = [3, 7, 17, 41, 97, 197].map((cells, at) => createNoise(at + 11, cells));
  const rough = (u: number, v: number) =>
    layers.reduce((sum, noise, at) => sum + noise(u, v) / 2 ** (at + 1), 0);
  return drawPicture("landscape", ({ u, v }) => {
    const ridge = 0.42 + 0.2 * (layers[1]!(u, 0.3) - 0.5) + 0.05 * layers[3]!(u, 0.6);
    const sun = Math.hypot((u - 0.72) * 1.67, v - 0.2);
    if (v > 0.78) {
      const wave = 0.16 * (layers[4]!(u * 0.3, v) - 0.5) + 0.1 * (v - 0.78);
      return [0.14 + wave, 0.3 + wave, 0.46 + wave].map((share) => gray(share)[0]) as unknown as Rgb;
    }
    if (v > ridge) {
      const shade = 0.25 + 0.75 * rough(u, v) - 0.35 * (v - ridge);
      return [0.62 * shade, 0.7 * shade, 0.36 * shade].map((share) => gray(share)[0]) as unknown as Rgb;
    }
    if (sun < 0.07) return [255, 244, 214];
    const glow = Math.max(0, 1 - sun * 1.6);
    const cloud = 0.22 * Math.max(0, rough(u, v * 2.1) - 0.5);
    return [0.36 + 0.5 * v + 0.5 * glow + cloud, 0.55 + 0.4 * v + 0.22 * glow + cloud, 0.86 + 0.1 * v + cloud]
      .map((share) => gray(share)[0]) as unknown as Rgb;
  });
}

/** Pictures that are worked out rather than taken: the same on every machine. */
export function madePictures(): TestPicture[] {
  const { width, height } = SIZE;
  return [
    drawPicture("ramp", ({ u }) => gray(u)),
    drawPicture("steps", ({ u, v }) => gray((Math.floor(u * 15.999) + 16 * Math.floor(v * 3.999)) / 63)),
    drawPicture("zone plate", ({ x, y }) => {
      const squared = (x - width / 2) ** 2 + (y - height / 2) ** 2;
      return gray(0.5 + 0.5 * Math.cos((Math.PI * squared) / (2 * width)));
    }),
    drawPicture("color wheel", ({ x, y }) => {
      const [right, down] = [x - width / 2, y - height / 2];
      const reach = Math.hypot(right, down) / (height / 2 - 8);
      if (reach > 1) return gray(x / width);
      return fromHue(
        (Math.atan2(down, right) / Math.PI) * 3 + 3,
        reach,
        1 - 0.5 * Math.max(0, (y - x) / width),
      );
    }),
    landscape(),
  ];
}
