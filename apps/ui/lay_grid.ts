import { type Box, columns, rows } from "./box.ts";

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

/**
 * Boxes of so many tiles in a grid, row by row. Where the grid has places to spare, fewer than a row has, the first tile
 * takes them too: a wide one leads, and no corner is left empty.
 */
export function gridCells(
  box: Box,
  grid: Grid,
  { count, gap }: { readonly count: number; readonly gap: number },
): readonly Box[] {
  const cells = rows(box, grid.rows, gap).flatMap((row) => columns(row, grid.columns, gap));
  const spare = cells.length - count;
  const [first, last] = [cells[0], cells[spare]];
  if (count < 1 || spare < 1 || spare >= grid.columns || !first || !last) return cells.slice(0, count);
  const wide = { ...first, width: last.x + last.width - first.x };
  return [wide, ...cells.slice(spare + 1)];
}
