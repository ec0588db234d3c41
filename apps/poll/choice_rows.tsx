import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import { Bar } from "../ui/bar.tsx";
import { type Box, centered, cutBottom } from "../ui/box.ts";
import { Fit, type FitStyle } from "../ui/fit.tsx";
import { Kept } from "../ui/kept.tsx";
import { Outline, ruleSize } from "../ui/rule.tsx";
import { glanceSizes, typeSizes } from "../ui/type_scale.ts";
import type { ChoiceRow } from "./choice_row.ts";
import { choiceGap, isPaired, layChoices } from "./lay_choices.ts";

interface RowsProps {
  readonly box: Box;
  readonly choices: readonly ChoiceRow[];
  readonly panel: Panel;
}

/** Pixels that the choices would like to be high in a body. */
export function choicesHeight(body: Box, choices: readonly ChoiceRow[], panel: Panel): number {
  const size = glanceSizes(panel, 2)[0] ?? 0;
  const high = body.height > body.width;
  const lines = high && choices.some(({ result }) => result !== null) ? 2.5 : high ? 2 : 1.6;
  const rows = isPaired(choices, panel) ? Math.ceil(choices.length / 2) : choices.length;
  return rows * (Math.ceil(size * lines) + choiceGap(panel)) - choiceGap(panel);
}

/** A row for each choice: its button, what it says, and what came of it. */
export function ChoiceRows({ box, choices, panel }: RowsProps): JSX.Element {
  const { ink } = inks(panel);
  const laid = layChoices(box, choices, panel);
  const { size, side, form } = laid;
  const style: FitStyle = {
    sizes: [size],
    weight: 400,
    color: ink,
    maxLines: form === "high" ? 1 : 2,
    lineHeight: 1.1,
  };
  const number: FitStyle = { ...style, weight: 600, maxLines: 1 };
  return (
    <div style={{ display: "flex" }}>
      {choices.map((choice, index) => {
        const { badge, words, bar, count, share } = laid.parts(index);
        const { result } = choice;
        return (
          <div style={{ display: "flex" }}>
            {badge === null
              ? null
              : <Badge box={centered(badge, side, side)} choice={choice} panel={panel} />}
            <Fit
              box={words}
              text={choice.text}
              style={{ ...style, weight: choice.marked ? 600 : 400 }}
              valign="middle"
            />
            {result === null || bar === null
              ? null
              : <Bar box={barIn(bar, size)} share={result.percent / 100} panel={panel} />}
            {result === null || count === null ? null : (
              <Kept box={count}>
                <Fit box={count} text={String(result.count)} style={number} align="right" valign="middle" />
              </Kept>
            )}
            {result === null || share === null ? null : (
              <Kept box={share}>
                <Fit box={share} text={`${result.percent} %`} style={number} align="right" valign="middle" />
              </Kept>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A bar as high as small letters are, in the middle of a row or under its words. */
function barIn(box: Box, size: number): Box {
  const height = Math.min(box.height, Math.max(3, Math.round(size * 0.7)));
  return cutBottom({ ...box, height: Math.ceil((box.height + height) / 2) }, height)[1];
}

/** The letter of a button in a frame; a thicker one where the choice is marked. */
function Badge({ box, choice, panel }: {
  readonly box: Box;
  readonly choice: ChoiceRow;
  readonly panel: Panel;
}): JSX.Element {
  const { ink } = inks(panel);
  const rule = ruleSize(panel);
  const sizes = typeSizes(panel, 2).filter((size) => size * 1.1 <= box.height);
  const framed = box.height >= (sizes[sizes.length - 1] ?? Infinity) * 1.4;
  const letters = framed ? sizes.filter((size) => size <= box.height * 0.65) : sizes;
  return (
    <div style={{ display: "flex" }}>
      {framed
        ? (
          <Outline
            box={box}
            color={ink}
            size={choice.marked ? rule * 2 : rule}
            radius={Math.round(unit(panel) / 4)}
          />
        )
        : null}
      <Fit
        box={box}
        text={choice.button}
        style={{
          sizes: letters.length > 0 ? letters : sizes.slice(-1),
          weight: 700,
          color: ink,
          maxLines: 1,
          lineHeight: 1.1,
        }}
        align="center"
        valign="middle"
      />
    </div>
  );
}
