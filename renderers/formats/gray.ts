import type { Ink, PixelFormat } from "./format.ts";

/** Evenly spaced grays, black first: a level's index is the sample that PNG and drivers want. */
function grays(levels: number): readonly Ink[] {
  return Array.from({ length: levels }, (_, index) => {
    const value = Math.round((index * 255) / (levels - 1));
    const name = index === 0 ? "black" : index === levels - 1 ? "white" : `gray ${index}`;
    return { name, rgb: [value, value, value] };
  });
}

/** Grays of as many bits; what holds no such samples holds the next wider ones. */
function defineGray(bits: 1 | 2 | 3 | 4 | 8, label: string): PixelFormat {
  const levels = 2 ** bits;
  return {
    name: `gray${bits}`,
    label,
    bitsPerPixel: bits,
    palette: grays(levels),
    isColor: false,
    channelBits: null,
    png: { colorType: 0, bitDepth: bits === 3 ? 8 : bits },
    bmpBits: bits === 1 ? 1 : 24,
    raw: {
      bits: bits === 3 ? 4 : bits,
      most: levels - 1,
      planes: [Array.from({ length: levels }, (_, index) => index)],
    },
  };
}

/** Black and white; raw is one bit per pixel, 1 white. */
export const gray1 = defineGray(1, "Black and white");
/** Four grays; raw is two bits per pixel, 0 black to 3 white. */
export const gray2 = defineGray(2, "4 grays");
/**
 * Eight grays; raw is a nibble per pixel, 0 black to 7 white, the left pixel in the high one, as Inkplate's frame
 * buffer has it. PNG knows no 3 bits: there it is 8-bit gray of just these eight values.
 */
export const gray3 = defineGray(3, "8 grays");
/** Sixteen grays; raw is four bits per pixel, 15 white, the left pixel in the high nibble. */
export const gray4 = defineGray(4, "16 grays");
/** 256 grays; raw is a byte per pixel. */
export const gray8 = defineGray(8, "256 grays");
