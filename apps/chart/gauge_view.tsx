import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { type Box, cutBottom, cutTop } from "../ui/box.ts";
import { Figure, fitFigure } from "../ui/figure.tsx";
import { Kept } from "../ui/kept.tsx";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { sayAmount } from "../ui/say_amount.ts";
import { displaySizes, glanceUnit, typeSize } from "../ui/type_scale.ts";
import { Arc } from "./arc.tsx";
import { GaugeBar } from "./gauge_bar.tsx";
import { type ChartProps, sayValue } from "./props.ts";
import type { Series } from "./read_series.ts";
import { scaleOf } from "./scale.ts";
import { isAlert, summarize } from "./summary.ts";
import { tiles } from "./tiles.ts";
import { tileTitle, Title } from "./tile_title.tsx";

/** The newest value on a half circle between the ends of its scale, or on a bar where the glass is flat. */
export function GaugeView(props: ChartProps): JSX.Element {
  const { series, context, frame } = props;
  const layout = layPage(frame);
  const gap = unit(context.panel) * 2;
  const boxes = tiles(layout.body, { count: series.length, gap, panel: context.panel });
  return (
    <Page frame={frame} layout={layout}>
      {boxes.map((box, index) => <GaugeTile {...props} box={box} one={series[index]!} />)}
    </Page>
  );
}

function GaugeTile(
  { box, one, ...props }: ChartProps & { readonly box: Box; readonly one: Series },
): JSX.Element {
  const { context } = props;
  const { panel, settings } = context;
  const { ink, muted, accent } = inks(panel);
  const u = unit(panel);
  const { last } = summarize(one);
  const scale = scaleOf([{ points: [last, ...zeroOf(settings)] }], { settings, most: 5 });
  const ends = [scale.low, scale.high].map((value) =>
    sayAmount(value, { locale: context.device.locale, decimals: settings.decimals })
  );
  const alert = isAlert(last.value, settings);
  const figure = { text: sayValue(last.value, one, context), unit: settings.unit };
  const title = tileTitle(box, one, props);
  const [top, rest] = cutTop(box, title.height, title.height === 0 ? 0 : Math.round(u / 2));
  const size = typeSize(panel, 0);
  const line = Math.ceil(size * 1.25);
  const [above, under] = cutBottom(rest, line, Math.round(u / 4));
  const color = alert ? accent ?? ink : ink;
  const radius = Math.min(Math.floor(above.width / 2), above.height, glanceUnit(panel) * 16);
  const thick = Math.max(4, Math.round(radius / 6));
  const isArc = radius >= u * 6 && roomClass(panel) !== "small";
  const dial: Box = isArc
    ? {
      x: above.x + Math.floor(above.width / 2) - radius,
      y: above.y + Math.floor((above.height - radius) / 2),
      width: radius * 2,
      height: radius,
    }
    : barBox(above, u);
  const figureBox: Box = isArc
    ? {
      x: dial.x + thick * 2,
      width: dial.width - thick * 4,
      y: dial.y + Math.floor(radius * 0.45),
      height: radius - Math.floor(radius * 0.45),
    }
    : { ...above, height: Math.max(0, dial.y - above.y - Math.round(u / 2)) };
  const width = isArc ? Math.floor(figureBox.width * 0.8) : figureBox.width;
  const sizes = displaySizes(panel, { largest: Math.min(figureBox.height / 0.8, glanceUnit(panel) * 9) });
  const fitted = fitFigure(figure, { ...figureBox, width }, { sizes });
  const quiet = { size, weight: 400, color: muted, tabular: true } as const;
  const limits = [settings.alert_below, settings.alert_above].filter((limit) => limit !== null)
    .filter((limit) => limit > scale.low && limit < scale.high);
  const dialProps = { box: dial, value: last.value, scale, limits, color, panel };
  const [low = "", high = ""] = ends;
  const labels = { ...under, x: dial.x, width: dial.width, y: dial.y + dial.height + Math.round(u / 4) };
  return (
    <div style={{ display: "flex" }}>
      <Title box={top} title={title} panel={panel} />
      <Figure box={figureBox} fitted={fitted} color={color} align={isArc ? "center" : "left"} />
      <Kept box={dial}>
        {isArc ? <Arc {...dialProps} thick={thick} /> : <GaugeBar {...dialProps} />}
        <Line box={labels} text={low} style={quiet} />
        <Line box={labels} text={high} style={quiet} align="right" />
      </Kept>
    </div>
  );
}

/** A bar at the foot of wide glass, halfway down high glass, so that its figure stays near. */
function barBox(box: Box, u: number): Box {
  const height = Math.max(6, Math.round(u * 1.25));
  return cutBottom({ ...box, height: Math.min(box.height, Math.max(height * 2, box.width)) }, height)[1];
}

/** A gauge whose lower end is not set begins at zero. */
function zeroOf({ low }: { readonly low: number | null }) {
  return low === null ? [{ at: null, name: "", value: 0 }] : [];
}
