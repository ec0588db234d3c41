import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, columns, cutBottom, cutTop, rows } from "../ui/box.ts";
import type { DayWords } from "../ui/day_words.ts";
import { Icon } from "../ui/icon.tsx";
import { Kept } from "../ui/kept.tsx";
import { Line } from "../ui/line.tsx";
import { roomClass } from "../ui/room.ts";
import { typeSize } from "../ui/type_scale.ts";
import { weatherIcon } from "../ui/weather_icon.ts";
import type { DayWeather } from "./forecast.ts";
import { degrees } from "./outlook.ts";

interface DaysProps {
  readonly box: Box;
  readonly days: readonly DayWeather[];
  readonly words: DayWords;
  readonly panel: Panel;
}

/** Pixels that a row of days needs at least: weekday, icon, temperatures. */
export function daysHeight(panel: Panel): number {
  return Math.ceil(daySize(panel) * 1.25) * 2 + Math.max(16, Math.round(unit(panel) * 2)) +
    Math.round(unit(panel) / 2);
}

/** Days side by side: the weekday, the icon, the high and the low under each other or beside. */
export function DaysAcross({ box, days, words, panel }: DaysProps): JSX.Element {
  const { ink } = inks(panel);
  const u = unit(panel);
  const size = daySize(panel);
  const line = Math.ceil(size * 1.25);
  const widest = Math.max(
    size * 4,
    ...days.map((day) => temperatureWidths(day, size).total),
    ...days.map(({ date }) => measureText(words.shortWeekday(date), { size, weight: 600 })),
  );
  const count = Math.max(1, Math.min(days.length, Math.floor((box.width + u) / (Math.ceil(widest) + u))));
  return (
    <div style={{ display: "flex" }}>
      {columns(box, count, u).map((column, index) => {
        const day = days[index] as DayWeather;
        const [head, below] = cutTop(column, line);
        const [middle, foot] = cutBottom(below, line);
        const { high, gap, total } = temperatureWidths(day, size);
        const x = foot.x + Math.max(0, Math.floor((foot.width - total) / 2));
        return (
          <div style={{ display: "flex" }}>
            <Line
              box={head}
              text={words.shortWeekday(day.date)}
              style={{ size, weight: 600, color: ink }}
              align="center"
            />
            <Icon box={middle} size={iconSide(middle, panel)} name={dayIcon(day)} color={ink} />
            <Line
              box={{ ...foot, x, width: high }}
              text={degrees(day.high)}
              style={{ size, weight: 600, color: ink }}
            />
            <Line
              box={{ ...foot, x: x + high + gap, width: total - high - gap }}
              text={degrees(day.low)}
              style={{ size, weight: 400, color: inks(panel).muted }}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Days under each other: weekday, icon, chance of rain, high and low, as many whole rows as fit. */
export function DaysDown({ box, days, words, panel }: DaysProps): JSX.Element {
  const { ink, muted } = inks(panel);
  const u = unit(panel);
  const size = daySize(panel);
  const height = Math.max(20, Math.round(size * 1.7));
  const count = Math.min(days.length, Math.floor(box.height / height));
  const widthOf = (value: (day: DayWeather) => number | null, weight: 400 | 600) =>
    Math.ceil(
      Math.max(...days.map((day) => measureText(degrees(value(day)), { size, weight, tabular: true }))),
    );
  const high = widthOf((day) => day.high, 600);
  const low = widthOf((day) => day.low, 400);
  const gap = Math.min(Math.round(u * 1.5), Math.round(box.width / 16));
  const side = Math.max(16, Math.round(size * 1.25));
  const weekday = Math.ceil(
    Math.max(...days.map(({ date }) => measureText(words.shortWeekday(date), { size, weight: 600 }))),
  );
  const chanceRight = box.x + box.width - high - low - gap * 3;
  const percent = Math.ceil(measureText("100 %", { size, tabular: true }));
  const hasChance = chanceRight - (box.x + weekday + side + gap * 2) >= percent;
  return (
    <div style={{ display: "flex" }}>
      {rows({ ...box, height: Math.min(box.height, count * Math.round(height * 1.5)) }, count, 0).map(
        (row, index) => {
          const day = days[index] as DayWeather;
          const chance = day.rainChance ?? 0;
          const lowBox = { ...row, x: row.x + row.width - low, width: low };
          const highBox = { ...row, x: lowBox.x - gap - high, width: high };
          const chanceBox = { ...row, x: chanceRight - percent, width: percent };
          const numbers = { size, color: ink, tabular: true } as const;
          return (
            <div style={{ display: "flex" }}>
              <Line
                box={{ ...row, width: weekday }}
                text={words.shortWeekday(day.date)}
                style={{ size, weight: 600, color: ink }}
              />
              <Icon
                box={{ ...row, x: row.x + weekday + gap, width: side }}
                size={side}
                name={dayIcon(day)}
                color={ink}
              />
              {hasChance && chance >= 5
                ? (
                  <Kept box={chanceBox}>
                    <Line
                      box={chanceBox}
                      text={`${Math.round(chance)} %`}
                      style={{ ...numbers, weight: 400, color: muted }}
                      align="right"
                    />
                  </Kept>
                )
                : null}
              <Kept box={highBox}>
                <Line
                  box={highBox}
                  text={degrees(day.high)}
                  style={{ ...numbers, weight: 600 }}
                  align="right"
                />
              </Kept>
              <Kept box={lowBox}>
                <Line
                  box={lowBox}
                  text={degrees(day.low)}
                  style={{ ...numbers, weight: 400 }}
                  align="right"
                />
              </Kept>
            </div>
          );
        },
      )}
    </div>
  );
}

function daySize(panel: Panel): number {
  return typeSize(panel, roomClass(panel) === "large" ? 2 : 1);
}

function iconSide(room: Box, panel: Panel): number {
  const side = Math.min(
    room.height,
    room.width,
    Math.round(daySize(panel) * (roomClass(panel) === "large" ? 2.75 : 3.2)),
  );
  return side < 24 ? 16 : side;
}

function dayIcon({ code }: DayWeather) {
  return code === null ? "question" : weatherIcon(code, true);
}

function temperatureWidths(
  day: DayWeather,
  size: number,
): Readonly<Record<"high" | "gap" | "total", number>> {
  const high = Math.ceil(measureText(degrees(day.high), { size, weight: 600 }));
  const low = Math.ceil(measureText(degrees(day.low), { size }));
  const gap = Math.round(size / 2);
  return { high, gap, total: high + gap + low };
}
