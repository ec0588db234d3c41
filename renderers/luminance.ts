/** The whole of light as an integer: 16 bits tell every two sRGB bytes apart, the darkest by 20. */
const WHOLE = 65535;

/**
 * Linear light of each sRGB byte, 0 to 1 (IEC 61966-2-1), in steps of 1/65535: a power that differs in its last
 * bit on another machine then changes no pixel.
 */
export const LINEAR: Float32Array = Float32Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return Math.round(light * WHOLE) / WHOLE;
});

/** Steps of linear light that `ENCODED` tells apart: enough that every sRGB byte comes back as itself. */
const STEPS = 8192;

/** The sRGB byte of linear light 0 to 1, by `light * (length - 1)`. */
const ENCODED: Uint8Array = Uint8Array.from({ length: STEPS + 1 }, (_, step) => {
  const light = step / STEPS;
  return Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
});

/** What each byte of red, green and blue adds to luminance, with the weights of BT.709. */
const RED = Float64Array.from(LINEAR, (light) => 0.2126 * light);
const GREEN = Float64Array.from(LINEAR, (light) => 0.7152 * light);
const BLUE = Float64Array.from(LINEAR, (light) => 0.0722 * light);

/** Relative luminance of a color, 0 to 1. */
export function luminance(red: number, green: number, blue: number): number {
  return RED[red]! + GREEN[green]! + BLUE[blue]!;
}

/** The sRGB byte of linear light; what is below 0 or above 1 is the end of the range. */
export function toByte(light: number): number {
  return ENCODED[light <= 0 ? 0 : light >= 1 ? STEPS : (light * STEPS + 0.5) | 0]!;
}

/** The gray byte that is as light as this color: 127 for pure red, 247 for yellow. */
export function toGray(red: number, green: number, blue: number): number {
  if (red === green && green === blue) return red;
  return toByte(luminance(red, green, blue));
}
