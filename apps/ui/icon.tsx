import type { JSX } from "satori/jsx";
import type { Box } from "./box.ts";

/** Names of the icons. */
export type IconName = "check" | "cross" | "warning" | "clock" | "skip" | "buttons" | "note";

/** Strokes on a grid of 24; every stroke is 2 wide, so that it stays ink on one bit. */
const PATHS: Readonly<Record<IconName, readonly string[]>> = {
  check: ["M3 13 L9 19 L21 5"],
  cross: ["M5 5 L19 19", "M19 5 L5 19"],
  warning: ["M12 3 L22 21 L2 21 Z", "M12 10 L12 14", "M12 16.5 L12 18.5"],
  clock: ["M12 3 A9 9 0 1 1 11.99 3", "M12 7 L12 12 L16 14"],
  skip: ["M4 5 L13 12 L4 19 Z", "M18 5 L18 19"],
  note: ["M4 4 L20 4 L20 20 L4 20 Z", "M8 9 L16 9", "M8 13 L13 13"],
  buttons: ["M4 4 L20 4 L20 15 L4 15 Z", "M6 20 L8 20", "M11 20 L13 20", "M16 20 L18 20"],
};

/** A line icon that fills a square box. */
export function Icon({ box, name, color, weight = 2 }: {
  readonly box: Box;
  readonly name: IconName;
  readonly color: string;
  /** Stroke width on the grid of 24. */
  readonly weight?: number;
}): JSX.Element {
  return (
    <svg
      width={box.width}
      height={box.height}
      viewBox="0 0 24 24"
      style={{ position: "absolute", left: box.x, top: box.y }}
    >
      {PATHS[name].map((path) => (
        <path
          d={path}
          fill="none"
          stroke={color}
          stroke-width={weight}
          stroke-linecap="butt"
          stroke-linejoin="miter"
        />
      ))}
    </svg>
  );
}
