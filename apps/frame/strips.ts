import { type Margins, type Panel, screenSize, unit } from "../../renderers/mod.ts";
import type { ButtonPlace } from "../app.ts";
import { ruleSize } from "../ui/rule.tsx";
import { leastSize, typeSizes } from "../ui/type_scale.ts";

/** An edge of the upright screen. */
export type Edge = ButtonPlace["edge"];

/** Every edge, clockwise. */
export const EDGES: readonly Edge[] = ["top", "right", "bottom", "left"];

/** Pixels that captions are made of on a panel. */
export interface CaptionSizes {
  /** Sizes of type, largest first. */
  readonly type: readonly number[];
  /** Height of a line of the largest type. */
  readonly line: number;
  /** Length of the tick at the edge. */
  readonly tick: number;
  /** Thickness of the tick. */
  readonly rule: number;
  /** White space on both sides of a caption, from its tick to the app. */
  readonly gap: number;
}

/** The sizes of captions on this panel. */
export function captionSizes(panel: Panel): CaptionSizes {
  const type = typeSizes(panel, 1);
  return {
    type,
    line: Math.ceil((type[0] as number) * 1.25),
    tick: Math.round(unit(panel) * 0.5),
    rule: ruleSize(panel),
    gap: Math.max(1, Math.round(unit(panel) / 4)),
  };
}

/** The share of the glass, across or down, that captions may take; glass on which they would take more has none. */
const MOST = 0.4;

/** Units that a caption at the left or right edge may be wide: twelve letters of the smallest type. */
const SIDE_UNITS = 7;

/**
 * Pixels to keep at each edge that has captions, whatever they say, so that nothing moves when a label changes. No
 * pixels where the glass is too low, or too narrow, for captions there and anything else.
 */
export function reserveStrips(edges: ReadonlySet<Edge>, panel: Panel): Margins {
  const { width, height } = screenSize(panel);
  const { line, tick, gap } = captionSizes(panel);
  const around = tick + 2 * gap;
  const ends = Number(edges.has("top")) + Number(edges.has("bottom"));
  const sides = Number(edges.has("left")) + Number(edges.has("right"));
  const low = (line + around) * ends > height * MOST;
  const room = Math.floor((width * MOST) / Math.max(1, sides)) - around;
  const text = Math.min(Math.round(unit(panel) * SIDE_UNITS), Math.round(width / 3), room);
  const narrow = text < leastSize(panel) * 2;
  const strip = (edge: Edge) => {
    if (!edges.has(edge)) return 0;
    if (edge === "top" || edge === "bottom") return low ? 0 : line + around;
    return narrow ? 0 : text + around;
  };
  return { top: strip("top"), right: strip("right"), bottom: strip("bottom"), left: strip("left") };
}
