import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { cutBottom, cutTop, shrink } from "../ui/box.ts";
import { Figure, fitFigure, LEAST_FIGURE } from "../ui/figure.tsx";
import { Fit } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { Sparkline } from "../ui/sparkline.tsx";
import { displaySizes, typeSize } from "../ui/type_scale.ts";
import type { SensorsProps } from "./props.ts";

/** One figure over its small line: the first reading, or a battery that is soon empty; its age where it is old. */
export function TinySensors(
  { devices: [{ readings }], context: { panel }, frame: given }: SensorsProps,
): JSX.Element {
  const { ink, accent } = inks(panel);
  const frame = { ...given, leastBody: LEAST_FIGURE };
  const layout = layPage(frame);
  const reading = readings.find(({ low }) => low) ?? readings[0];
  const size = typeSize(panel, 0);
  const line = Math.ceil(size * 1.25);
  const hasLine = layout.body.height >= line * (frame.age !== undefined || reading.low ? 2 : 4);
  const [top, rest] = cutTop(layout.body, hasLine ? line : 0);
  const hasSpark = reading.points.length > 2 && rest.height >= line * 2;
  const [above, below] = cutBottom(
    rest,
    hasSpark ? Math.floor(rest.height * 0.35) : 0,
    hasSpark ? Math.max(2, unit(panel) >> 1) : 0,
  );
  // A unit stands a little below its figure.
  const room = hasSpark ? above : shrink(above, { bottom: 2 });
  const sizes = displaySizes(panel, { largest: room.height / 0.8 });
  const fitted = fitFigure({ text: reading.value, unit: reading.unit }, room, { sizes });
  const shown = fitted.width > room.width || fitted.unitSize >= fitted.size
    ? fitFigure({ text: reading.value }, room, { sizes })
    : fitted;
  const style = { sizes: [size], weight: 600, color: ink, maxLines: 1 } as const;
  return (
    <Page frame={frame} layout={layout}>
      {hasLine ? <Fit box={top} text={reading.title} style={style} /> : null}
      <Figure box={room} fitted={shown} color={reading.low ? accent ?? ink : ink} />
      {hasSpark ? <Sparkline box={below} points={reading.points} color={ink} panel={panel} /> : null}
    </Page>
  );
}
