import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";
import { fit } from "../ui/fit.tsx";
import { Line } from "../ui/line.tsx";
import { roomClass } from "../ui/room.ts";
import { placeIn, Stroke } from "../ui/stroke.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { type ChartProps, sayValue } from "./props.ts";
import type { Scale } from "./scale.ts";
import { seriesLook } from "./series_looks.ts";
import { summarize } from "./summary.ts";

/** Names of lines at their right ends, with their last values. */
export interface EndLabelColumn {
  /** Pixels across. */
  readonly width: number;
  /** Pixels of the sample of the stroke before each name. */
  readonly sample: number;
  readonly size: number;
  readonly labels: readonly { readonly name: string; readonly value: string; readonly last: number }[];
}

/** Share of the width that names at the side may take. */
const MOST = 0.36;

/** The names at the ends of several lines; null for a single one, whose name stands above. */
export function endLabels(
  box: Box,
  { series, context, share = MOST }: Pick<ChartProps, "series" | "context"> & { readonly share?: number },
): EndLabelColumn | null {
  if (series.length < 2) return null;
  const { panel } = context;
  const size = typeSize(panel, roomClass(panel) === "small" ? 0 : 1);
  const sample = Math.round(unit(panel) * 1.5) + Math.round(size / 3);
  const room = Math.floor(box.width * share) - sample;
  const labels = series.map((each, index) => {
    const last = summarize(each).last.value;
    const value = sayValue(last, each, context);
    const used = Math.ceil(measureText(value, { size, weight: 600, tabular: true })) + Math.round(size / 3);
    const style = { sizes: [size], weight: 400, color: inks(panel).ink, maxLines: 1 } as const;
    const name = each.title === "" ? String(index + 1) : each.title;
    const [cut = ""] = fit(name, { width: room - used, height: size * 2 }, style).lines;
    return { name: cut, value, last };
  });
  const widths = labels.map(({ name, value }) =>
    Math.ceil(measureText(name, { size })) + Math.round(size / 3) +
    Math.ceil(measureText(value, { size, weight: 600, tabular: true }))
  );
  return { width: sample + Math.max(...widths), sample, size, labels };
}

/** Draws them as near to their lines as they keep apart. */
export function EndLabels({ labels, plot, scale, panel }: {
  readonly labels: EndLabelColumn;
  readonly plot: Box;
  readonly scale: Scale;
  readonly panel: Panel;
}): JSX.Element {
  const height = Math.ceil(labels.size * 1.25);
  const wanted = labels.labels.map(({ last }) =>
    Math.round(placeIn(plot, scale, { x: 0, y: last }, 1).y) - Math.floor(height / 2)
  );
  const tops = spreadDown(wanted, {
    height,
    from: plot.y - Math.floor(height / 2),
    to: plot.y + plot.height,
  });
  const x = plot.x + plot.width + Math.max(3, Math.round(unit(panel) / 2));
  return <NameRows labels={labels} tops={tops} x={x} panel={panel} />;
}

/** Names under each other, each after a sample of its stroke, and their values; those without a top are left out. */
export function NameRows({ labels: { labels, width, sample, size }, tops, x, panel }: {
  readonly labels: EndLabelColumn;
  readonly tops: readonly (number | undefined)[];
  readonly x: number;
  readonly panel: Panel;
}): JSX.Element {
  const { ink } = inks(panel);
  const height = Math.ceil(size * 1.25);
  return (
    <div style={{ display: "flex" }}>
      {labels.map(({ name, value }, index) => {
        const y = tops[index];
        if (y === undefined) return null;
        const look = seriesLook(index, panel);
        const box = { x: x + sample, y, width: width - sample, height };
        const end = Math.max(4, sample - Math.round(size / 3));
        return (
          <div style={{ display: "flex" }}>
            <Stroke
              box={{ x, y: y + Math.floor(height / 2) - look.stroke, width: end, height: look.stroke * 2 }}
              points={[{ x: 0, y: 0 }, { x: 1, y: 0 }]}
              range={{ left: 0, right: 1, low: -1, high: 1 }}
              look={look}
            />
            {name === "" ? null : <Line box={box} text={name} style={{ size, weight: 400, color: ink }} />}
            <Line
              box={box}
              text={value}
              style={{ size, weight: 600, color: ink, tabular: true }}
              align="right"
            />
          </div>
        );
      })}
    </div>
  );
}

/** Tops of lines near where they are wanted, none on another; those without room are left out. */
export function spreadDown(
  wanted: readonly number[],
  { height, from, to }: { readonly height: number; readonly from: number; readonly to: number },
): readonly (number | undefined)[] {
  const room = Math.max(0, Math.floor((to - from) / height));
  const order = wanted.map((_, index) => index).slice(0, room).sort((a, b) =>
    wanted[a]! - wanted[b]! || a - b
  );
  const tops: (number | undefined)[] = wanted.map(() => undefined);
  let free = from;
  for (const index of order) free = (tops[index] = Math.max(free, wanted[index]!)) + height;
  let end = to;
  for (const index of order.toReversed()) end = tops[index] = Math.min(tops[index]!, end - height);
  return tops;
}
