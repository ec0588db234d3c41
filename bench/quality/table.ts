/** A table as Markdown: the first column names, all others are numbers. */
export function toMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => row[column]!.length))
  );
  const line = (cells: readonly string[]) =>
    `| ${
      cells.map((cell, column) => column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))
        .join(" | ")
    } |`;
  const rule = `|${
    widths.map((width, column) => "-".repeat(width + 1) + (column === 0 ? "-" : ":")).join("|")
  }|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** The mean of numbers. */
export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
