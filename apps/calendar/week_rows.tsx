import type { JSX } from "satori/jsx";
import { inks, measureText, unit } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { type Box, cutLeft, rows, shrink } from "../ui/box.ts";
import { Fit, fullestThatFits } from "../ui/fit.tsx";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { Field, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { wholeRows } from "../ui/whole_rows.ts";
import { compareEntries, touches } from "./entries.ts";
import { type CalendarLook, entryColor, footText, isPast, whenText } from "./look.ts";
import { weekOf } from "./time_grid.ts";
import { wordsOf } from "../words/mod.ts";

/** A week on high glass: a row for each day, its events under each other. */
export function WeekRows({ look }: { readonly look: CalendarLook }): JSX.Element {
  const { context, words, today } = look;
  const { panel } = context;
  const frame = agedFrame(
    { panel, heading: { left: words.month(today) }, foot: { left: footText(look) } },
    look.data,
    context,
  );
  const layout = layPage(frame);
  const days = weekOf(today, words.firstDay);
  const fields = rows(layout.body, 7, 0);
  return (
    <Page frame={frame} layout={layout}>
      {days.map((day, index) => <DayRow box={fields[index]!} day={day} look={look} />)}
    </Page>
  );
}

function DayRow({ box, day, look }: {
  readonly box: Box;
  readonly day: Temporal.PlainDate;
  readonly look: CalendarLook;
}): JSX.Element {
  const { context, words, today } = look;
  const { panel } = context;
  const { ink, muted, accent } = inks(panel);
  const u = unit(panel);
  const size = typeSize(panel, 0);
  const line = Math.ceil(size * 1.25);
  const rule = ruleSize(panel);
  const isToday = day.equals(today);
  const inner = shrink(box, { top: rule + Math.round(u / 3), bottom: Math.round(u / 4) });
  const label = Math.ceil(measureText("Wed", { size: typeSize(panel, 1), weight: 600 }) * 1.3);
  const [left, right] = cutLeft(inner, label, u);
  const all = look.entries.filter((entry) => touches(entry, day)).sort(compareEntries);
  const coming = all.filter((entry) => !isPast(entry, context));
  // Where not all of today fits, what is over comes last.
  const most = Math.floor(right.height / (line + 2));
  const entries = isToday && all.length > most
    ? [...coming, ...all.filter((entry) => !coming.includes(entry))]
    : all;
  const { rows: lines, more } = wholeRows(right, {
    count: entries.length,
    height: line,
    gap: 2,
    moreHeight: line,
  });
  const times = Math.ceil(
    Math.max(0, ...entries.map((entry) => measureText(whenText(entry, day, look), { size, tabular: true }))),
  );
  const timeWidth = Math.min(times, Math.round(right.width * 0.4)) + Math.round(u / 2);
  const color = isToday && accent !== null ? accent : ink;
  const nameStyle = { sizes: [typeSize(panel, 1), size], weight: 600, color, maxLines: 1 } as const;
  return (
    <div style={{ display: "flex" }}>
      <Field box={{ ...box, height: isToday ? rule * 2 : 1 }} color={isToday ? color : muted} />
      <Fit
        box={{ ...left, height: Math.min(left.height, Math.ceil(typeSize(panel, 1) * 1.25)) }}
        text={fullestThatFits([words.shortWeekday(day), words.narrowWeekday(day)], left, nameStyle)}
        style={nameStyle}
      />
      <Fit
        box={shrink(left, { top: Math.ceil(typeSize(panel, 1) * 1.25) })}
        text={String(day.day)}
        style={{ sizes: [size], weight: isToday ? 600 : 400, color, maxLines: 1 }}
      />
      {lines.map((row, index) => {
        const entry = entries[index]!;
        const past = isPast(entry, context);
        const [time, title] = cutLeft(row, timeWidth);
        const bar = Math.max(2, rule);
        return (
          <div style={{ display: "flex" }}>
            <Fit
              box={shrink(time, { right: Math.round(u / 4) })}
              text={whenText(entry, day, look)}
              style={{ sizes: [size], weight: 400, color: past ? muted : ink, maxLines: 1 }}
            />
            {past ? null : <Field box={{ ...title, width: bar }} color={entryColor(entry, context)} />}
            <Fit
              box={shrink(title, { left: bar + 4 })}
              text={entry.title}
              style={{ sizes: [size], weight: past ? 400 : 600, color: past ? muted : ink, maxLines: 1 }}
            />
          </div>
        );
      })}
      {more === null ? null : (
        <Line
          box={{ ...more.box, x: more.box.x + timeWidth, width: more.box.width - timeWidth }}
          text={wordsOf(context.device.locale)("more", { count: more.count })}
          style={{ size, weight: 400, color: muted }}
        />
      )}
    </div>
  );
}
