import type { JSX } from "satori/jsx";
import { iconDrawing, type IconName, type IconShape } from "../../renderers/mod.ts";
import { type Box, centered } from "./box.ts";

export type { IconName } from "../../renderers/mod.ts";

/**
 * Pixels by which strokes are thinner than whole: coverage is sampled at quarters of a pixel, and a stroke that is
 * one sample short rounds to the same number of pixels on one bit wherever it lies; a whole one may gain a pixel.
 */
const SHORT = 0.25;

/** Pixels by which outlines are moved, so that no edge lies exactly between two samples. */
const NUDGE = 0.03;

/**
 * An icon in the middle of a box, drawn for its size in whole pixels: from 16 to 23 a drawing of 16 pixels,
 * else an outline as large as the box's shorter side.
 */
export function Icon({ box, name, color, size, weight }: {
  readonly box: Box;
  readonly name: IconName;
  readonly color: string;
  /** Pixels of the side; the box's shorter side when left out. */
  readonly size?: number;
  /** How many times as thick as usual the outline's strokes are; the drawing of 16 pixels has none. */
  readonly weight?: number;
}): JSX.Element {
  const { grid, shapes, side, stroke } = iconDrawing(name, size ?? Math.min(box.width, box.height), weight);
  const { x, y } = centered(box, side, side);
  const nudge = grid === 24 ? -(NUDGE * grid) / side : 0;
  const paint = {
    fill: { fill: color },
    stroke: {
      fill: "none",
      stroke: color,
      "stroke-width": ((stroke - SHORT) * grid) / side,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    },
  } satisfies Readonly<Record<IconShape["paint"], Readonly<Record<string, unknown>>>>;
  return (
    <svg
      width={side}
      height={side}
      viewBox={`${nudge} ${nudge} ${grid} ${grid}`}
      style={{ position: "absolute", left: x, top: y }}
    >
      {shapes.map(({ tag: Tag, attributes, paint: kind }) => <Tag {...attributes} {...paint[kind]} />)}
    </svg>
  );
}
