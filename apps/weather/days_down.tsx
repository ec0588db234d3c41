import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, rows } from "../ui/box.ts";
import { Icon } from "../ui/icon.tsx";
import { Kept } from "../ui/kept.tsx";
import { Line } from "../ui/line.tsx";
import { Field, lineSize } from "../ui/rule.tsx";
import { dayIcon, daySize, type DaysProps } from "./days_view.tsx";
import type { DayWeather } from "./forecast.ts";
import { degrees } from "./outlook.ts";

/**
 * Days under each other, as many whole rows as fit: weekday, icon, chance of rain, low and high, and where there is room
 * between these two a bar that says where they lie among all days.
 */
export function DaysDown({ box, days, words, panel }: DaysProps): JSX.Element {
  const { ink, muted } = inks(panel);
  const size = daySize(panel);
  const height = Math.max(20, Math.round(size * 1.7));
  const count = Math.min(days.length, Math.floor(box.height / height));
  const places = layRow(box, { days, words, panel });
  const numbers = { size, color: ink, tabular: true } as const;
  const week = rangeOf(days.slice(0, count));
  return (
    <div style={{ display: "flex" }}>
      {rows({ ...box, height: Math.min(box.height, count * Math.round(height * 1.5)) }, count, 0).map(
        (row, index) => {
          const day = days[index] as DayWeather;
          const chance = day.rainChance ?? 0;
          const at = (place: Place): Box => ({ ...row, ...place });
          return (
            <div style={{ display: "flex" }}>
              <Line
                box={at(places.weekday)}
                text={words.shortWeekday(day.date)}
                style={{ size, weight: 600, color: ink }}
              />
              <Icon box={at(places.icon)} size={places.icon.width} name={dayIcon(day)} color={ink} />
              {places.chance && chance >= 5
                ? (
                  <Kept box={at(places.chance)}>
                    <Line
                      box={at(places.chance)}
                      text={`${Math.round(chance)} %`}
                      style={{ ...numbers, weight: 400, color: muted }}
                      align="right"
                    />
                  </Kept>
                )
                : null}
              <Kept box={at(places.low)}>
                <Line
                  box={at(places.low)}
                  text={degrees(day.low)}
                  style={{ ...numbers, weight: 400, color: places.bar ? muted : ink }}
                  align="right"
                />
              </Kept>
              {places.bar
                ? (
                  <Kept box={at(places.bar)}>
                    <RangeBar box={at(places.bar)} day={day} week={week} panel={panel} />
                  </Kept>
                )
                : null}
              <Kept box={at(places.high)}>
                <Line
                  box={at(places.high)}
                  text={degrees(day.high)}
                  style={{ ...numbers, weight: 600 }}
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

/** A line from the lowest to the highest of all days, thick between those of one. */
function RangeBar({ box, day, week, panel }: {
  readonly box: Box;
  readonly day: DayWeather;
  readonly week: Range;
  readonly panel: Panel;
}): JSX.Element | null {
  const { low, high } = day;
  if (low === null || high === null || week.high <= week.low) return null;
  const { ink } = inks(panel);
  const thin = Math.max(1, Math.round(lineSize(panel) / 2));
  const thick = Math.max(4, Math.round(daySize(panel) * 0.3));
  const placeOf = (value: number) =>
    Math.round(((value - week.low) / (week.high - week.low)) * (box.width - thick));
  const [from, to] = [placeOf(Math.min(low, high)), placeOf(Math.max(low, high)) + thick];
  const middle = (height: number) => ({ y: box.y + Math.floor((box.height - height) / 2), height });
  return (
    <div style={{ display: "flex" }}>
      <Field box={{ ...box, ...middle(thin) }} color={ink} />
      <Field
        box={{ x: box.x + from, width: to - from, ...middle(thick) }}
        color={ink}
        radius={Math.floor(thick / 2)}
      />
    </div>
  );
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function rangeOf(days: readonly DayWeather[]): Range {
  const values = days.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  return { low: Math.min(...values), high: Math.max(...values) };
}

type Place = Pick<Box, "x" | "width">;

interface RowPlaces extends Readonly<Record<"weekday" | "icon" | "low" | "high", Place>> {
  readonly chance: Place | null;
  readonly bar: Place | null;
}

/** Where the parts of every row stand; without room for a bar the high stands before the low. */
function layRow(box: Box, { days, words, panel }: Omit<DaysProps, "box">): RowPlaces {
  const size = daySize(panel);
  const widest = (texts: readonly string[], style: { weight: 400 | 600; tabular?: true }) =>
    Math.ceil(Math.max(...texts.map((text) => measureText(text, { size, ...style }))));
  const high = widest(days.map((day) => degrees(day.high)), { weight: 600, tabular: true });
  const low = widest(days.map((day) => degrees(day.low)), { weight: 400, tabular: true });
  const weekday = widest(days.map(({ date }) => words.shortWeekday(date)), { weight: 600 });
  const percent = widest(["100 %"], { weight: 400, tabular: true });
  const gap = Math.min(Math.round(unit(panel) * 1.5), Math.round(box.width / 16));
  const side = Math.max(16, Math.round(size * 1.25));
  const right = box.x + box.width;
  const icon = { x: box.x + weekday + gap, width: side };
  const after = icon.x + side + gap;
  const outer = { weekday: { x: box.x, width: weekday }, icon };
  const beside = after + percent + gap * 2 + low + gap;
  const bar = { x: beside, width: right - high - gap - beside };
  if (bar.width >= size * 4) {
    return {
      ...outer,
      chance: { x: after, width: percent },
      low: { x: bar.x - gap - low, width: low },
      bar,
      high: { x: right - high, width: high },
    };
  }
  const chance = { x: right - high - low - gap * 3 - percent, width: percent };
  return {
    ...outer,
    chance: chance.x >= after ? chance : null,
    bar: null,
    low: { x: right - low, width: low },
    high: { x: right - low - gap - high, width: high },
  };
}
