import type { Raster, Rgb } from "./raster.ts";

const UPPER_HALF = "\u2580";
const RESET = "\x1b[0m";

/** The mean color of a cell of the raster; cells past its lower edge are black. */
function cellColor({ width, height, data }: Raster, cell: { x: number; y: number; side: number }): Rgb {
  const right = Math.min(
    width,
    Math.max(Math.floor((cell.x + 1) * cell.side), Math.floor(cell.x * cell.side) + 1),
  );
  const bottom = Math.min(
    height,
    Math.max(Math.floor((cell.y + 1) * cell.side), Math.floor(cell.y * cell.side) + 1),
  );
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = Math.floor(cell.y * cell.side); y < bottom; y++) {
    for (let x = Math.floor(cell.x * cell.side); x < right; x++, count++) {
      for (let channel = 0; channel < 3; channel++) sum[channel]! += data[(y * width + x) * 4 + channel]!;
    }
  }
  const mean = (channel: number) => Math.round(sum[channel]! / Math.max(1, count));
  return [mean(0), mean(1), mean(2)];
}

function ansi([red, green, blue]: Rgb, layer: 38 | 48): string {
  return `\x1b[${layer};2;${red};${green};${blue}m`;
}

/**
 * A raster as terminal text of this many columns at most: each character is two pixels, one above the other, in
 * 24-bit ANSI colors. Rows are joined by line feeds, colors reset at their ends.
 */
export function toHalfBlocks(raster: Raster, columns: number): string {
  const across = Math.min(columns, raster.width);
  const side = raster.width / across;
  const down = Math.max(1, Math.round(raster.height / side));
  const rows: string[] = [];
  for (let y = 0; y < down; y += 2) {
    let row = "";
    let last = "";
    for (let x = 0; x < across; x++) {
      const colors = ansi(cellColor(raster, { x, y, side }), 38) +
        ansi(cellColor(raster, { x, y: y + 1, side }), 48);
      row += (colors === last ? "" : colors) + UPPER_HALF;
      last = colors;
    }
    rows.push(row + RESET);
  }
  return rows.join("\n");
}
