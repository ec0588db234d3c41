import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { type Box, cutLeft, cutTop } from "../ui/box.ts";
import { Figure, fitFigure, type FittedFigure } from "../ui/figure.tsx";
import { Fit, type FitStyle, fullestThatFits } from "../ui/fit.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { displaySizes, glanceUnit, typeSize, typeSizes } from "../ui/type_scale.ts";
import { BarKey } from "./bar_key.tsx";
import { type ChartProps, sayValue } from "./props.ts";
import { pointTime } from "./point_time.ts";
import { isAlert, type KnownPoint, summarize } from "./summary.ts";
import { layTitle, Title } from "./tile_title.tsx";
import { wordsOf } from "../words/mod.ts";

/** What stands over a plot, measured out: a title with what lies under it, and for a single series its newest value. */
export interface ChartHead {
  readonly box: Box;
  readonly below: Box;
  readonly words: Box;
  readonly figure: { readonly box: Box; readonly fitted: FittedFigure } | null;
  readonly title: string;
  readonly caption: string;
}

/** Measures the head of a chart out: words left and figure right, or words over the figure on high glass. */
export function layHead(body: Box, props: ChartProps): ChartHead {
  const { series, context } = props;
  const { panel, settings } = context;
  const small = roomClass(panel) === "small";
  const high = body.height > body.width;
  const u = unit(panel);
  const single = series.length === 1;
  const summary = summarize(series[0]);
  const bare = single ? settings.title || series[0].title : settings.title;
  const unitWord = single || settings.unit === "" ? "" : settings.unit;
  const title = oneLine([bare, unitWord].filter((part) => part !== "").join(", "));
  const say = wordsOf(context.device.locale);
  const told = (value: number) => sayValue(value, series[0], context);
  const between = () => say("range", { from: told(summary.lowest.value), to: told(summary.highest.value) });
  const caption = single && !small ? `${between()}, ${say("mean", { value: told(summary.mean) })}` : "";
  const line = Math.ceil(typeSize(panel, 0) * 1.25);
  const titleHeight = title === "" ? 0 : Math.ceil((titleStyle(props).sizes[0] ?? 0) * 1.25);
  const keyHeight = !single && settings.kind === "bar" ? line : 0;
  const wordsHeight = titleHeight + (caption === "" ? keyHeight : line);
  if (!single) {
    const [words, below] = cutTop(body, wordsHeight, wordsHeight === 0 ? 0 : Math.round(u / 2));
    return { box: words, below, words, figure: null, title, caption };
  }
  const largest = glanceUnit(panel) * (high ? 5 : small ? 3 : 4);
  const room = {
    width: high ? body.width : Math.floor(body.width * 0.6),
    height: Math.floor(body.height / 4),
  };
  const figureText = { text: sayValue(summary.last.value, series[0], context), unit: settings.unit };
  const sizes = displaySizes(panel, { largest: Math.min(largest, room.height / 0.8) });
  const fitted = fitFigure(figureText, room, { sizes });
  if (high) {
    const [words, rest] = cutTop(body, wordsHeight, Math.round(u / 2));
    const [box, below] = cutTop(rest, fitted.height, u);
    return { box: words, below, words, figure: { box, fitted }, title, caption };
  }
  const [box, below] = cutTop(body, Math.max(fitted.height, wordsHeight), Math.round(small ? u / 2 : u));
  const [words, right] = cutLeft(box, Math.max(0, box.width - fitted.width - u), u);
  return { box, below, words, figure: { box: right, fitted }, title, caption };
}

/** `Lowest 0.5 (04:30), highest 9.5 (Sun 15:45), mean 5.0`: what it lay between, and when. */
function sayRange(props: ChartProps): string {
  const { series: [only], context } = props;
  const { lowest, highest, mean } = summarize(only);
  const told = (value: number) => sayValue(value, only, context);
  const when = (point: KnownPoint) => {
    const time = pointTime(point, props);
    return time === "" ? told(point.value) : `${told(point.value)} (${time})`;
  };
  const values = { low: when(lowest), high: when(highest), mean: told(mean) };
  return wordsOf(context.device.locale)("between", values);
}

function titleStyle({ context: { panel } }: ChartProps): FitStyle {
  const small = roomClass(panel) === "small";
  const sizes = typeSizes(panel, small ? 1 : 2);
  return { sizes, weight: 600, color: inks(panel).ink, maxLines: 1 };
}

/** Draws what `layHead` measured out. */
export function Head({ head, ...props }: ChartProps & { readonly head: ChartHead }): JSX.Element {
  const { context, series } = props;
  const { panel, settings } = context;
  const { ink, muted, accent } = inks(panel);
  const style = titleStyle(props);
  const one = series.length === 1 ? series[0] : null;
  const title = layTitle(head.title, { box: head.words, style, one, context });
  const [top, under] = cutTop(head.words, title.height);
  const quiet: FitStyle = { sizes: [typeSize(panel, 0)], weight: 400, color: muted, maxLines: 1 };
  const alert = isAlert(summarize(series[0]).last.value, settings);
  return (
    <div style={{ display: "flex" }}>
      <Title box={top} title={title} panel={panel} />
      {head.caption === "" || under.height < (quiet.sizes[0] ?? 0) * 1.25 ? null : (
        <Fit
          box={under}
          text={fullestThatFits([sayRange(props), head.caption], under, quiet)}
          style={quiet}
        />
      )}
      {series.length > 1 && settings.kind === "bar"
        ? <BarKey box={under} series={series} panel={panel} />
        : null}
      {head.figure === null ? null : (
        <Figure
          box={head.figure.box}
          fitted={head.figure.fitted}
          color={alert ? accent ?? ink : ink}
          align={head.figure.box.y > head.words.y ? "left" : "right"}
        />
      )}
    </div>
  );
}
