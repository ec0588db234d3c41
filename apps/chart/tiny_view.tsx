import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { cutBottom, cutTop, shrink } from "../ui/box.ts";
import { Figure, fitFigure, LEAST_FIGURE } from "../ui/figure.tsx";
import { Fit } from "../ui/fit.tsx";
import { Kept } from "../ui/kept.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { displaySizes, typeSize } from "../ui/type_scale.ts";
import { GaugeBar } from "./gauge_bar.tsx";
import { type ChartProps, sayValue } from "./props.ts";
import { scaleOf } from "./scale.ts";
import { Spark } from "./spark.tsx";
import { isAlert, summarize } from "./summary.ts";

/** The newest value over its small line or bar; its title where there is room, and its age where it is old. */
export function TinyChart(props: ChartProps): JSX.Element {
  const { series: [one], context, data } = props;
  const { panel, settings } = context;
  const frame = { ...props.frame, leastBody: LEAST_FIGURE };
  const { ink, accent } = inks(panel);
  const layout = layPage(frame);
  const u = unit(panel);
  const line = Math.ceil(typeSize(panel, 0) * 1.25);
  const title = settings.title || one.title;
  const hasLine = !data.stale && layout.body.height >= line * 4 && title !== "";
  const [top, rest] = cutTop(layout.body, hasLine ? line : 0);
  const small = data.stale && rest.height < line * 2;
  const gauge = settings.kind === "gauge";
  const foot = small ? 0 : gauge ? Math.max(5, u) : Math.floor(rest.height * 0.35);
  const [above, below] = cutBottom(rest, foot, foot === 0 ? 0 : Math.max(2, u >> 1));
  // A unit stands a little below its figure.
  const room = foot === 0 ? shrink(above, { bottom: 2 }) : above;
  const { last } = summarize(one);
  const sizes = displaySizes(panel, { largest: room.height / 0.8 });
  const figure = { text: sayValue(last.value, one, context), unit: settings.unit };
  const fitted = fitFigure(figure, room, { sizes });
  // A unit that does not fit beside its figure, or would be larger, is left out.
  const shown = fitted.width > room.width || fitted.unitSize >= fitted.size
    ? fitFigure({ text: figure.text }, room, { sizes })
    : fitted;
  const color = isAlert(last.value, settings) ? accent ?? ink : ink;
  const style = { sizes: [typeSize(panel, 0)], weight: 600, color: ink, maxLines: 1 } as const;
  const scale = scaleOf([{ points: [last, { at: null, name: "", value: 0 }] }], {
    settings,
    most: 3,
  });
  return (
    <Page frame={frame} layout={layout}>
      {hasLine ? <Fit box={top} text={title} style={style} /> : null}
      <Figure box={room} fitted={shown} color={color} />
      {foot === 0 ? null : gauge
        ? (
          <Kept box={below}>
            <GaugeBar box={below} value={last.value} scale={scale} limits={[]} color={color} panel={panel} />
          </Kept>
        )
        : <Spark box={below} series={one} panel={panel} />}
    </Page>
  );
}
