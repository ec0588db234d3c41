/** Rows of `#` and `.` as one SVG path, a rectangle for each run of ink, on a grid of one unit a letter. */
export function pixelPath(art: string): string {
  const rows = art.trim().split("\n");
  return rows.flatMap((row, y) =>
    Array.from(row.matchAll(/#+/g), ({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
  ).join("");
}
