import type { JSX } from "satori/jsx";
import { measureText, type Panel } from "../../renderers/mod.ts";
import { type Box, cutLeft } from "../ui/box.ts";
import { typeSize } from "../ui/type_scale.ts";
import { TableCell } from "./cell.tsx";
import type { TableData } from "./read_table.ts";

/** Whole rows of the first column and one value: the first number, else the second column. */
export function TinyRows({ box, table, panel }: {
  readonly box: Box;
  readonly table: TableData;
  readonly panel: Panel;
}): JSX.Element {
  const { columns } = table;
  const size = typeSize(panel, 0);
  const line = Math.floor(size * 1.25);
  const number = columns.findIndex(({ format }, index) => index > 0 && format === "number");
  const value = number > 0 ? number : columns.length > 1 ? 1 : 0;
  const rows = table.rows.slice(0, Math.max(1, Math.floor(box.height / line)));
  const widths = rows.map((row) => {
    const cell = row[value]!;
    return cell.tick ? size : Math.ceil(measureText(cell.text, { size, weight: 700, tabular: true }));
  });
  const widest = Math.min(Math.max(0, ...widths), Math.floor(box.width * 0.6));
  const gap = Math.round(size / 3);
  return (
    <div style={{ display: "flex" }}>
      {rows.map((row, place) => {
        const whole = { ...box, y: box.y + place * line, height: line };
        const [left, right] = value === 0 ? [whole, whole] : cutLeft(whole, whole.width - widest - gap, gap);
        return (
          <div style={{ display: "flex" }}>
            <TableCell
              box={left}
              cell={row[0]!}
              column={{ ...columns[0]!, format: "text" }}
              size={size}
              align="left"
              panel={panel}
            />
            {value === 0 ? null : (
              <TableCell
                box={right}
                cell={row[value]!}
                column={columns[value]!}
                size={size}
                align="right"
                panel={panel}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
