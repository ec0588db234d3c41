import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, centered, cutLeft, rows } from "../ui/box.ts";
import { Fit, fit } from "../ui/fit.tsx";
import { roomClass } from "../ui/room.ts";
import { Outline, ruleSize } from "../ui/rule.tsx";
import { displaySizes, glanceSizes, glanceUnit, leastSize } from "../ui/type_scale.ts";

/** Height of a choice's row: of two lines where high glass is too narrow for the longest one. */
function rowHeight(choices: readonly string[], body: Box, panel: Panel): number {
  const sizes = glanceSizes(panel, 2);
  const [largest = 0] = sizes;
  const row = { width: body.width - largest * 2.2, height: largest * 1.6 };
  const style = { sizes: sizes.slice(0, 2), weight: 400, color: "", maxLines: 1 } as const;
  const narrow = choices.some((text) => fit(text, row, style).truncated);
  return narrow && body.height > body.width ? largest * 2.4 : largest * 1.6;
}

/** White space between two choices. */
function choiceGap(panel: Panel): number {
  return roomClass(panel) === "small" ? 2 : Math.round(unit(panel) / 2);
}

/** A row for each choice: its button's letter, in a frame where there is room for one, then the choice. */
export function Choices({ box, choices, panel, lettered }: {
  readonly box: Box;
  readonly choices: readonly string[];
  readonly panel: Panel;
  /** False where there is no button to press. */
  readonly lettered: boolean;
}): JSX.Element {
  const { ink } = inks(panel);
  const u = unit(panel);
  const fields = rows(box, choices.length, choiceGap(panel));
  const room = { width: box.width - (fields[0]?.height ?? 0) - u, height: fields[0]?.height ?? 0 };
  const style = {
    sizes: glanceSizes(panel, 2),
    weight: 400,
    color: ink,
    maxLines: 2,
    lineHeight: 1.1,
  } as const;
  // One size for all: the largest at which the longest choice fits.
  const size = Math.min(...choices.map((text) => fit(text, room, style).size));
  return (
    <div style={{ display: "flex" }}>
      {fields.map((row, index) => {
        if (!lettered) {
          return (
            <Fit box={row} text={choices[index] ?? ""} style={{ ...style, sizes: [size] }} valign="middle" />
          );
        }
        const side = Math.min(row.height, Math.round((glanceSizes(panel, 2)[0] ?? 0) * 1.6));
        const [left, words] = cutLeft(row, side, Math.round(glanceUnit(panel) * 0.75));
        const badge = centered(left, side, side);
        return (
          <div style={{ display: "flex" }}>
            {side < leastSize(panel) * 1.6
              ? null
              : <Outline box={badge} color={ink} size={ruleSize(panel)} radius={Math.round(u / 4)} />}
            <Fit
              box={badge}
              text={"ABC"[index] ?? ""}
              style={{
                sizes: displaySizes(panel, { largest: side * 0.5 }),
                weight: 700,
                color: ink,
                maxLines: 1,
                lineHeight: 1.1,
              }}
              align="center"
              valign="middle"
            />
            <Fit
              box={words}
              text={choices[index] ?? ""}
              style={{ ...style, sizes: [size] }}
              valign="middle"
            />
          </div>
        );
      })}
    </div>
  );
}

/** Pixels that the choices would like to be high in a body. */
export function choicesHeight(choices: readonly string[], body: Box, panel: Panel): number {
  return choices.length * Math.round(rowHeight(choices, body, panel)) +
    (choices.length - 1) * choiceGap(panel);
}
