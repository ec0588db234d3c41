import type { JSX } from "satori/jsx";
import { fitText, inks, type Panel } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";
import { Icon } from "../ui/icon.tsx";
import { Kept } from "../ui/kept.tsx";
import { type Align, alignedAt, Line, type LineStyle } from "../ui/line.tsx";
import type { Column } from "./find_columns.ts";
import type { MarkedCell } from "./read_table.ts";

/** One value in its box: cut where it must be, marked by the accent, or in bold where there is none. */
export function TableCell({ box, cell, column, size, align, panel }: {
  readonly box: Box;
  readonly cell: MarkedCell;
  readonly column: Column;
  readonly size: number;
  readonly align: Align;
  readonly panel: Panel;
}): JSX.Element | null {
  const { ink, accent } = inks(panel);
  const color = cell.marked ? accent ?? ink : ink;
  if (cell.tick) {
    const side = Math.min(box.width, box.height, Math.round(size * 1.25));
    // Icons begin at 16 pixels.
    if (side < 16) return <CellText box={box} text="✓" align={align} style={{ size, weight: 700, color }} />;
    return (
      <Icon
        box={{ ...box, x: box.x + alignedAt(align, box.width, side), width: side }}
        name="check"
        color={color}
      />
    );
  }
  const tabular = column.format !== "text";
  const weight: 400 | 700 = cell.marked ? 700 : 400;
  const style: LineStyle = { size, weight, color, ...(tabular ? { tabular: true } : {}) };
  return (
    <CellText box={box} text={cell.text} align={align} style={style} kept={holdsFigures(column, align)} />
  );
}

/** Figures stand unit under unit, at the right of their column whatever the reader's direction. */
export function holdsFigures({ format }: Pick<Column, "format">, align: Align): boolean {
  return format === "number" && align === "right";
}

/** A text in one line of its box; `kept` at its own side of it where a screen is mirrored. */
export function CellText({ box, text, align, style, kept = false }: {
  readonly box: Box;
  readonly text: string;
  readonly align: Align;
  readonly style: LineStyle;
  readonly kept?: boolean;
}): JSX.Element | null {
  if (text === "" || box.width <= 0) return null;
  const [line = ""] = fitText(text, {
    width: box.width,
    height: style.size * 2,
    sizes: [style.size],
    weight: style.weight,
    maxLines: 1,
    ...(style.tabular ? { tabular: true } : {}),
  }).lines;
  if (line === "") return null;
  const shown = <Line box={box} text={line} style={style} align={align} />;
  return kept ? <Kept box={box}>{shown}</Kept> : shown;
}
