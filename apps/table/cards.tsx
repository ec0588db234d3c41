import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, cutLeft } from "../ui/box.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { wholeRows } from "../ui/whole_rows.ts";
import { CellText, TableCell } from "./cell.tsx";
import type { TableData } from "./read_table.ts";
import { wordsOf } from "../words/mod.ts";

/** Rows as cards on high glass: the first column as a head, the others under it with their titles before them. */
export function Cards({ box, table, size, panel, locale }: {
  readonly box: Box;
  readonly table: TableData;
  readonly size: number;
  readonly panel: Panel;
  readonly locale: string;
}): JSX.Element {
  const { ink, muted } = inks(panel);
  const line = Math.ceil(size * 1.35);
  const u = unit(panel);
  const thin = Math.max(1, Math.round(ruleSize(panel) / 2));
  const lines = table.columns.length;
  const pad = Math.round(u / 3);
  const height = line * lines + pad;
  const { rows, more } = wholeRows(box, {
    count: table.count,
    height,
    gap: pad + thin,
    moreHeight: line,
  });
  const shown = rows.slice(0, table.rows.length);
  const titles = table.columns.slice(1).map(({ title }) => measureText(title, { size }));
  const named = Math.min(Math.ceil(Math.max(0, ...titles)), Math.floor(box.width * 0.45));
  const gap = named === 0 ? 0 : Math.round(size * 0.75);
  const [first, ...others] = table.columns;
  return (
    <div style={{ display: "flex" }}>
      {shown.map((card, place) => {
        const cells = table.rows[place]!;
        return (
          <div style={{ display: "flex" }}>
            {place === 0
              ? null
              : <Field box={{ ...card, y: card.y - Math.ceil(pad / 2) - thin, height: thin }} color={ink} />}
            <CellText
              box={{ ...card, height: line }}
              text={cells[0]?.tick ? "✓" : cells[0]?.text ?? ""}
              align="left"
              style={{ size, weight: 600, color: cells[0]?.marked ? inks(panel).accent ?? ink : ink }}
            />
            {others.map((column, index) => {
              const row = { ...card, y: card.y + line * (index + 1), height: line };
              const [label, value] = cutLeft(row, named, gap);
              return (
                <div style={{ display: "flex" }}>
                  <CellText
                    box={label}
                    text={column.title}
                    align="left"
                    style={{ size, weight: 400, color: muted }}
                  />
                  <TableCell
                    box={value}
                    cell={cells[index + 1]!}
                    column={column}
                    size={size}
                    align="left"
                    panel={panel}
                  />
                </div>
              );
            })}
          </div>
        );
      })}
      {more === null || first === undefined ? null : (
        <CellText
          box={more.box}
          text={wordsOf(locale)("more", { count: table.count - shown.length })}
          align="left"
          style={{ size, weight: 400, color: muted }}
        />
      )}
    </div>
  );
}
