import type { JSX } from "satori/jsx";
import { inks, isRightToLeft, type Panel, readsRightToLeft, unit } from "../../renderers/mod.ts";
import { type Box, cutTop } from "../ui/box.ts";
import type { Align } from "../ui/line.tsx";
import { Field, ruleSize } from "../ui/rule.tsx";
import { wholeRows } from "../ui/whole_rows.ts";
import { CellText, holdsFigures, TableCell } from "./cell.tsx";
import { type ColumnWidths, columnWidths } from "./column_widths.ts";
import type { TableData } from "./read_table.ts";
import { wordsOf } from "../words/mod.ts";

/** A light gray where there are grays, dots of ink where there are none. */
const GRID = "#B4B4B4";

/** Height of a row at a size of type. */
export function rowHeight(size: number): number {
  return Math.ceil(size * 1.55);
}

/** Titles over a rule and whole rows under it, thin rules between them; from the right where the titles run so. */
export function Grid({ box, table, size, panel, locale }: {
  readonly box: Box;
  readonly table: TableData;
  readonly size: number;
  readonly panel: Panel;
  readonly locale: string;
}): JSX.Element {
  const { ink, muted } = inks(panel);
  const usual = rowHeight(size);
  const rule = ruleSize(panel);
  const thin = Math.max(1, Math.round(rule / 2));
  const titled = table.columns.some(({ title }) => title !== "");
  const [head, rest] = cutTop(box, titled ? usual : 0, titled ? rule + Math.round(unit(panel) / 4) : 0);
  // Rows of a short table are higher, so that it fills its room rather than hang from its top.
  const share = Math.floor(rest.height / Math.max(1, table.count)) - thin;
  const height = Math.max(usual, Math.min(share, Math.round(usual * 1.5)));
  const { rows, more } = wholeRows(rest, { count: table.count, height, gap: thin, moreHeight: usual });
  const shown = rows.slice(0, table.rows.length);
  const laid = columnWidths(table, { width: box.width, size, visible: shown.length });
  // Where readers read from right to left, the whole screen is mirrored.
  const turned = !readsRightToLeft(locale) &&
    isRightToLeft(table.columns.map(({ title }) => title).join(" "));
  const slots = slotsOf(box, laid, turned);
  const wide = { x: Math.min(...slots.map(({ x }) => x)), width: Math.max(1, spanOf(slots)) };
  const alignOf = (index: number): Align => turnedAlign(table.columns[index]!.align, turned);
  return (
    <div style={{ display: "flex" }}>
      {titled
        ? slots.map((slot, index) => {
          const column = table.columns[index]!;
          const place = { ...head, ...slot };
          const style = { size, weight: 600, color: ink } as const;
          const align = alignOf(index);
          const kept = holdsFigures(column, align);
          return <CellText box={place} text={column.title} align={align} style={style} kept={kept} />;
        })
        : null}
      {titled ? <Field box={{ ...box, ...wide, y: head.y + head.height, height: rule }} color={ink} /> : null}
      {shown.map((row, place) => (
        <div style={{ display: "flex" }}>
          {place === 0
            ? null
            : <Field box={{ ...row, ...wide, y: row.y - thin, height: thin }} color={GRID} />}
          {slots.map((slot, index) => (
            <TableCell
              box={{ ...row, ...slot }}
              cell={table.rows[place]![index]!}
              column={table.columns[index]!}
              size={size}
              align={alignOf(index)}
              panel={panel}
            />
          ))}
        </div>
      ))}
      {more === null ? null : (
        <CellText
          box={more.box}
          text={wordsOf(locale)("more", { count: table.count - shown.length })}
          align={turned ? "right" : "left"}
          style={{ size, weight: 400, color: muted }}
        />
      )}
    </div>
  );
}

/** The place of each column across. */
function slotsOf(
  box: Box,
  { widths, gap }: ColumnWidths,
  turned: boolean,
): readonly Pick<Box, "x" | "width">[] {
  // Pixels that the columns leave by rounding go between them, so that the last one ends where the screen does.
  const used = widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
  const left = box.width - used;
  const spare = left > 0 && left <= widths.length * 2 ? left : 0;
  let at = 0;
  return widths.map((width, index) => {
    const from = at + Math.round((spare * index) / Math.max(1, widths.length - 1));
    at += width + gap;
    return { x: turned ? box.x + box.width - from - width : box.x + from, width };
  });
}

function spanOf(slots: readonly Pick<Box, "x" | "width">[]): number {
  return Math.max(...slots.map(({ x, width }) => x + width)) - Math.min(...slots.map(({ x }) => x));
}

function turnedAlign(align: Align, turned: boolean): Align {
  if (!turned || align === "center") return align;
  return align === "left" ? "right" : "left";
}
