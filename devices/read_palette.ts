import type { Rgb } from "../renderers/mod.ts";

/** Six inks as JSON are under 300 characters. */
const LONGEST = 2048;

/** The inks of such a palette, in the order of Spectra 6. */
const INKS = ["black", "white", "yellow", "red", "blue", "green"] as const;

/** Least difference between white and black, of 255: with less, nothing can be dithered towards. */
const LEAST_CONTRAST = 48;

function isByte(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 255;
}

function readInk(value: unknown): Rgb | null {
  if (typeof value !== "object" || value === null) return null;
  const { r, g, b } = value as Readonly<Record<string, unknown>>;
  return isByte(r) && isByte(g) && isByte(b) ? [r, g, b] : null;
}

function mean([red, green, blue]: Rgb): number {
  return (red + green + blue) / 3;
}

/**
 * What the six inks of a device look like, from the JSON of its `X-Color-Palette`
 * (`{"black":{"r":2,"g":2,"b":2},"white":...,"yellow":...,"red":...,"blue":...,"green":...}`), in the order of
 * Spectra 6. Null for anything else, and for a white that is hardly lighter than the black.
 */
export function readPalette(text: string | null): readonly Rgb[] | null {
  if (text === null || text.length > LONGEST) return null;
  let named: unknown;
  try {
    named = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof named !== "object" || named === null) return null;
  const inks = INKS.map((name) => readInk((named as Readonly<Record<string, unknown>>)[name]));
  if (!inks.every((ink) => ink !== null)) return null;
  const [black, white] = inks as [Rgb, Rgb];
  return mean(white) - mean(black) >= LEAST_CONTRAST ? inks : null;
}
