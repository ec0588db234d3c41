import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { type Box, cutBottom, cutLeft, cutTop, shrink } from "../ui/box.ts";
import { Figure, fitFigure, type FittedFigure } from "../ui/figure.tsx";
import { Fit, type FitStyle, fullestThatFits } from "../ui/fit.tsx";
import { Icon } from "../ui/icon.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { displaySizes, glanceSizes, glanceUnit } from "../ui/type_scale.ts";
import { roomClass } from "../ui/room.ts";
import { type ChartProps, sayValue } from "./props.ts";
import type { Series } from "./read_series.ts";
import { pointTime } from "./point_time.ts";
import { Spark } from "./spark.tsx";
import { isAlert, summarize } from "./summary.ts";
import { tiles } from "./tiles.ts";
import { type LaidTitle, tileTitle, Title } from "./tile_title.tsx";
import { wordsOf } from "../words/mod.ts";

/** The newest value as large as the glass takes it, how it changed, and the way there as a small line. */
export function NumberView(props: ChartProps): JSX.Element {
  const { series, context: { panel }, frame } = props;
  const layout = layPage(frame);
  const boxes = tiles(layout.body, { count: series.length, gap: unit(panel) * 2, panel });
  const laid = boxes.map((box, index) => layTile(box, series[index]!, props));
  // Figures beside each other are all of one size.
  const size = Math.min(...laid.map(({ fitted }) => fitted.size));
  return (
    <Page frame={frame} layout={layout}>
      {laid.map((tile) => <NumberTile tile={tile} size={size} context={props.context} />)}
    </Page>
  );
}

/** One figure and what stands around it, measured out. */
interface LaidTile {
  readonly one: Series;
  readonly top: Box;
  readonly title: LaidTitle;
  readonly figureBox: Box;
  readonly fitted: FittedFigure;
  /** Null where there is no room. */
  readonly spark: Box | null;
  readonly change: (Change & { readonly box: Box; readonly style: FitStyle }) | null;
}

function layTile(box: Box, one: Series, props: ChartProps): LaidTile {
  const { context } = props;
  const { panel, settings } = context;
  const u = unit(panel);
  const small = roomClass(panel) === "small";
  const title = tileTitle(box, one, props);
  const [top, rest] = cutTop(box, title.height, title.height === 0 ? 0 : Math.round(u / 2));
  const sizes = glanceSizes(panel, small ? 0 : 1);
  const style: FitStyle = { sizes, weight: 400, color: inks(panel).ink, maxLines: 1 };
  const line = Math.ceil((sizes[0] ?? 0) * 1.25);
  const change = rest.height >= line * 3 ? sayChange(one, props) : null;
  const [above, changeBox] = cutBottom(rest, change ? line : 0, change ? Math.round(u / 2) : 0);
  const hasSpark = one.points.length > 2 && above.height >= glanceUnit(panel) * (small ? 7 : 8);
  const [upper, spark] = cutBottom(above, hasSpark ? Math.floor(above.height * 0.4) : 0, hasSpark ? u : 0);
  // A unit stands a little below its figure.
  const figureBox = shrink(upper, { bottom: 2 });
  const largest = Math.min(figureBox.height / 0.8, glanceUnit(panel) * 13);
  const figure = { text: sayValue(summarize(one).last.value, one, context), unit: settings.unit };
  const fitted = fitFigure(figure, figureBox, { sizes: displaySizes(panel, { largest }) });
  return {
    one,
    top,
    title,
    figureBox,
    fitted,
    spark: hasSpark ? spark : null,
    change: change && { ...change, box: changeBox, style },
  };
}

function NumberTile({ tile, size, context }: {
  readonly tile: LaidTile;
  readonly size: number;
  readonly context: ChartProps["context"];
}): JSX.Element {
  const { one, top, title, figureBox, fitted, spark, change } = tile;
  const { panel, settings } = context;
  const { ink, accent } = inks(panel);
  const alert = isAlert(summarize(one).last.value, settings);
  const side = Math.max(16, Math.round((change?.style.sizes[0] ?? 16) * 1.1));
  const icon = change === null || change.by === 0 || change.box.height < side ? 0 : side;
  const [mark, words] = cutLeft(change?.box ?? top, icon, icon === 0 ? 0 : Math.round(side / 4));
  return (
    <div style={{ display: "flex" }}>
      <Title box={top} title={title} panel={panel} />
      <Figure
        box={figureBox}
        fitted={fitFigure(fitted, figureBox, { sizes: [size] })}
        color={alert ? accent ?? ink : ink}
      />
      {spark === null ? null : <Spark box={spark} series={one} panel={panel} />}
      {icon === 0
        ? null
        : <Icon box={mark} name={change!.by > 0 ? "arrow-up" : "arrow-down"} color={ink} size={side} />}
      {change === null ? null : (
        <Fit
          box={words}
          text={fullestThatFits(change.texts, words, change.style)}
          style={change.style}
          valign="middle"
        />
      )}
    </div>
  );
}

/** How the newest value differs from the first. */
interface Change {
  readonly by: number;
  /** Fullest first. */
  readonly texts: readonly string[];
}

/** Null for a single value. */
function sayChange(series: Series, { context, words }: ChartProps): Change | null {
  const { first, last } = summarize(series);
  if (first === last) return null;
  const by = last.value - first.value;
  const say = wordsOf(context.device.locale);
  const since = pointTime(first, { context, words });
  const amount = by === 0 ? say("no_change") : `${by > 0 ? "+" : ""}${sayValue(by, series, context)}`;
  return { by, texts: since === "" ? [amount] : [say("change_since", { amount, time: since }), amount] };
}
