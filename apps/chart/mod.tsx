import type { JSX } from "satori/jsx";
import { type Composition, layoutSize } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { hasNoSource, outsideData, outsideSources } from "../outside_data.ts";
import { agedFrame } from "../ui/aged.ts";
import { oldHeading } from "../ui/old_heading.ts";
import { dayWords } from "../ui/day_words.ts";
import { chooseFirst, missingData } from "../ui/missing_data.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { GaugeView } from "./gauge_view.tsx";
import { NumberView } from "./number_view.tsx";
import { PlotView } from "./plot_view.tsx";
import { type ChartProps, sayWithUnit } from "./props.ts";
import { readSeries, type Series } from "./read_series.ts";
import { type Settings, settings } from "./settings.ts";
import { SparkRows } from "./spark_rows.tsx";
import { summarize } from "./summary.ts";
import { TinyChart } from "./tiny_view.tsx";

/** Numbers from an address or a hook as lines, bars, a gauge or one figure. */
export const chart = defineApp<Settings>({
  kind: "chart",
  name: "Chart",
  description: "Numbers from a web address or a hook as lines, bars, a gauge or one big figure.",
  settings,
  takesHook: true,
  sources: outsideSources,
  compose(_state, context): Composition {
    if (hasNoSource(context)) {
      return chooseFirst(
        {
          icon: "chart-line",
          title: "Choose numbers",
          line: "A chart of numbers from a web address or a hook will be here",
        },
        "Chart",
        context,
      );
    }
    const data = outsideData(context);
    const [first, ...more] = readSeries(data.value, {
      settings: context.settings,
      timeZone: context.now.timeZoneId,
    });
    if (first === undefined) {
      return missingData(data, {
        app: "Chart",
        what: "the numbers",
        promise: "The chart comes with the next poll",
        advice: data.value === null
          ? "It is tried again in some minutes; look at the address in the settings"
          : "The paths in the settings lead to no numbers",
      }, context);
    }
    const foot = { left: oneLine(context.settings.title) || "Chart" };
    const props: ChartProps = {
      series: [first, ...more],
      data,
      context,
      words: dayWords(context.device.locale),
      frame: agedFrame({ panel: context.panel, foot, ...oldHeading(data, context) }, data, context),
    };
    return {
      view: viewOf(props),
      labels: {},
      text: saySeries(props.series, context),
      // Times of another day are told with their day.
      validUntil: context.now.startOfDay().add({ days: 1 }).toInstant(),
    };
  },
});

function viewOf(props: ChartProps): JSX.Element {
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
