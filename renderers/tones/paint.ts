import { colord, extend } from "colord";
import names from "colord/plugins/names";
import type { Rgb } from "../raster.ts";

extend([names]);

/** What fills a shape: nothing, one color, or colors that change from place to place. */
export type Paint =
  | { readonly kind: "none" }
  | { readonly kind: "flat"; readonly rgb: Rgb; readonly alpha: number }
  | { readonly kind: "varied" };

/** No paint at all. */
export const NO_PAINT: Paint = { kind: "none" };

/** Below this nobody sees it; above its complement nobody sees through. */
const UNSEEN = 0.01;

/**
 * A paint from the text of a `fill` or `stroke` and its opacity. `initial` stands where there is no text; a color
 * that cannot be read is black, as `currentColor` is in a picture of its own.
 */
export function readPaint(
  text: string | undefined,
  { initial, opacity = 1 }: { initial: string; opacity?: number },
): Paint {
  const value = (text ?? initial).trim();
  if (value === "none" || value === "") return NO_PAINT;
  if (value.startsWith("url(")) return { kind: "varied" };
  const { r, g, b, a } = colord(value).toRgb();
  const alpha = a * opacity;
  if (!(alpha > UNSEEN)) return NO_PAINT;
  return { kind: "flat", rgb: [r, g, b], alpha: alpha > 1 - UNSEEN ? 1 : alpha };
}

/** A share from an attribute such as `opacity`: `0.5` or `50%`, 1 where there is none. */
export function readOpacity(text: string | undefined): number {
  if (text === undefined) return 1;
  const value = text.trim().endsWith("%") ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1;
}

/** The color that shows where a paint lies over a color. */
export function over({ rgb, alpha }: { rgb: Rgb; alpha: number }, below: Rgb): Rgb {
  const mix = (channel: 0 | 1 | 2) => Math.round(rgb[channel] * alpha + below[channel] * (1 - alpha));
  return [mix(0), mix(1), mix(2)];
}

/** A color as SVG has it. */
export function toCss([red, green, blue]: Rgb): string {
  return `rgb(${red},${green},${blue})`;
}
