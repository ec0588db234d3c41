import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel } from "../../renderers/mod.ts";
import { type Box, cutLeft } from "./box.ts";
import { Fit, type FitStyle } from "./fit.tsx";
import { ruleSize } from "./rule.tsx";
import { wholeRows } from "./whole_rows.ts";
import { wordsOf } from "../words/mod.ts";

/** A row of a list: a text on the left, and on the right a figure or a word that stays whole. */
export interface ListRow {
  readonly left: string;
  readonly right: string;
}

/** Height of a row at a size of type. */
export function rowHeight(size: number): number {
  return Math.ceil(size * 1.4);
}

/** Rows of one size, as many as there is room for, and how many more there are. */
export function RowList({ box, rows, size, panel, locale }: {
  readonly box: Box;
  readonly rows: readonly ListRow[];
  /** Of the type, in whole pixels. */
  readonly size: number;
  readonly panel: Panel;
  readonly locale: string;
}): JSX.Element {
  const { ink } = inks(panel);
  const height = rowHeight(size);
  const placed = wholeRows(box, { count: rows.length, height, gap: ruleSize(panel), moreHeight: height });
  const style: FitStyle = { sizes: [size], weight: 400, color: ink, maxLines: 1 };
  const strong: FitStyle = { ...style, weight: 600 };
  // The right ends are whole as long as they leave a third of the row.
  const widest = Math.max(
    0,
    ...rows.map(({ right }) => Math.ceil(measureText(right, { size, weight: 600 }))),
  );
  const used = Math.min(widest, Math.floor(box.width * 0.65));
  return (
    <div style={{ display: "flex" }}>
      {placed.rows.map((row, index) => {
        const [left, right] = cutLeft(row, row.width - used - Math.round(size / 2), Math.round(size / 2));
        return (
          <div style={{ display: "flex" }}>
            <Fit box={left} text={rows[index]?.left ?? ""} style={style} valign="middle" />
            <Fit box={right} text={rows[index]?.right ?? ""} style={strong} align="right" valign="middle" />
          </div>
        );
      })}
      {placed.more === null ? null : (
        <Fit
          box={placed.more.box}
          text={wordsOf(locale)("more", { count: placed.more.count })}
          style={style}
          valign="middle"
        />
      )}
    </div>
  );
}
