import { fontFamily, tabularFigures } from "../../../renderers/mod.ts";
import { type LengthUnits, readLength } from "./lengths.ts";
import type { Inherited, ViewStyle } from "./view_style.ts";

const WEIGHTS: Readonly<Record<string, number>> = { normal: 400, bold: 700, bolder: 700, lighter: 400 };
const SIZES: Readonly<Record<string, number>> = {
  "xx-small": 0.6,
  "x-small": 0.75,
  "small": 0.89,
  "medium": 1,
  "large": 1.2,
  "x-large": 1.5,
  "xx-large": 2,
  "xxx-large": 3,
};

/** Families that look like the built-in serif. */
const SERIFS = /serif|georgia|times|garamond|merriweather|playfair|lora|palatino|bodoni|cambria|baskerville/i;

/** What a property of type says: its weight, family, figures or the height of its lines; null where CSS has no such value. */
export function readFont(property: string, value: string, units: LengthUnits): ViewStyle | null {
  const lower = value.toLowerCase();
  switch (property) {
    case "font-weight": {
      const weight = WEIGHTS[lower] ?? Number(value);
      return weight >= 1 && weight <= 1000 ? { fontWeight: weight } : null;
    }
    case "font-family":
      return { fontFamily: fontFamily(SERIFS.test(value.split(/sans/i)[0] ?? "") ? "serif" : "sans") };
    case "font-variant-numeric":
      return lower === "tabular-nums" ? { ...tabularFigures } : lower === "normal" ? {} : null;
    default:
      return readLineHeight(lower, units);
  }
}

/** `font-size` in pixels of the glass, or null where it cannot be read. */
export function readFontSize(value: string, inherited: Inherited, units: LengthUnits): number | null {
  const word = Object.hasOwn(SIZES, value.toLowerCase()) ? SIZES[value.toLowerCase()] : undefined;
  if (word !== undefined) return word * units.rootFontSize;
  if (value === "smaller") return inherited.fontSize / 1.2;
  if (value === "larger") return inherited.fontSize * 1.2;
  const length = readLength(value, { ...units, fontSize: inherited.fontSize });
  const size = typeof length === "string" ? (Number.parseFloat(length) * inherited.fontSize) / 100 : length;
  return size === null || size < 0 ? null : Math.min(2000, Math.max(units.leastFontSize, Math.round(size)));
}

function readLineHeight(value: string, units: LengthUnits): ViewStyle | null {
  if (value === "normal") return { lineHeight: 1.2 };
  if (/^[\d.]+$/.test(value)) return { lineHeight: Math.min(20, Number(value)) };
  const length = readLength(value, units);
  if (length === null) return null;
  const ratio = typeof length === "string" ? Number.parseFloat(length) / 100 : length / units.fontSize;
  return ratio < 0 ? null : { lineHeight: Math.round(Math.min(20, ratio) * 1000) / 1000 };
}
