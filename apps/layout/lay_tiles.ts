import { layoutSize, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, inset, shrink } from "../ui/box.ts";
import { margin } from "../ui/margin.ts";
import { ruleSize } from "../ui/rule.tsx";
import { arrange } from "./arrange.ts";
import type { LayoutSettings } from "./settings.ts";

/** A tile in its place. */
export interface TileBox {
  /** Its position among the tiles of the settings. */
  readonly index: number;
  /** What the tile itself fills. */
  readonly box: Box;
  /** The mark that stands above it where the buttons may be switched to it; null where they may not. */
  readonly mark: Box | null;
}

/** Least pixels that show anything. */
const LEAST_WIDTH = 56;
const LEAST_HEIGHT = 40;

/** Tiles and how many of them are seen: all, or the one whose turn it is, each in the same box. */
export interface LaidTiles {
  readonly shows: "all" | "turn";
  readonly tiles: readonly TileBox[];
}

/**
 * Boxes of the tiles that have a place, with marks where the buttons `switches` between them. On glass that has no room
 * for several each has all of it.
 */
export function layTiles(
  settings: LayoutSettings,
  panel: Panel,
  { switches }: { readonly switches: boolean },
): LaidTiles {
  const screen: Box = { x: 0, y: 0, ...layoutSize(panel) };
  const rule = ruleSize(panel);
  const gap = Math.max(settings.border ? 3 * rule : 0, Math.round(settings.gap * unit(panel)));
  const boxes = place(settings, panel, { screen, gap, switches });
  const isFull = settings.arrangement === "full";
  const isTight = boxes.some((box) => box !== null && (box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT));
  if (isTight || isFull) {
    const tiles = boxes.flatMap((box, index) =>
      isFull || box !== null ? [{ index, box: screen, mark: null }] : []
    );
    return { shows: "turn", tiles };
  }
  const tiles = boxes.flatMap((cell, index): readonly TileBox[] => {
    if (cell === null) return [];
    if (!switches) return [{ index, box: cell, mark: null }];
    const mark = { x: cell.x, y: cell.y, width: Math.min(cell.width, 2 * unit(panel)), height: 2 * rule };
    return [{ index, box: shrink(cell, { top: 3 * rule }), mark }];
  });
  return { shows: "all", tiles };
}

/** The screen's margin less what tiles keep themselves, so that what they show begins where other screens begin. */
function place(
  settings: LayoutSettings,
  panel: Panel,
  { screen, gap, switches }: { readonly screen: Box; readonly gap: number; readonly switches: boolean },
): readonly (Box | null)[] {
  const whole = margin(panel);
  if (switches) return arrange(settings, inset(screen, whole), gap);
  let outer = 0;
  for (let round = 0; round < 3; round++) {
    const boxes = arrange(settings, inset(screen, outer), gap);
    const own = boxes.flatMap((box) => box === null ? [] : [margin(tilePanel(panel, box))]);
    const next = Math.max(0, whole - Math.min(whole, ...own));
    if (next <= outer) return boxes;
    outer = next;
  }
  return arrange(settings, inset(screen, outer), gap);
}

/** The panel that a tile lays out for: of its own size and size class, with the glass's inks. */
export function tilePanel(panel: Panel, { width, height }: Pick<Box, "width" | "height">): Panel {
  const { inset: _inset, ...glass } = panel;
  return {
    ...glass,
    width: Math.max(1, width),
    height: Math.max(1, height),
    rotation: 0,
    mirror: false,
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
  };
}

/** Rules in the middle of the gaps between tiles that touch nothing else. */
export function rulesBetween(tiles: readonly TileBox[], panel: Panel): readonly Box[] {
  const size = ruleSize(panel);
  const cells = tiles.map(({ box, mark }) => mark === null ? box : shrink(box, { top: mark.y - box.y }));
  const rules: Box[] = [];
  for (const one of cells) {
    const right = nearest(cells, one, { start: "x", length: "width" });
    const below = nearest(cells, one, { start: "y", length: "height" });
    // Half a gap longer at both ends, so that rules meet.
    if (right !== null) {
      const { middle, half } = right;
      rules.push({
        x: middle - Math.ceil(size / 2),
        y: one.y - half,
        width: size,
        height: one.height + 2 * half,
      });
    }
    if (below !== null) {
      const { middle, half } = below;
      rules.push({
        x: one.x - half,
        y: middle - Math.ceil(size / 2),
        width: one.width + 2 * half,
        height: size,
      });
    }
  }
  const body = inset({ x: 0, y: 0, ...layoutSize(panel) }, margin(panel));
  return rules.map((rule) => within(rule, body)).filter(({ width, height }) => width > 0 && height > 0);
}

/** What of a box is inside another. */
function within(box: Box, room: Box): Box {
  const x = Math.max(box.x, room.x);
  const y = Math.max(box.y, room.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(box.x + box.width, room.x + room.width) - x),
    height: Math.max(0, Math.min(box.y + box.height, room.y + room.height) - y),
  };
}

type Axis = { readonly start: "x"; readonly length: "width" } | {
  readonly start: "y";
  readonly length: "height";
};

/** The middle of the gap to the next box in this direction that is beside this one; null where there is none. */
function nearest(
  boxes: readonly Box[],
  one: Box,
  { start, length }: Axis,
): { readonly middle: number; readonly half: number } | null {
  const [side, extent] = start === "x" ? ["y", "height"] as const : ["x", "width"] as const;
  const end = one[start] + one[length];
  const after = boxes.filter((other) =>
    other[start] >= end && other[side] < one[side] + one[extent] && one[side] < other[side] + other[extent]
  ).map((other) => other[start]);
  if (after.length === 0) return null;
  const gap = Math.min(...after) - end;
  return { middle: end + Math.round(gap / 2), half: Math.ceil(gap / 2) };
}
