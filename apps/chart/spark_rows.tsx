import type { JSX } from "satori/jsx";
import { inks, measureText, unit } from "../../renderers/mod.ts";
import { type Box, cutLeft, cutTop, rows, shrink } from "../ui/box.ts";
import { Figure, fitFigure, type FittedFigure } from "../ui/figure.tsx";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { displaySizes, glanceSizes, glanceUnit, typeSize } from "../ui/type_scale.ts";
import { type ChartProps, sayValue } from "./props.ts";
import type { Series } from "./read_series.ts";
import { Spark } from "./spark.tsx";
import { isAlert, summarize } from "./summary.ts";

/** A row for each series: its name, its way as a small line, its newest value. */
export function SparkRows(props: ChartProps): JSX.Element {
  const { series, context, frame } = props;
  const { panel, settings } = context;
  const layout = layPage(frame);
  const u = unit(panel);
  const titleStyle: FitStyle = {
    sizes: glanceSizes(panel, 2),
    weight: 600,
    color: inks(panel).ink,
    maxLines: 1,
  };
  const title = roomClass(panel) === "small" || series.length === 1 ? "" : settings.title;
  const fitted = fit(title, layout.body, titleStyle);
  const [top, rest] = cutTop(layout.body, title === "" ? 0 : fitted.height, title === "" ? 0 : u);
  const gap = Math.round(u / 2);
  const least = typeSize(panel, 0) * 1.5;
  const count = Math.max(1, Math.min(series.length, Math.floor((rest.height + gap) / (least + gap))));
  const boxes = rows(rest, count, gap);
  const high = series.length === 1 || rest.width < glanceUnit(panel) * 34 || rest.height > rest.width;
  const figures = boxes.map((box, index) => figureOf(series[index]!, { box, props, high }));
  const width = Math.max(...figures.map((figure) => figure.width));
  return (
    <Page frame={frame} layout={layout}>
      {title === "" ? null : <Fit box={top} text={title} style={titleStyle} fitted={fitted} />}
      {boxes.map((box, index) => (
        <Row {...props} box={box} one={series[index]!} figure={figures[index]!} width={width} high={high} />
      ))}
    </Page>
  );
}

function figureOf(
  series: Series,
  { box, props: { context }, high }: {
    readonly box: Box;
    readonly props: ChartProps;
    readonly high: boolean;
  },
): FittedFigure {
  const { panel, settings } = context;
  const largest = Math.min(box.height / (high ? 2 : 1.1), glanceUnit(panel) * 4);
  const text = sayValue(summarize(series).last.value, series, context);
  const room = { width: Math.floor(box.width * 0.45), height: box.height };
  return fitFigure({ text, unit: settings.unit }, room, { sizes: displaySizes(panel, { largest }) });
}

/** Name, line and value beside each other; on narrow glass the line under the other two. */
function Row({ box, one, figure, width, high, ...props }: ChartProps & {
  readonly box: Box;
  readonly one: Series;
  readonly figure: FittedFigure;
  readonly width: number;
  readonly high: boolean;
}): JSX.Element {
  const { context: { panel, settings }, series } = props;
  const { ink, accent } = inks(panel);
  const u = unit(panel);
  const gap = Math.max(4, u);
  const name = series.length === 1 ? settings.title || one.title : one.title;
  const style: FitStyle = {
    sizes: glanceSizes(panel, series.length === 1 ? 2 : 1),
    weight: 600,
    color: ink,
    maxLines: 1,
  };
  const color = isAlert(summarize(one).last.value, settings) ? accent ?? ink : ink;
  const under = high && box.height >= figure.height + Math.max(12, u);
  const [head, line] = under
    ? cutTop(box, Math.max(figure.height, Math.ceil((style.sizes[0] ?? 0) * 1.25)), gap >> 1)
    : [box, box];
  const right = { ...head, x: head.x + head.width - width, width };
  const [label] = cutLeft(head, Math.max(0, under ? head.width - width - gap : nameWidth(props, head)));
  const middle = shrink(line, { left: label.width + (label.width > 0 ? gap : 0), right: width + gap });
  return (
    <div style={{ display: "flex" }}>
      {name === "" || label.width < 12 ? null : <Fit box={label} text={name} style={style} valign="middle" />}
      <Spark
        box={under ? line : shrink(middle, { top: u >> 2, bottom: u >> 2 })}
        series={one}
        panel={panel}
      />
      <Figure box={right} fitted={figure} color={color} align="right" />
    </div>
  );
}

/** Pixels that the longest name takes, at most a third of the row. */
function nameWidth({ series, context: { panel, settings } }: ChartProps, row: Box): number {
  const size = glanceSizes(panel, 1)[0] ?? 12;
  const names = series.map(({ title }) => series.length === 1 ? settings.title || title : title);
  const widest = Math.max(...names.map((name) => Math.ceil(measureText(name, { size, weight: 600 }))));
  return Math.min(widest, Math.floor(row.width / 3));
}
