import type { JSX } from "satori/jsx";
import { inks, measureText } from "../../renderers/mod.ts";
import { cutBottom } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { Field, ruleSize } from "../ui/rule.tsx";
import { displaySizes, leastSize, typeSize } from "../ui/type_scale.ts";
import type { ListProps } from "./list_props.ts";
import { wordsOf } from "../words/mod.ts";

/** The selected item alone, and how many others there are where a line is left for that. */
export function OneItem({ frame, rows, selected, locale }: ListProps): JSX.Element {
  const { panel } = frame;
  const layout = layPage(frame);
  const { ink } = inks(panel);
  const row = rows[selected] ?? rows[0];
  const line = Math.ceil(leastSize(panel) * 1.2);
  const counts = rows.length > 1 && layout.body.height >= line * 3;
  const [words, count] = counts ? cutBottom(layout.body, line, 1) : [layout.body, null];
  const style: FitStyle = {
    sizes: displaySizes(panel, { largest: typeSize(panel, 4) }),
    weight: 600,
    color: ink,
    lineHeight: 1.05,
  };
  const text = row?.text ?? "";
  const fitted = fit(text, words, style);
  const top = words.y + Math.max(0, Math.floor((words.height - fitted.height) / 2));
  const strikes = row?.done ? fitted.lines : [];
  return (
    <Page frame={frame} layout={layout}>
      <Fit box={words} text={text} style={style} valign="middle" fitted={fitted} />
      {strikes.map((each, index) => (
        <Field
          box={{
            x: words.x,
            y: top + index * fitted.lineHeight + Math.round(fitted.lineHeight * 0.55),
            width: Math.min(words.width, Math.ceil(measureText(each, { size: fitted.size, weight: 600 }))),
            height: ruleSize(panel),
          }}
          color={ink}
        />
      ))}
      {count === null ? null : (
        <Fit
          box={count}
          text={wordsOf(locale)("place", { at: selected + 1, all: rows.length })}
          style={{ sizes: [leastSize(panel)], weight: 400, color: ink, maxLines: 1, lineHeight: 1.1 }}
        />
      )}
    </Page>
  );
}
