import type { FontSource } from "./font_source.ts";
import { type DrawnGlyph, writeFont } from "./write_font.ts";

/** What stands for a grapheme that no font has: an empty box. */
export const UNCOVERED = "\u25a1";

type Point = readonly [number, number];

/** Thickness of strokes, in thousandths of the size: a whole pixel from 11 pixels on. */
const STROKE = 92;

/** A straight stroke with square ends, as a polygon. */
function stroke([fromX, fromY]: Point, [toX, toY]: Point): readonly Point[] {
  const length = Math.hypot(toX - fromX, toY - fromY);
  const x = ((toX - fromX) / length) * (STROKE / 2);
  const y = ((toY - fromY) / length) * (STROKE / 2);
  return [
    [fromX - x - y, fromY - y + x],
    [toX + x - y, toY + y + x],
    [toX + x + y, toY + y - x],
    [fromX - x + y, fromY - y - x],
  ];
}

function strokes(...points: readonly Point[]): readonly (readonly Point[])[] {
  return points.slice(1).map((point, index) => stroke(points[index]!, point));
}

/** A closed curve sampled finely enough that its corners are not seen. */
function curve(count: number, at: (turn: number) => Point): readonly Point[] {
  return Array.from({ length: count }, (_, index) => at((index / count) * 2 * Math.PI));
}

const BOX = strokes([110, 46], [110, 681], [618, 681], [618, 46], [110, 46]);
const TICK = strokes([90, 330], [270, 110], [620, 600]);
const STAR = curve(10, (turn) => {
  const radius = Math.round(turn / (Math.PI / 5)) % 2 === 0 ? 400 : 160;
  return [400 + radius * Math.sin(turn), 350 + radius * Math.cos(turn)];
});
const HEART = curve(64, (turn) => [
  380 + 20 * 16 * Math.sin(turn) ** 3,
  360 + 21 * (13 * Math.cos(turn) - 5 * Math.cos(2 * turn) - 2 * Math.cos(3 * turn) - Math.cos(4 * turn)),
]);
const LOOP = curve(48, (turn) => [450 + 330 * Math.sin(turn), 340 + 190 * Math.sin(2 * turn)]);

/** Characters that Inter's files leave out, each with its width and its polygons. */
const SYMBOLS: readonly DrawnGlyph[] = [
  { characters: `${UNCOVERED}\u2610`, advance: 728, polygons: BOX },
  {
    characters: "\u2611\u2705",
    advance: 728,
    polygons: [...BOX, ...strokes([225, 355], [330, 235], [505, 500])],
  },
  {
    characters: "\u2192",
    advance: 900,
    polygons: [...strokes([100, 340], [780, 340]), ...strokes([540, 580], [780, 340], [540, 100])],
  },
  {
    characters: "\u2190",
    advance: 900,
    polygons: [...strokes([800, 340], [120, 340]), ...strokes([360, 580], [120, 340], [360, 100])],
  },
  { characters: "\u2713\u2714", advance: 710, polygons: TICK },
  {
    characters: "\u2717\u2718",
    advance: 700,
    polygons: [...strokes([110, 100], [590, 600]), ...strokes([110, 600], [590, 100])],
  },
  { characters: "\u2605\u2b50", advance: 800, polygons: [STAR] },
  { characters: "\u2665\u2764", advance: 760, polygons: [HEART] },
  {
    characters: "\u2265",
    advance: 640,
    polygons: [...strokes([90, 620], [540, 410], [90, 200]), ...strokes([90, 46], [550, 46])],
  },
  {
    characters: "\u2264",
    advance: 640,
    polygons: [...strokes([550, 620], [100, 410], [550, 200]), ...strokes([90, 46], [550, 46])],
  },
  {
    characters: "\u2260",
    advance: 640,
    polygons: [
      ...strokes([80, 440], [560, 440]),
      ...strokes([80, 230], [560, 230]),
      ...strokes([180, 60], [460, 610]),
    ],
  },
  { characters: "\u221e", advance: 900, polygons: strokes(...LOOP, LOOP[0]!) },
];

/** A font of the few symbols that Inter's files leave out, and of the box for all that nobody has. */
export function symbolFont(): ArrayBuffer {
  return writeFont([{ characters: "", advance: 728, polygons: BOX }, ...SYMBOLS]);
}

/** Characters as `unicode.json` writes them. */
function toRanges(characters: string): string {
  return Array.from(characters, (one) => `U+${one.codePointAt(0)!.toString(16)}`).join(",");
}

/** The source of the font above, which no file holds. */
export const symbols: FontSource = {
  name: "symbols",
  files: "",
  weights: [400],
  cut: "whole",
  characters: toRanges(SYMBOLS.map(({ characters }) => characters).join("")),
};
