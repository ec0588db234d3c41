import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { type Box, cutTop, shrink } from "../ui/box.ts";
import { Fit, fullestThatFits } from "../ui/fit.tsx";
import { Field } from "../ui/rule.tsx";
import type { AgendaItem } from "./agenda_items.ts";
import { type AgendaStyle, barWidth, fitTitle, lineOf } from "./agenda_style.ts";
import { type CalendarLook, entryColor, isNow, whenText } from "./look.ts";
import { wordsOf } from "../words/mod.ts";

/** A row of the agenda: the name of a day, or when, what and where. */
export function AgendaRow({ box, item, look, style }: {
  readonly box: Box;
  readonly item: AgendaItem;
  readonly look: CalendarLook;
  readonly style: AgendaStyle;
}): JSX.Element {
  const { context } = look;
  const { panel } = context;
  const { ink, muted, accent } = inks(panel);
  const line = lineOf(style.row);
  if (item.kind === "day") {
    const lower = { ...box, y: box.y + box.height - line, height: line };
    const dayStyle = { sizes: [style.row], weight: 600, color: muted, maxLines: 1 } as const;
    return <Fit box={lower} text={fullestThatFits(item.texts, lower, dayStyle)} style={dayStyle} />;
  }
  const { entry, day, isNext, detail } = item;
  const isStacked = style.timeWidth === 0;
  const bar = barWidth(look);
  const inner = shrink(box, { left: style.indent });
  const { style: titleStyle, fitted } = fitTitle(item, inner.width, look, style);
  const below = isStacked ? shrink(inner, { top: line }) : inner;
  const [title, lower] = cutTop(below, Math.max(line, fitted.height));
  const happening = isNow(entry, context);
  const lowerStyle = { sizes: [style.detail], weight: 400, color: muted, maxLines: 1 } as const;
  const time = isStacked ? { ...inner, height: line } : {
    ...box,
    width: style.timeWidth - Math.round(unit(panel) / 2),
    height: Math.max(line, fitted.lineHeight),
  };
  return (
    <div style={{ display: "flex" }}>
      <Fit
        box={time}
        text={happening ? wordsOf(context.device.locale)("now") : whenText(entry, day, look)}
        style={{
          sizes: [style.row],
          weight: isNext || happening || isStacked ? 600 : 400,
          color: happening && accent !== null ? accent : ink,
          maxLines: 1,
        }}
        valign="middle"
      />
      <Field
        box={{ x: box.x + style.timeWidth, y: box.y + 1, width: bar, height: box.height - 2 }}
        color={entryColor(entry, context)}
      />
      <Fit box={title} text={entry.title} style={titleStyle} fitted={fitted} />
      {detail === "" || isStacked ? null : (
        <Fit
          box={lower}
          text={fullestThatFits([detail, detail.split(" · ")[0] ?? ""], lower, lowerStyle)}
          style={lowerStyle}
        />
      )}
    </div>
  );
}
