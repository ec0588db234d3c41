import type { JSX } from "satori/jsx";
import { type Composition, layoutSize } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { beginOutside, type OutsideWords } from "../begin_outside.ts";
import { dayWords } from "../ui/day_words.ts";
import { oneLine } from "../ui/plain_text.ts";
import type { PageFrame } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { chartDeclaration } from "./declaration.ts";
import { GaugeView } from "./gauge_view.tsx";
import { NumberView } from "./number_view.tsx";
import { PlotView } from "./plot_view.tsx";
import { type ChartProps, sayWithUnit } from "./props.ts";
import { readSeries, type Series } from "./read_series.ts";
import type { Settings } from "./settings.ts";
import { SparkRows } from "./spark_rows.tsx";
import { summarize } from "./summary.ts";
import { TinyChart } from "./tiny_view.tsx";

const WORDS: OutsideWords = {
  app: "chart",
  choose: {
    icon: "chart-line",
    title: "choose_numbers",
    line: "numbers_here",
  },
  what: "the_numbers",
  promise: "chart_next",
  elsewhere: "no_numbers_there",
};

/** Numbers from an address or a hook as lines, bars, a gauge or one figure. */
export const chart = defineApp(chartDeclaration, {
  compose(_state, context): Composition {
    const beginning = beginOutside(context, WORDS, (value) => {
      const [first, ...more] = readSeries(value, {
        settings: context.settings,
        timeZone: context.now.timeZoneId,
      });
      return first === undefined ? null : [first, ...more] as const;
    });
    if (beginning.screen !== null) return beginning.screen;
    const { data, found: series, frame } = beginning;
    const props: ChartProps = { series, data, context, words: dayWords(context.device.locale), frame };
    return {
      view: viewOf(props),
      labels: {},
      text: saySeries(props.series, context),
      // Times of another day are told with their day.
      validUntil: context.now.startOfDay().add({ days: 1 }).toInstant(),
    };
  },
});

/** Several figures each have a name of their own: what they are together stands at the foot. */
function namedFoot({ frame, context: { settings }, series }: ChartProps): PageFrame {
  const title = oneLine(settings.title);
  const isApart = settings.kind === "number" || settings.kind === "gauge";
  if (title === "" || !isApart || series.length === 1 || !frame.foot) return frame;
  return { ...frame, foot: { ...frame.foot, left: title } };
}

function viewOf(given: ChartProps): JSX.Element {
  const props = { ...given, frame: namedFoot(given) };
  const { panel, settings } = props.context;
  if (roomClass(panel) === "tiny") return <TinyChart {...props} />;
  if (settings.kind === "gauge") return <GaugeView {...props} />;
  // A single small line on high glass would be a steep one.
  const { width, height } = layoutSize(panel);
  const steep = settings.kind === "sparkline" && props.series.length === 1 && height > width;
  if (settings.kind === "number" || steep) return <NumberView {...props} />;
  if (settings.kind === "sparkline") return <SparkRows {...props} />;
  return <PlotView {...props} />;
}

/** `Berlin 21.5 °C, Paris 24 °C`. */
function saySeries(series: readonly Series[], context: AppContext<Settings>): string {
  const parts = series.map((each) => {
    const name = each.title || (series.length === 1 ? oneLine(context.settings.title) : "");
    const value = sayWithUnit(summarize(each).last.value, each, context);
    return name === "" ? value : `${name} ${value}`;
  });
  return parts.join(", ");
}
