import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, cutBottom, cutLeft, shrink } from "../ui/box.ts";
import { Line } from "../ui/line.tsx";
import { Field, ruleSize } from "../ui/rule.tsx";
import { sayAmount } from "../ui/say_amount.ts";
import { placeIn, Stroke } from "../ui/stroke.tsx";
import { strokeSize } from "../ui/stroke_path.ts";
import { typeSize } from "../ui/type_scale.ts";
import { axisLabels } from "./axis_labels.ts";
import { Bars } from "./bars.tsx";
import { EndLabels, endLabels } from "./end_labels.tsx";
import { Limits } from "./limits.tsx";
import type { ChartProps } from "./props.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { seriesLook } from "./series_looks.ts";

/** A light gray where there are grays, dots of ink where there are none. */
const GRID = "#B4B4B4";

/** Lines or bars over an axis of times or names, with round values at their side; lines end at their names. */
export function Plot({ box, series, context, words, named }: ChartProps & {
  readonly box: Box;
  /** True where the names of several lines stand at their ends. */
  readonly named: boolean;
}): JSX.Element {
  const { panel, settings, now } = context;
  const { ink, muted } = inks(panel);
  const size = typeSize(panel, 0);
  const label = Math.ceil(size * 1.25);
  const gap = Math.max(3, Math.round(unit(panel) / 2));
  const [above] = cutBottom(box, label, Math.max(2, Math.round(gap / 2)));
  const most = Math.min(7, Math.max(3, Math.floor(above.height / (label * 1.75))));
  const scale = scaleOf(series, { settings, most });
  const ticks = sideLabels(scale, { context, height: above.height, label });
  const quiet = { size, weight: 400, color: muted, tabular: true } as const;
  const side = Math.ceil(Math.max(0, ...ticks.map(({ text }) => measureText(text, quiet))));
  const [, rest] = cutLeft(above, side, gap);
  const names = settings.kind === "bar" || !named ? null : endLabels(rest, { series, context });
  // Half a line above the highest tick, so that its label is no higher than the box.
  const plot = shrink(rest, { top: Math.floor(label / 2), right: names === null ? 0 : names.width + gap });
  const thin = Math.max(1, Math.round(ruleSize(panel) / 2));
  const rowOf = (value: number) => Math.round(placeIn(plot, scale, { x: 0, y: value }, thin).y);
  const style = {
    size,
    gap: unit(panel),
    words,
    timeZone: now.timeZoneId,
    slots: settings.kind === "bar",
  };
  const under = axisLabels(plot, { series, scale, style });
  const zero = settings.kind === "bar" ? rowOf(Math.min(Math.max(0, scale.low), scale.high)) : null;
  return (
    <div style={{ display: "flex" }}>
      {ticks.map(({ value }) => (
        <Field box={{ ...plot, y: rowOf(value), height: thin }} color={value === scale.low ? ink : GRID} />
      ))}
      {ticks.map(({ value, text }) => (
        <Line
          box={{
            ...box,
            y: rowOf(value) + Math.ceil(thin / 2) - Math.ceil(label / 2),
            width: side,
            height: label,
          }}
          text={text}
          style={quiet}
          align="right"
        />
      ))}
      {settings.kind === "bar"
        ? <Bars box={plot} series={series} scale={scale} settings={settings} panel={panel} />
        : series.map((each, index) => (
          <Stroke
            box={plot}
            points={each.points.map(({ at, value }, place) => ({ x: scale.isTime ? at! : place, y: value }))}
            range={scale}
            look={seriesLook(index, panel)}
          />
        ))}
      {zero === null || zero === rowOf(scale.low)
        ? null
        : <Field box={{ ...plot, y: zero, height: thin }} color={ink} />}
      <Limits box={plot} scale={scale} settings={settings} panel={panel} />
      {under.map(({ text, x, width, strong }) => (
        <Line
          box={{ x, y: box.y + box.height - label, width, height: label }}
          text={text}
          style={{ ...quiet, ...(strong ? { weight: 600, color: ink } : {}) }}
        />
      ))}
      {names === null ? null : <EndLabels labels={names} plot={plot} scale={scale} panel={panel} />}
      {series.length > 1 || settings.kind === "bar"
        ? null
        : <EndDot box={plot} points={series[0].points} scale={scale} panel={panel} />}
    </div>
  );
}

/** The values at the side: those of the ticks, fewer where they would touch. */
function sideLabels(
  scale: Scale,
  { context: { settings, device }, height, label }: {
    readonly context: ChartProps["context"];
    readonly height: number;
    readonly label: number;
  },
): readonly { readonly value: number; readonly text: string }[] {
  const { values, decimals, low, high } = scale;
  const pitch = values.length > 1 ? ((values[1]! - values[0]!) / (high - low)) * (height - label) : height;
  const step = Math.max(1, Math.ceil((label + 1) / Math.max(1, pitch)));
  return values.filter((_, index) => index % step === 0).map((value) => ({
    value,
    text: sayAmount(value, {
      locale: device.locale,
      decimals: Math.min(6, Math.max(decimals, Math.min(settings.decimals ?? 0, decimals))),
    }),
  }));
}

/** A dot on the newest value, which the figure above tells. */
function EndDot({ box, points, scale, panel }: {
  readonly box: Box;
  readonly points: ChartProps["series"][0]["points"];
  readonly scale: Scale;
  readonly panel: Panel;
}): JSX.Element | null {
  const place = points.findLastIndex(({ value }) => value !== null);
  const last = points[place];
  if (last === undefined || last.value === null) return null;
  const { stroke, style } = seriesLook(0, panel);
  const size = strokeSize(style, stroke);
  const side = size + 2 * Math.max(1, Math.round(ruleSize(panel)));
  const { x, y } = placeIn(box, scale, { x: scale.isTime ? last.at! : place, y: last.value }, size);
  const grown = Math.round((side - size) / 2);
  return (
    <Field
      box={{
        x: Math.min(Math.round(x) - grown, box.x + box.width - side),
        y: Math.round(y) - grown,
        width: side,
        height: side,
      }}
      color={inks(panel).ink}
      radius={Math.floor(side / 2)}
    />
  );
}
