import type { Ink, PixelFormat } from "./format.ts";

const black: Ink = { name: "black", rgb: [0, 0, 0] };
const white: Ink = { name: "white", rgb: [255, 255, 255] };
const red: Ink = { name: "red", rgb: [255, 0, 0] };
const yellow: Ink = { name: "yellow", rgb: [255, 255, 0] };

const threeInks = {
  bitsPerPixel: 2,
  isColor: true,
  channelBits: null,
  png: { colorType: 3, bitDepth: 2 },
  bmpBits: 24,
  // The black plane, then the color plane; in both, 1 is no ink.
  raw: { bits: 1, most: 1, planes: [[0, 1, 1], [1, 1, 0]] },
} as const;

/** Black, white and red; raw is two planes of one bit per pixel, black then red, 1 = no ink. */
export const bwr: PixelFormat = {
  ...threeInks,
  name: "bwr",
  label: "Black, white and red",
  palette: [black, white, red],
};

/** Black, white and yellow; raw is two planes of one bit per pixel, black then yellow, 1 = no ink. */
export const bwy: PixelFormat = {
  ...threeInks,
  name: "bwy",
  label: "Black, white and yellow",
  palette: [black, white, yellow],
};

/** Black, white, yellow and red; raw is two bits per pixel, 0 K 1 W 2 Y 3 R. */
export const bwry: PixelFormat = {
  ...threeInks,
  name: "bwry",
  label: "Black, white, yellow and red",
  palette: [black, white, yellow, red],
  raw: { bits: 2, most: 3, planes: [[0, 1, 2, 3]] },
};
