import type { Ink, PixelFormat } from "./format.ts";

const black: Ink = { name: "black", rgb: [0, 0, 0] };
const white: Ink = { name: "white", rgb: [255, 255, 255] };
const green: Ink = { name: "green", rgb: [0, 255, 0] };
const blue: Ink = { name: "blue", rgb: [0, 0, 255] };
const red: Ink = { name: "red", rgb: [255, 0, 0] };
const yellow: Ink = { name: "yellow", rgb: [255, 255, 0] };
const orange: Ink = { name: "orange", rgb: [255, 128, 0] };

const nibbles = {
  bitsPerPixel: 4,
  isColor: true,
  channelBits: null,
  png: { colorType: 3, bitDepth: 4 },
  bmpBits: 24,
} as const;

/** ACeP, seven colors; raw is four bits per pixel: 0 K 1 W 2 G 3 B 4 R 5 Y 6 O, the left pixel in the high nibble. */
export const acep7: PixelFormat = {
  ...nibbles,
  name: "acep7",
  label: "ACeP, 7 colors",
  palette: [black, white, green, blue, red, yellow, orange],
  raw: { bits: 4, most: 15, planes: [[0, 1, 2, 3, 4, 5, 6]] },
};

/** Spectra 6; raw is four bits per pixel: 0 K 1 W 2 Y 3 R 5 B 6 G (4 is unused), the left pixel in the high nibble. */
export const spectra6: PixelFormat = {
  ...nibbles,
  name: "spectra6",
  label: "Spectra 6",
  palette: [black, white, yellow, red, blue, green],
  raw: { bits: 4, most: 15, planes: [[0, 1, 2, 3, 5, 6]] },
};
