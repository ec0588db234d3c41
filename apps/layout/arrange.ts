import { type Box, columns, rows } from "../ui/box.ts";
import type { LayoutSettings, TileSetting } from "./settings.ts";

/** Columns and rows of an arrangement. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
}

function gridOf({ arrangement, columns, rows, tiles }: LayoutSettings, isHigh: boolean): Grid {
  const along = (count: number): Grid => isHigh ? { columns: 1, rows: count } : { columns: count, rows: 1 };
  switch (arrangement) {
    case "full":
      return { columns: 1, rows: 1 };
    case "halves":
      return along(2);
    case "thirds":
      return along(3);
    case "quadrants":
      return { columns: 2, rows: 2 };
    case "rows":
      return { columns: 1, rows: Math.max(1, Math.min(6, tiles.length)) };
    case "grid":
      return { columns, rows };
  }
}

/**
 * A box for each tile that has a place, in whole pixels: where it says, else in the next free cells. A tile that finds
 * no free cells, or lies on those of an earlier one, has none.
 */
export function arrange(
  settings: LayoutSettings,
  room: Box,
  gap: number,
): readonly (Box | null)[] {
  const grid = gridOf(settings, room.height > room.width);
  const across = columns({ ...room, height: 0 }, grid.columns, gap);
  const down = rows({ ...room, width: 0 }, grid.rows, gap);
  const taken = new Set<number>();
  return settings.tiles.map((tile) => {
    const spans = spansOf(tile, grid, settings.arrangement === "grid");
    const at = findCell(spans, grid, taken);
    if (at === null) return null;
    for (const cell of cellsOf(at, spans, grid)) taken.add(cell);
    const first = { column: across[at.column] as Box, row: down[at.row] as Box };
    const last = {
      column: across[at.column + spans.columns - 1] as Box,
      row: down[at.row + spans.rows - 1] as Box,
    };
    return {
      x: first.column.x,
      y: first.row.y,
      width: last.column.x + last.column.width - first.column.x,
      height: last.row.y + last.row.height - first.row.y,
    };
  });
}

interface Spans extends Grid {
  readonly column: number | null;
  readonly row: number | null;
}

function spansOf(tile: TileSetting, grid: Grid, isGrid: boolean): Spans {
  if (!isGrid) return { columns: 1, rows: 1, column: null, row: null };
  return {
    columns: Math.min(tile.column_span, grid.columns),
    rows: Math.min(tile.row_span, grid.rows),
    column: tile.column === undefined ? null : tile.column - 1,
    row: tile.row === undefined ? null : tile.row - 1,
  };
}

interface Cell {
  readonly column: number;
  readonly row: number;
}

function findCell(spans: Spans, grid: Grid, taken: ReadonlySet<number>): Cell | null {
  for (let row = spans.row ?? 0; row <= (spans.row ?? grid.rows - 1); row++) {
    for (let column = spans.column ?? 0; column <= (spans.column ?? grid.columns - 1); column++) {
      if (column + spans.columns > grid.columns || row + spans.rows > grid.rows) continue;
      const cells = cellsOf({ column, row }, spans, grid);
      if (cells.every((cell) => !taken.has(cell))) return { column, row };
    }
  }
  return null;
}

function cellsOf({ column, row }: Cell, spans: Grid, grid: Grid): readonly number[] {
  return Array.from({ length: spans.rows * spans.columns }, (_, index) => {
    const down = Math.floor(index / spans.columns);
    return (row + down) * grid.columns + column + (index % spans.columns);
  });
}
