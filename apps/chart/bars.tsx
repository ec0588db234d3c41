import type { JSX } from "satori/jsx";
import { inks, type Panel } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";
import { downsample } from "../ui/downsample.ts";
import { Field, Outline, ruleSize } from "../ui/rule.tsx";
import { placeIn } from "../ui/stroke.tsx";
import type { Series } from "./read_series.ts";
import type { Scale } from "./scale.ts";
import { barFill } from "./series_looks.ts";
import type { Settings } from "./settings.ts";
import { isAlert } from "./summary.ts";

/** Narrowest bar and gap in pixels. */
const LEAST_SLOT = 3;

/** Bars up or down from zero, side by side where there are several series; what is too low or too high in the accent. */
export function Bars({ box, series, scale, settings, panel }: {
  readonly box: Box;
  readonly series: readonly Series[];
  readonly scale: Scale;
  readonly settings: Settings;
  readonly panel: Panel;
}): JSX.Element {
  const { accent, ink } = inks(panel);
  const longest = Math.max(...series.map(({ points }) => points.length));
  const count = Math.min(longest, Math.max(1, Math.floor(box.width / LEAST_SLOT / series.length)));
  const zero = rowOf(Math.min(Math.max(0, scale.low), scale.high), box, scale);
  const bars = series.flatMap(({ points }, index) => {
    const values = points.map(({ value }, x) => ({ x, y: value ?? 0, value }));
    return downsample(values, count).map(({ value }, slot) => {
      const place = slotOf(box, { slot, count, index, series: series.length });
      return value === null ? null : { value, index, ...place };
    });
  });
  const rule = Math.max(1, Math.round(ruleSize(panel) / 2));
  return (
    <div style={{ display: "flex" }}>
      {bars.map((bar) => {
        if (bar === null) return null;
        const row = rowOf(bar.value, box, scale);
        // Anything but nothing is seen.
        const height = bar.value === 0 ? 0 : Math.max(1, Math.abs(zero - row));
        const up = bar.value > 0;
        const place = { x: bar.x, width: bar.width, y: up ? Math.min(row, zero - 1) : zero, height };
        if (height === 0) return null;
        const fill = isAlert(bar.value, settings) ? accent ?? ink : barFill(bar.index, panel);
        const framed = bar.index > 0 && fill !== accent && bar.width > rule * 2;
        return (
          <div style={{ display: "flex" }}>
            <Field box={place} color={fill} />
            {framed ? <Outline box={place} color={ink} size={Math.min(rule, height)} /> : null}
          </div>
        );
      })}
    </div>
  );
}

/** The row of a value, at which a bar down from the top ends and one up from the bottom begins. */
function rowOf(value: number, box: Box, scale: Scale): number {
  return Math.round(placeIn(box, scale, { x: 0, y: value }, 0).y);
}

function slotOf(
  box: Box,
  { slot, count, index, series }: {
    readonly slot: number;
    readonly count: number;
    readonly index: number;
    readonly series: number;
  },
): { readonly x: number; readonly width: number } {
  const from = Math.floor((slot * box.width) / count);
  const to = Math.floor(((slot + 1) * box.width) / count);
  const gap = Math.max(1, Math.round((to - from) * 0.25));
  const all = Math.max(series, to - from - gap);
  const left = from + Math.floor(gap / 2);
  const start = Math.floor((index * all) / series);
  return { x: box.x + left + start, width: Math.max(1, Math.floor(((index + 1) * all) / series) - start) };
}
