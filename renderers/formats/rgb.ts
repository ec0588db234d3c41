import type { PixelFormat } from "./format.ts";

const truecolor = {
  palette: null,
  isColor: true,
  png: { colorType: 2, bitDepth: 8 },
  bmpBits: 24,
  raw: null,
} as const;

/** 65,536 colors; raw is two bytes per pixel, big endian as the SPI wire has it. */
export const rgb565: PixelFormat = {
  ...truecolor,
  name: "rgb565",
  label: "65,536 colors",
  bitsPerPixel: 16,
  channelBits: [5, 6, 5],
};

/** 16.7 million colors; raw is three bytes per pixel, red first. */
export const rgb888: PixelFormat = {
  ...truecolor,
  name: "rgb888",
  label: "16.7 million colors",
  bitsPerPixel: 24,
  channelBits: [8, 8, 8],
};
