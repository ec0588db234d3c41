import type { JSX } from "satori/jsx";
import { inks } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { cutBottom } from "../ui/box.ts";
import { LEAST_FIGURE } from "../ui/figure.tsx";
import { Fit } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { NowView } from "./now_view.tsx";
import { degrees } from "./outlook.ts";
import type { WeatherProps } from "./weather_props.ts";
import { wordsOf } from "../words/mod.ts";

/** One figure and its icon; a line under them where there is room, or the age of old data. */
export function TinyWeather({ look, data, context }: WeatherProps): JSX.Element {
  const { panel } = context;
  const frame = agedFrame({ panel, leastBody: LEAST_FIGURE }, data, context);
  const layout = layPage(frame);
  const [today] = look.days;
  const size = typeSize(panel, 0);
  const line = Math.ceil(size * 1.25);
  const range = today && !data.stale && layout.body.height >= line * 3
    ? wordsOf(context.device.locale)("range", { from: degrees(today.low), to: degrees(today.high) })
    : "";
  const [above, below] = cutBottom(layout.body, range === "" ? 0 : line);
  const style = { sizes: [size], weight: 600, color: inks(panel).ink, maxLines: 1 } as const;
  return (
    <Page frame={frame} layout={layout}>
      {look.now === null
        ? null
        : <NowView box={above} now={look.now} details={[]} head={[]} facts={[]} panel={panel} />}
      {range === "" ? null : <Fit box={below} text={range} style={style} align="center" />}
    </Page>
  );
}
