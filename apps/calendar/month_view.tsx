import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { type Box, columns, cutTop, rows, shrink } from "../ui/box.ts";
import { Fit, fullestThatFits } from "../ui/fit.tsx";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { compareEntries, touches } from "./entries.ts";
import { type CalendarLook, cellSize, footText, isPast } from "./look.ts";
import { SpanBars, spanLanes } from "./span_bars.tsx";
import { weeksOf } from "./time_grid.ts";

/** A month of whole weeks: titles where a day has room for them, else the days that have events bold. */
export function MonthView({ look }: { readonly look: CalendarLook }): JSX.Element {
  const { context, words, today } = look;
  const { panel } = context;
  const { muted } = inks(panel);
  // The weeks need the room of a foot more than a foot does.
  const isLarge = roomClass(panel) === "large";
  const frame = agedFrame(
    { panel, heading: { left: words.month(today) }, ...(isLarge ? { foot: { left: footText(look) } } : {}) },
    look.data,
    context,
  );
  const layout = layPage(frame);
  const weeks = weeksOf(today, words.firstDay);
  const size = typeSize(panel, 0);
  const line = Math.ceil(size * 1.25);
  const gap = Math.max(2, Math.round(unit(panel) / 4));
  const [head, body] = cutTop(layout.body, line, 0);
  const fields = rows(body, weeks.length, 0);
  const names = columns(head, 7, gap);
  const style = { sizes: [size, cellSize(panel)], weight: 400, color: muted, maxLines: 1 } as const;
  return (
    <Page frame={frame} layout={layout}>
      {weeks[0]!.map((day, index) => (
        <Fit
          box={names[index]!}
          text={fullestThatFits([words.shortWeekday(day), words.narrowWeekday(day)], names[index]!, style)}
          style={style}
          {...(cellLines(fields[0]!, panel) === 0 ? { align: "center" } : {})}
        />
      ))}
      {weeks.map((week, index) => <Week box={fields[index]!} week={week} look={look} gap={gap} />)}
    </Page>
  );
}

/** Pixels of a line of titles: smaller than body type, as a table has it. */
function titleLine(panel: Panel): number {
  return Math.ceil(cellSize(panel) * 1.25);
}

/** Lines of titles that a week has room for under its numbers; none on glass where only numbers fit. */
function cellLines(box: Box, panel: Panel): number {
  const line = Math.ceil(typeSize(panel, 0) * 1.25);
  const isWide = box.width / 7 >= typeSize(panel, 0) * 3.5;
  return isWide ? Math.max(0, Math.floor((box.height - line - ruleSize(panel)) / (titleLine(panel) + 2))) : 0;
}

function Week({ box, week, look, gap }: {
  readonly box: Box;
  readonly week: readonly Temporal.PlainDate[];
  readonly look: CalendarLook;
  readonly gap: number;
}): JSX.Element {
  const { context, today } = look;
  const { panel } = context;
  const { ink, muted, paper, accent } = inks(panel);
  const size = typeSize(panel, 0);
  const line = Math.min(Math.ceil(size * 1.25), box.height);
  const rule = ruleSize(panel);
  const cells = columns(box, 7, gap);
  const most = cellLines(box, panel);
  const all = look.entries.filter((entry) => week.some((day) => touches(entry, day))).sort(compareEntries);
  // What is over today comes last, so that what is to come has the room.
  const over = all.filter((entry) => entry.lastDay.equals(today) && isPast(entry, context));
  const entries = [...all.filter((entry) => !over.includes(entry)), ...over];
  const lanes = spanLanes(entries, week, most);
  const under = shrink(box, { top: line + rule });
  return (
    <div style={{ display: "flex" }}>
      {most > 0 ? <Field box={{ ...box, height: 1 }} color={muted} /> : null}
      {week.map((day, index) => {
        const cell = cells[index]!;
        const isToday = day.equals(today);
        const isOther = day.month !== today.month;
        const number = {
          ...cell,
          y: most > 0 ? cell.y + rule : cell.y + Math.floor((cell.height - line) / 2),
          height: line,
        };
        // Without room for titles, days that have events are bold.
        const isBold = isToday || (most > 0 ? !isOther : entries.some((entry) => touches(entry, day)));
        const wide = Math.ceil(size * 1.7);
        const mark = most > 0 ? { ...number, width: wide } : {
          ...number,
          x: number.x + Math.floor((number.width - wide) / 2),
          width: wide,
        };
        return (
          <div style={{ display: "flex" }}>
            {isToday ? <Field box={mark} color={accent ?? ink} radius={Math.round(line / 5)} /> : null}
            {most === 0 && isOther ? null : (
              <Line
                box={isToday ? mark : number}
                text={String(day.day)}
                style={{
                  size,
                  weight: isBold ? 700 : 400,
                  color: isToday ? paper : isOther ? muted : ink,
                  tabular: true,
                }}
                align={isToday || most === 0 ? "center" : "left"}
              />
            )}
          </div>
        );
      })}
      {most > 0
        ? <SpanBars box={under} lanes={lanes} columns={cells} look={look} height={titleLine(panel)} plain />
        : null}
    </div>
  );
}
