import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import type { Rgb } from "../raster.ts";
import { presetRows } from "./presets.ts";

/** Names of the palette presets; `nominal` is every format's own pure colors. */
export type PaletteName = "nominal" | (typeof presetRows)[number]["name"];

/** What the inks of one kind of glass look like. */
export interface PalettePreset {
  readonly name: PaletteName;
  readonly format: PixelFormatName;
  /** What people read: `Inky Impression`. */
  readonly label: string;
  /** Who published the measurement. */
  readonly source: string;
  /** One color for each ink, in the format's order. */
  readonly colors: readonly Rgb[];
}

/** A color from six hex digits, with or without `#`; null for anything else. */
export function readColor(text: string): Rgb | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) return null;
  const value = parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Every preset but `nominal`, the usual one of each format first. */
export const palettePresets: readonly PalettePreset[] = presetRows.map((row) => ({
  ...row,
  colors: row.colors.split(" ").map((digits) => readColor(digits)!),
}));

/** Tells the name of a preset, or `nominal`, from any other value. */
export function isPaletteName(value: unknown): value is PaletteName {
  return value === "nominal" || palettePresets.some(({ name }) => name === value);
}

/** What of a panel says how its inks look. */
export interface PaletteChoice {
  readonly pixelFormat: PixelFormatName;
  readonly palette: "auto" | PaletteName | readonly Rgb[];
}

/**
 * What a panel's inks look like on its glass, in the format's order; null where the format has no palette. A
 * preset of another format, or a list of another length, counts as `auto`: the usual preset of colored inks, and
 * even steps for grays, whose glass differs too much.
 */
export function measuredColors({ pixelFormat, palette }: PaletteChoice): readonly Rgb[] | null {
  const { palette: inks, isColor } = pixelFormats[pixelFormat];
  if (inks === null) return null;
  const nominal = inks.map(({ rgb }) => rgb);
  if (palette === "nominal") return nominal;
  if (typeof palette !== "string" && palette.length === inks.length) return palette;
  const ofFormat = palettePresets.filter(({ format }) => format === pixelFormat);
  const named = ofFormat.find(({ name }) => name === palette);
  return (named ?? (isColor ? ofFormat[0] : undefined))?.colors ?? nominal;
}
