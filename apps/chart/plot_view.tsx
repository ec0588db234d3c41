import type { JSX } from "satori/jsx";
import { unit } from "../../renderers/mod.ts";
import { cutTop } from "../ui/box.ts";
import { Kept } from "../ui/kept.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { Head, layHead } from "./chart_head.tsx";
import { endLabels, NameRows } from "./end_labels.tsx";
import { Plot } from "./plot.tsx";
import type { ChartProps } from "./props.ts";

/** Widths below which names beside the lines would leave these no room, in sizes of type. */
const NARROW = 32;

/** Lines or bars under their title; on narrow high glass, names of several lines stand under it too. */
export function PlotView(props: ChartProps): JSX.Element {
  const { context: { panel, settings }, series } = props;
  const layout = layPage(props.frame);
  const { body } = layout;
  const head = layHead(body, props);
  const narrow = body.height > body.width && body.width < typeSize(panel, 0) * NARROW;
  const names = narrow && settings.kind === "line" ? endLabels(body, { ...props, share: 1 }) : null;
  const line = Math.ceil((names?.size ?? 0) * 1.25);
  const used = line * series.length;
  const [rows, rest] = cutTop(head.below, names ? used : 0, names ? Math.round(unit(panel) / 2) : 0);
  return (
    <Page frame={props.frame} layout={layout}>
      <Head {...props} head={head} />
      {names === null ? null : (
        <NameRows
          labels={names}
          tops={series.map((_, index) => rows.y + index * line)}
          x={rows.x}
          panel={panel}
        />
      )}
      <Kept box={rest}>
        <Plot {...props} box={rest} named={!narrow} />
      </Kept>
    </Page>
  );
}
