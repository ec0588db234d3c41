import type { Box } from "./box.ts";

/** Columns and rows of a grid. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** How much wider than high a tile is at its best. */
const SHAPE = 1.8;

/**
 * The grid in which so many tiles are largest. Where they do not fit at their least size, the grid of the most tiles
 * that do; at least one.
 */
export function layGrid(
  box: Pick<Box, "width" | "height">,
  count: number,
  options: { readonly least: Pick<Box, "width" | "height">; readonly gap: number },
): Grid {
  const { least, gap } = options;
  const most = (length: number, each: number) => Math.max(1, Math.floor((length + gap) / (each + gap)));
  const limit: Grid = { columns: most(box.width, least.width), rows: most(box.height, least.height) };
  let best: Grid | null = null;
  let largest = 0;
  for (let columns = 1; columns <= Math.min(limit.columns, count); columns++) {
    const rows = Math.ceil(count / columns);
    if (rows > limit.rows) continue;
    const width = (box.width - gap * (columns - 1)) / columns;
    const height = (box.height - gap * (rows - 1)) / rows;
    const size = Math.min(width / SHAPE, height);
    if (size > largest) {
      best = { columns, rows };
      largest = size;
    }
  }
  return best ?? limit;
}
