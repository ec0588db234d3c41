import type { Raster } from "../raster.ts";
import { expectRaster, type PixelFormat } from "./format.ts";

function pack565(raster: Raster): Uint8Array<ArrayBuffer> {
  const { data } = raster;
  const count = raster.width * raster.height;
  const packed = new Uint8Array(count * 2);
  for (let pixel = 0, from = 0, to = 0; pixel < count; pixel++, from += 4) {
    const green = data[from + 1]!;
    packed[to++] = (data[from]! & 0xf8) | (green >> 5);
    packed[to++] = ((green & 0x1c) << 3) | (data[from + 2]! >> 3);
  }
  return packed;
}

function pack888(raster: Raster): Uint8Array<ArrayBuffer> {
  const { data } = raster;
  const count = raster.width * raster.height;
  const packed = new Uint8Array(count * 3);
  for (let pixel = 0, from = 0, to = 0; pixel < count; pixel++, from += 4) {
    packed[to++] = data[from]!;
    packed[to++] = data[from + 1]!;
    packed[to++] = data[from + 2]!;
  }
  return packed;
}

const truecolor = {
  palette: null,
  isColor: true,
  png: { colorType: 2, bitDepth: 8 },
  bmpBits: 24,
} as const;

/** 65,536 colors; raw is two bytes per pixel, big endian as the SPI wire has it. */
export const rgb565: PixelFormat = {
  ...truecolor,
  name: "rgb565",
  label: "65,536 colors",
  bitsPerPixel: 16,
  channelBits: [5, 6, 5],
  pack: (picture) => pack565(expectRaster(picture)),
};

/** 16.7 million colors; raw is three bytes per pixel, red first. */
export const rgb888: PixelFormat = {
  ...truecolor,
  name: "rgb888",
  label: "16.7 million colors",
  bitsPerPixel: 24,
  channelBits: [8, 8, 8],
  pack: (picture) => pack888(expectRaster(picture)),
};
