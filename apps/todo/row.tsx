import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel } from "../../renderers/mod.ts";
import { type Box, centered, inset } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { Icon } from "../ui/icon.tsx";
import { dueSize, ROW_LINE, rowPad, rowParts } from "./lay_rows.ts";
import { Field, Outline, ruleSize } from "../ui/rule.tsx";

/** A row of the list. */
export interface TodoRow {
  readonly text: string;
  readonly due: string;
  readonly late: boolean;
  readonly done: boolean;
}

/** A box that is ticked or not, the text, and when it is due; the selected one in a frame. */
export function Row({ box, row, mark, size, panel }: {
  readonly box: Box;
  readonly row: TodoRow;
  /** Rows that may be selected keep room for their frame. */
  readonly mark: "selected" | "plain" | "none";
  /** Of the type, in whole pixels. */
  readonly size: number;
  readonly panel: Panel;
}): JSX.Element {
  const { ink, muted, accent } = inks(panel);
  const rule = ruleSize(panel);
  const parts = rowParts(box, row.due, {
    size,
    pad: mark === "none" ? 0 : rowPad(size, panel),
    due: dueSize(size, panel),
  });
  const side = Math.round(size * 0.8);
  const style: FitStyle = {
    sizes: [size],
    weight: 400,
    color: row.done ? muted : ink,
    lineHeight: ROW_LINE,
  };
  const { words } = parts;
  const fitted = fit(row.text, words, style);
  const top = words.y + Math.floor((words.height - fitted.height) / 2);
  const strikes = (row.done ? fitted.lines : []).map((line, index) => ({
    x: words.x,
    y: top + index * fitted.lineHeight + Math.round(fitted.lineHeight * 0.53),
    width: Math.min(words.width, Math.ceil(measureText(line, { size, weight: 400 }))),
    height: rule,
  }));
  return (
    <div style={{ display: "flex" }}>
      {mark === "selected"
        ? <Outline box={box} color={ink} size={rule * (size >= 20 ? 2 : 1)} radius={Math.round(size / 4)} />
        : null}
      <Tick box={centered(parts.tick, side, side)} done={row.done} panel={panel} />
      <Fit box={words} text={row.text} style={style} valign="middle" fitted={fitted} />
      {strikes.map((strike) => <Field box={strike} color={ink} />)}
      {parts.due === null ? null : (
        <Fit
          box={parts.due}
          text={row.due}
          style={{
            ...style,
            sizes: [dueSize(size, panel)],
            maxLines: 1,
            weight: row.late ? 600 : 400,
            color: row.late ? accent ?? ink : muted,
          }}
          align="right"
          valign="middle"
        />
      )}
    </div>
  );
}

/** A square that holds a check once it is done. */
function Tick({ box, done, panel }: {
  readonly box: Box;
  readonly done: boolean;
  readonly panel: Panel;
}): JSX.Element {
  const { ink } = inks(panel);
  const rule = ruleSize(panel);
  // Below 16 pixels no check can be told from a blot: the square is filled.
  const check = box.width - rule * 2 >= 16;
  return (
    <div style={{ display: "flex" }}>
      <Outline box={box} color={ink} size={rule} />
      {!done
        ? null
        : check
        ? <Icon box={inset(box, rule)} name="check" color={ink} />
        : <Field box={inset(box, rule + 1)} color={ink} />}
    </div>
  );
}
