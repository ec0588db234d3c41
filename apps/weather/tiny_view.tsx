import type { JSX } from "satori/jsx";
import { inks } from "../../renderers/mod.ts";
import { agedTime } from "../ui/aged.ts";
import { cutBottom } from "../ui/box.ts";
import { Fit, fullestThatFits } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { NowView } from "./now_view.tsx";
import { degrees } from "./outlook.ts";
import type { WeatherProps } from "./weather_view.tsx";

/** One figure and its icon; a line under them where there is room, or where the data is old. */
export function TinyWeather({ look, data, context }: WeatherProps): JSX.Element {
  const { panel, now, device } = context;
  const frame = { panel };
  const layout = layPage(frame);
  const [today] = look.days;
  const size = typeSize(panel, 0);
  const line = Math.floor(size * 1.25);
  const hasRoom = layout.body.height >= line * 3;
  const since = data.stale && data.fetchedAt !== null
    ? agedTime(data.fetchedAt, { now, locale: device.locale })
    : null;
  const range = today ? `${degrees(today.low)} to ${degrees(today.high)}` : "";
  const texts = since !== null ? [`since ${since}`, since] : hasRoom && range !== "" ? [range] : [];
  const [above, below] = cutBottom(layout.body, texts.length > 0 ? line : 0);
  const style = { sizes: [size], weight: 600, color: inks(panel).ink, maxLines: 1 } as const;
  return (
    <Page frame={frame} layout={layout}>
      {look.now === null ? null : <NowView box={above} now={look.now} details={[]} panel={panel} />}
      {texts.length === 0
        ? null
        : <Fit box={below} text={fullestThatFits(texts, below, style)} style={style} align="center" />}
    </Page>
  );
}
