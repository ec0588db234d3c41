import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, columns, cutBottom, cutTop } from "../ui/box.ts";
import type { DayWords } from "../ui/day_words.ts";
import { Icon } from "../ui/icon.tsx";
import { Line } from "../ui/line.tsx";
import { roomClass } from "../ui/room.ts";
import { typeSize } from "../ui/type_scale.ts";
import { weatherIcon } from "../ui/weather_icon.ts";
import type { DayWeather } from "./forecast.ts";
import { isRoomy } from "./is_roomy.ts";
import { degrees } from "./outlook.ts";

/** What a view of days is made of. */
export interface DaysProps {
  readonly box: Box;
  readonly days: readonly DayWeather[];
  readonly words: DayWords;
  readonly panel: Panel;
}

/** Pixels that a row of days needs at least: weekday, icon, temperatures, and on roomy glass the chance of rain. */
export function daysHeight(panel: Panel): number {
  const lines = isRoomy(panel) ? 3 : 2;
  return Math.ceil(daySize(panel) * 1.25) * lines + Math.max(16, Math.round(unit(panel) * 2)) +
    Math.round(unit(panel) / 2);
}

/** Days side by side: the weekday, the icon, the high and the low under each other or beside. */
export function DaysAcross({ box, days, words, panel }: DaysProps): JSX.Element {
  const { ink } = inks(panel);
  const u = unit(panel);
  const size = daySize(panel);
  const line = Math.ceil(size * 1.25);
  const hasChance = isRoomy(panel) && box.height >= daysHeight(panel) &&
    days.some(({ rainChance }) => (rainChance ?? 0) >= 5);
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
        const [above, last] = cutBottom(below, hasChance ? line : 0);
        const [middle, foot] = cutBottom(above, line);
        const chance = day.rainChance ?? 0;
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
            {hasChance && chance >= 5
              ? <Chance box={last} text={`${Math.round(chance)} %`} panel={panel} />
              : null}
          </div>
        );
      })}
    </div>
  );
}

/** The chance of rain, with an umbrella before it that says what it is. */
function Chance({ box, text, panel }: {
  readonly box: Box;
  readonly text: string;
  readonly panel: Panel;
}): JSX.Element {
  const { ink, muted } = inks(panel);
  const style = { size: typeSize(panel, 1), weight: 400, color: ink } as const;
  const side = style.size;
  const gap = Math.round(side / 3);
  const x = box.x + Math.floor((box.width - side - gap - Math.ceil(measureText(text, style))) / 2);
  return (
    <div style={{ display: "flex" }}>
      <Icon box={{ ...box, x, width: side }} size={side} name="umbrella" color={muted} />
      <Line box={{ ...box, x: x + side + gap }} text={text} style={style} />
    </div>
  );
}

/** The size of type of days. */
export function daySize(panel: Panel): number {
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

/** The icon of a day. */
export function dayIcon({ code }: DayWeather) {
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
