import type { JSX } from "satori/jsx";
import { inks, measureText, unit } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { type Box, columns as splitColumns, cutLeft, cutTop } from "../ui/box.ts";
import { Fit, fullestThatFits } from "../ui/fit.tsx";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { Field, Outline, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { touches } from "./entries.ts";
import { EventBox } from "./event_box.tsx";
import { type CalendarLook, cellSize, footText } from "./look.ts";
import { type GridHours, gridHours, isTimed, minuteRow, placeDay, quarterHour, weekOf } from "./time_grid.ts";
import { SpanBars, spanLanes } from "./span_bars.tsx";

/** One day or seven as columns of hours: whole days on top, what overlaps side by side, a line at now. */
export function DaysView({ look }: { readonly look: CalendarLook }): JSX.Element {
  const { context, words, today } = look;
  const { panel, settings: { view } } = context;
  const { ink, muted } = inks(panel);
  const isWeek = view === "week";
  const days = isWeek ? weekOf(today, words.firstDay) : [today];
  const heading = { left: isWeek ? words.month(today) : `${words.weekday(today)}, ${words.monthDay(today)}` };
  const frame = agedFrame({ panel, heading, foot: { left: footText(look) } }, look.data, context);
  const layout = layPage(frame);
  const u = unit(panel);
  const size = typeSize(panel, 0);
  const line = Math.ceil(size * 1.25);
  const entries = look.entries.filter((entry) => days.some((day) => touches(entry, day)));
  const axis =
    Math.ceil(measureText(words.hour(today.toPlainDateTime({ hour: 10 })), { size, tabular: true })) +
    Math.round(u / 2);
  const [, dayPart] = cutLeft(layout.body, axis);
  const [headRow, belowHead] = cutTop(dayPart, isWeek ? line : 0, isWeek ? Math.round(u / 4) : 0);
  const whole = entries.filter((entry) => !isTimed(entry));
  const most = Math.max(1, Math.floor((belowHead.height * 0.3) / (line + 2)));
  const lanes = spanLanes(whole, days, most);
  const [spans, field] = cutTop(belowHead, lanes.count * (line + 2), lanes.count > 0 ? Math.round(u / 4) : 0);
  const today0 = days.findIndex((day) => day.equals(today));
  const now = quarterHour(context.now).toPlainDateTime();
  const hours = gridHours(entries, days, today0 >= 0 ? now : null);
  const gap = isWeek ? Math.max(2, Math.round(u / 4)) : 0;
  const fields = splitColumns(field, days.length, gap);
  const least = { height: line, width: Math.round(cellSize(panel) * (isWeek ? 2 : 6)) };
  return (
    <Page frame={frame} layout={layout}>
      {isWeek
        ? days.map((day, index) => {
          const box = { ...fields[index]!, y: headRow.y, height: headRow.height };
          const isToday = day.equals(today);
          const style = { sizes: [size], weight: isToday ? 700 : 400, color: ink, maxLines: 1 } as const;
          const name = words.shortWeekday(day);
          const text = fullestThatFits([`${name} ${day.day}`, name, String(day.day)], box, style);
          return <Fit box={box} text={text} style={style} />;
        })
        : null}
      {isWeek && today0 >= 0
        ? (
          <Field
            box={{ ...fields[today0]!, y: headRow.y + headRow.height, height: ruleSize(panel) }}
            color={ink}
          />
        )
        : null}
      <SpanBars box={spans} lanes={lanes} columns={fields} look={look} height={line} />
      <HourLines
        box={{ ...layout.body, y: field.y, height: field.height }}
        axis={axis}
        hours={hours}
        look={look}
      />
      {today0 < 0 ? null : (
        <NowLine
          box={fields[today0]!}
          row={minuteRow(now.hour * 60 + now.minute, field, hours)}
          look={look}
        />
      )}
      {days.map((day, index) => {
        const { placed, hidden } = placeDay(entries, { day, box: fields[index]!, hours, least, gap: 2 });
        return (
          <div style={{ display: "flex" }}>
            {placed.map(({ box, entry }) => <EventBox box={box} entry={entry} look={look} />)}
            {hidden.map(({ box, count }) => (
              <div style={{ display: "flex" }}>
                <Field box={box} color={inks(panel).paper} />
                <Outline box={box} color={muted} size={1} />
                <Line
                  box={box}
                  text={`+${count}`}
                  style={{ size: cellSize(panel), weight: 600, color: ink }}
                  align="center"
                />
              </div>
            ))}
          </div>
        );
      })}
    </Page>
  );
}

/** A thin line at each hour, and its name beside it where there is room. */
function HourLines({ box, axis, hours, look: { words, today, context: { panel } } }: {
  readonly box: Box;
  readonly axis: number;
  readonly hours: GridHours;
  readonly look: CalendarLook;
}): JSX.Element {
  const size = typeSize(panel, 0);
  const line = Math.ceil(size * 1.25);
  const { muted } = inks(panel);
  const count = (hours.to - hours.from) / 60;
  const step = [1, 2, 3, 4, 6, 12].find((each) => (box.height / count) * each >= line + 2) ?? 24;
  const labels = Array.from({ length: count }, (_, index) => hours.from / 60 + index).filter((hour) =>
    hour % step === 0
  );
  return (
    <div style={{ display: "flex" }}>
      {labels.map((hour) => {
        const y = minuteRow(hour * 60, box, hours);
        const isRoom = y + line <= box.y + box.height;
        return (
          <div style={{ display: "flex" }}>
            <Field box={{ x: box.x + axis, y, width: box.width - axis, height: 1 }} color={muted} />
            {isRoom
              ? (
                <Line
                  box={{ ...box, y, height: line }}
                  text={words.hour(today.toPlainDateTime({ hour }))}
                  style={{ size, weight: 400, color: muted, tabular: true }}
                />
              )
              : null}
          </div>
        );
      })}
    </div>
  );
}

/** Now: a thick line through the day, under its events, with a mark at its left end that nothing covers. */
function NowLine({ box, row, look: { context: { panel } } }: {
  readonly box: Box;
  readonly row: number;
  readonly look: CalendarLook;
}): JSX.Element {
  const { accent, ink } = inks(panel);
  const color = accent ?? ink;
  const thick = Math.max(2, ruleSize(panel));
  const mark = thick * 3;
  const y = Math.min(row, box.y + box.height - mark);
  const middle = y + Math.floor((mark - thick) / 2);
  return (
    <div style={{ display: "flex" }}>
      <Field box={{ ...box, y: middle, height: thick }} color={color} />
      <Field box={{ x: box.x - mark, y, width: mark, height: mark }} color={color} />
    </div>
  );
}
