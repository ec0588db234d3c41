// data table
import type { IconShape } from "./icon_shape.ts";

/** A line on the grid of 24. */
function line(d: string): IconShape {
  return { tag: "path", attributes: { d }, paint: "stroke" };
}

/** An area on the grid of 24. */
function area(d: string): IconShape {
  return { tag: "path", attributes: { d }, paint: "fill" };
}

const CLOUD = line("M7 15 A4.5 4.5 0 0 1 7 6 A6 6 0 0 1 18 8 A3.5 3.5 0 0 1 17.5 15 Z");
const MOON = line("M12 2 A10 10 0 0 1 12 22 A10 10 0 0 1 12 2 Z");

/** A moon whose shadow lies on the left, or for a waning one on the right, up to an edge bent this far. */
function moon(side: "left" | "right", bend: number, past: boolean): readonly IconShape[] {
  const [outer, inner] = side === "left" ? [0, past ? 0 : 1] : [1, past ? 1 : 0];
  return [MOON, area(`M12 2 A10 10 0 0 ${outer} 12 22 A${bend} 10 0 0 ${inner} 12 2 Z`)];
}

/** Outlines of our own, where Lucide has none that says it. */
export const STROKES = {
  "buttons": [line("M4 4 H20 V15 H4 Z"), line("M5 20 H8"), line("M11 20 H13"), line("M16 20 H19")],
  "freezing-rain": [
    CLOUD,
    line("M7 17.5 V19"),
    line("M12 17.5 V19"),
    line("M17 17.5 V19"),
    line("M4 22 H20"),
  ],
  "moon-first-quarter": [MOON, area("M12 2 A10 10 0 0 0 12 22 Z")],
  "moon-full": [MOON],
  "moon-last-quarter": [MOON, area("M12 2 A10 10 0 0 1 12 22 Z")],
  "moon-new": [MOON, area("M12 2 A10 10 0 0 1 12 22 A10 10 0 0 1 12 2 Z")],
  "moon-waning-crescent": moon("right", 5, true),
  "moon-waning-gibbous": moon("right", 5, false),
  "moon-waxing-crescent": moon("left", 5, true),
  "moon-waxing-gibbous": moon("left", 5, false),
  "note": [line("M4 4 H20 V20 H4 Z"), line("M8 9 H16"), line("M8 13 H13")],
  "sleet": [
    CLOUD,
    line("M7 18 V21"),
    line("M12 18 H12.01"),
    line("M12 22 H12.01"),
    line("M17 18 V21"),
  ],
  "thunder-hail": [
    line("M7 15 A4.5 4.5 0 0 1 7 6 A6 6 0 0 1 18 8 A3.5 3.5 0 0 1 17.5 15"),
    line("M13 11 L10 16 H14 L11 21"),
    line("M5 18 H5.01"),
    line("M6 22 H6.01"),
    line("M18 18 H18.01"),
    line("M17 22 H17.01"),
  ],
  "uv": [
    line("M12 2 V3"),
    line("M3 9 H4"),
    line("M20 9 H21"),
    line("M5.5 3.5 L6.2 4.2"),
    line("M18.5 3.5 L17.8 4.2"),
    line("M8 9 A4 4 0 0 1 16 9"),
    line("M4 14 V18.5 A3 3 0 0 0 10 18.5 V14"),
    line("M14 14 L17.5 21.5 L21 14"),
  ],
  "walk": [
    line("M13 3 A1 1 0 0 1 13 5 A1 1 0 0 1 13 3 Z"),
    line("M13 9 L11 14 L15 17 L16 22"),
    line("M11 14 L9.5 18 L6 22"),
    line("M7 13 L8.5 9.5 L13 9 L15.5 12 L19 13"),
  ],
} as const satisfies Readonly<Record<string, readonly IconShape[]>>;
