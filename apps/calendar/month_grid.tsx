import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, centered, columns, cutTop, rows } from "../ui/box.ts";
import { Line } from "../ui/line.tsx";
import { roomClass } from "../ui/room.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { touches } from "./entries.ts";
import { type CalendarLook, entryColor } from "./look.ts";
import { weeksOf } from "./time_grid.ts";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Names of a week's days that fit columns: short ones, their first two letters, or where those are alike narrow ones. */
function namesOf(week: readonly Temporal.PlainDate[], width: number, { words, size }: {
  readonly words: CalendarLook["words"];
  readonly size: number;
}): readonly string[] {
  const short = week.map((day) => words.shortWeekday(day));
  if (short.every((name) => measureText(name, { size }) <= width - size / 3)) return short;
  const letters = short.map((name) =>
    [...segmenter.segment(name)].slice(0, 2).map(({ segment }) => segment).join("")
  );
  return new Set(letters).size < letters.length ? week.map((day) => words.narrowWeekday(day)) : letters;
}

/** Type of the numbers: a step larger where there is room for it. */
function gridSize(panel: Panel): number {
  return typeSize(panel, roomClass(panel) === "large" ? 1 : 0);
}

/** The pixels that a month needs down: names of the days and whole weeks. */
export function monthHeight(look: CalendarLook): number {
  const { words, today, context: { panel } } = look;
  return Math.ceil(gridSize(panel) * 1.9) * (weeksOf(today, words.firstDay).length + 1);
}

/** A month of numbers: today filled, a mark under each day that has events. */
export function MonthGrid({ box, look }: { readonly box: Box; readonly look: CalendarLook }): JSX.Element {
  const { context, words, today, entries } = look;
  const { panel } = context;
  const { ink, muted, paper, accent } = inks(panel);
  const size = gridSize(panel);
  const weeks = weeksOf(today, words.firstDay);
  const [head, body] = cutTop(box, Math.floor(box.height / (weeks.length + 1)));
  const names = columns(head, 7, 0);
  const rule = ruleSize(panel);
  const dot = Math.max(3, Math.round(unit(panel) / 5));
  const fields = rows(body, weeks.length, 0);
  return (
    <div style={{ display: "flex" }}>
      {namesOf(weeks[0]!, names[0]!.width, { words, size }).map((name, index) => (
        <Line
          box={names[index]!}
          text={name}
          style={{ size, weight: 400, color: muted }}
          align="center"
        />
      ))}
      {weeks.flatMap((week, row) =>
        week.map((day, index) => {
          if (day.month !== today.month) return null;
          const cell = columns(fields[row]!, 7, 0)[index]!;
          const isToday = day.equals(today);
          const busy = entries.find((entry) => touches(entry, day));
          const mark = centered(
            cell,
            Math.min(cell.width, Math.ceil(size * 1.9)),
            Math.min(cell.height - rule, Math.ceil(size * 1.6)),
          );
          const under = Math.min(
            cell.y + cell.height - dot,
            cell.y + Math.floor(cell.height / 2 + size * 0.55),
          );
          return (
            <div style={{ display: "flex" }}>
              {isToday ? <Field box={mark} color={accent ?? ink} radius={Math.round(size / 4)} /> : null}
              <Line
                box={cell}
                text={String(day.day)}
                style={{ size, weight: isToday ? 700 : 400, color: isToday ? paper : ink, tabular: true }}
                align="center"
              />
              {busy === undefined || isToday ? null : (
                <Field
                  box={{
                    ...cell,
                    x: cell.x + Math.floor(cell.width / 2) - dot,
                    y: under,
                    width: dot * 2,
                    height: rule,
                  }}
                  color={entryColor(busy, context)}
                />
              )}
            </div>
          );
        })
      )}
    </div>
  );
}
