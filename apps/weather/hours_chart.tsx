import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, cutBottom, cutLeft, cutTop } from "../ui/box.ts";
import { ChartBars, ChartLine, type ChartRange, slotMiddle, valueRow } from "../ui/chart.tsx";
import type { DayWords } from "../ui/day_words.ts";
import { Icon } from "../ui/icon.tsx";
import { Line } from "../ui/line.tsx";
import { Field, lineSize, ruleSize } from "../ui/rule.tsx";
import { swatchColor } from "../ui/swatch.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { weatherIcon } from "../ui/weather_icon.ts";
import type { HourWeather } from "./forecast.ts";
import { isRoomy } from "./is_roomy.ts";
import { degrees } from "./outlook.ts";

/** The lightest gray that a line of a grid is seen in. */
const GRID = "#BBBBBB";

/**
 * The next hours: the temperature as a line, the chance of rain as bars under it, both with their labels, and on roomy glass
 * the weather of each labelled hour above.
 */
export function HoursChart({ box, hours, words, panel }: {
  readonly box: Box;
  readonly hours: readonly HourWeather[];
  readonly words: DayWords;
  readonly panel: Panel;
}): JSX.Element {
  const { ink, muted, hasGray } = inks(panel);
  const u = unit(panel);
  const rule = ruleSize(panel);
  const size = typeSize(panel, 0);
  const label = Math.ceil(size * 1.25);
  const temperatures = hours.map(({ temperature }) => temperature);
  const range = rangeOf(temperatures);
  const chances = hours.map(({ rainChance }) => rainChance);
  const wettest = Math.max(0, ...chances.map((chance) => chance ?? 0));
  const texts = [degrees(range.high), degrees(range.low), wettest > 0 ? `${Math.round(wettest)} %` : ""];
  const axis = Math.ceil(Math.max(...texts.map((text) => measureText(text, { size, tabular: true })))) +
    Math.round(u / 2);
  const icon = isRoomy(panel) && box.height >= u * 10 ? Math.round(u * 1.75) : 0;
  const [sky, under] = cutTop(box, icon, icon > 0 ? Math.round(u * 0.75) : 0);
  const [side, plot] = cutLeft(under, axis);
  const labels = hourLabels(hours, plot, { words, size, gap: u });
  const [above] = cutBottom(plot, label, Math.round(u / 4));
  const band = wettest > 0 ? Math.max(label, Math.round(above.height * 0.3)) : 0;
  const [upper, bars] = cutBottom(above, band, band > 0 ? Math.round(u / 4) : 0);
  const chanceRange = { low: 0, high: Math.max(wettest, 50) };
  const lines = upper.height - rule;
  const curve = { ...upper, height: lines };
  const stroke = Math.max(2, lineSize(panel));
  const quiet = { size, weight: 400, color: muted, tabular: true } as const;
  const atValue = (value: number) => {
    const row = curve.y + valueRow(value, range, curve.height, stroke) + Math.floor(stroke / 2);
    return Math.min(Math.max(upper.y, row - Math.floor(label / 2)), upper.y + upper.height - label);
  };
  const [highest = "", lowest = "", rain = ""] = texts;
  const sideBox = { ...side, width: side.width - Math.round(u / 2), height: label };
  return (
    <div style={{ display: "flex" }}>
      {hasGray
        ? [range.high, range.low].map((value) => (
          <Field
            box={{
              ...curve,
              y: curve.y + valueRow(value, range, curve.height, stroke) + Math.floor(stroke / 2),
              height: 1,
            }}
            color={GRID}
          />
        ))
        : null}
      {hours.map(({ at }, index) =>
        at.hour === 0 && index > 0
          ? (
            <Field
              box={{ ...above, x: plot.x + Math.floor((index * plot.width) / hours.length), width: 1 }}
              color={hasGray ? GRID : ink}
            />
          )
          : null
      )}
      <ChartLine
        box={curve}
        values={temperatures}
        range={range}
        color={ink}
        stroke={stroke}
        smooth={hasGray}
      />
      {band > 0
        ? (
          <ChartBars
            box={bars}
            values={chances}
            range={chanceRange}
            color={swatchColor("blue", panel) ?? muted}
            gap={Math.max(1, rule)}
          />
        )
        : null}
      <Field
        box={{ ...plot, y: above.y + above.height, height: Math.max(1, Math.round(rule / 2)) }}
        color={ink}
      />
      <Line box={{ ...sideBox, y: atValue(range.high) }} text={highest} style={quiet} align="right" />
      {upper.height >= label * 2 && range.high > range.low
        ? <Line box={{ ...sideBox, y: atValue(range.low) }} text={lowest} style={quiet} align="right" />
        : null}
      {rain === "" ? null : (
        <Line
          box={{
            ...sideBox,
            y: Math.min(
              bars.y + bars.height - label,
              Math.max(
                bars.y,
                bars.y + valueRow(wettest, chanceRange, bars.height, 0) - Math.floor(label / 2),
              ),
            ),
          }}
          text={rain}
          style={quiet}
          align="right"
        />
      )}
      {icon === 0 ? null : labels.map(({ x, width, hour: { code, isDay } }) => (
        code === null ? null : (
          <Icon
            box={{ ...sky, x: x + Math.floor((width - icon) / 2), width: icon }}
            size={icon}
            name={weatherIcon(code, isDay)}
            color={ink}
          />
        )
      ))}
      {labels.map(({ text, x, width, strong }) => (
        <Line
          box={{ x, y: plot.y + plot.height - label, width, height: label }}
          text={text}
          style={{ ...quiet, ...(strong ? { weight: 600, color: ink } : {}) }}
        />
      ))}
    </div>
  );
}

/** What the temperatures lie between: at least six degrees, so that a calm day is not a mountain range. */
function rangeOf(values: readonly (number | null)[]): ChartRange {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { low: 0, high: 0 };
  return { low: Math.min(...known), high: Math.max(...known) };
}

interface HourLabel {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly hour: HourWeather;
  /** A new day begins. */
  readonly strong: boolean;
}

/** Labels under every third hour, or as many hours apart as they need; midnight is called by its day. */
export function hourLabels(
  hours: readonly HourWeather[],
  plot: Box,
  { words, size, gap }: { readonly words: DayWords; readonly size: number; readonly gap: number },
): readonly HourLabel[] {
  for (const step of [2, 3, 4, 6, 12, 24]) {
    const labels = hours.flatMap((hour, index) => {
      const { at } = hour;
      if (at.hour % step !== 0) return [];
      const strong = at.hour === 0;
      const text = strong ? words.shortWeekday(at) : words.hour(at);
      const width = Math.ceil(measureText(text, { size, weight: strong ? 600 : 400, tabular: true }));
      const x = slotMiddle(plot, index, hours.length) - Math.floor(width / 2);
      return x < plot.x || x + width > plot.x + plot.width ? [] : [{ text, x, width, hour, strong }];
    });
    const areApart = labels.every(({ x }, index) => {
      const before = labels[index - 1];
      return before === undefined || x - before.x - before.width >= gap;
    });
    if (areApart) return labels;
  }
  return [];
}
