import type { JSX } from "satori/jsx";
import { inks, layoutSize, type Panel, unit } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { type Box, cutBottom, cutTop } from "../ui/box.ts";
import { Fit, fullestThatFits } from "../ui/fit.tsx";
import { Kept } from "../ui/kept.tsx";
import { layPage, Page, type PageFrame } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { glanceSizes, glanceUnit, typeSize } from "../ui/type_scale.ts";
import { DaysDown } from "./days_down.tsx";
import { DaysAcross, daysHeight } from "./days_view.tsx";
import { HoursChart } from "./hours_chart.tsx";
import { NowView } from "./now_view.tsx";
import { sunFacts, weatherDetails, type WeatherFact, weatherFacts, weatherHead } from "./facts.ts";
import { Facts, type LaidFacts, layFacts } from "./facts_view.tsx";
import { isRoomy } from "./is_roomy.ts";
import type { Outlook } from "./outlook.ts";
import type { WeatherProps } from "./weather_props.ts";
import { wordsOf } from "../words/mod.ts";

/** Now, hours and days under each other; what finds no room is left out from the end. */
export function WeatherView(props: WeatherProps): JSX.Element {
  const { look, context, words } = props;
  const { panel } = context;
  const frame = weatherFrame(props);
  const layout = layPage(frame);
  const facts = [...weatherFacts(props), ...sunFacts(props)];
  const parts = layParts(layout.body, { look, panel, facts: look.now === null ? [] : facts });
  const hours = look.hours.slice(0, parts.hours !== null && parts.hours.width < unit(panel) * 18 ? 12 : 24);
  const details = weatherDetails(props);
  const captionStyle = {
    sizes: glanceSizes(panel, 2),
    weight: 600,
    color: inks(panel).ink,
    maxLines: 1,
  } as const;
  const said = parts.facts === null ? details.slice(0, 3) : weatherHead(props);
  const captions = said.map((_, index) => said.slice(0, said.length - index).join(", "));
  return (
    <Page frame={frame} layout={layout}>
      {look.now === null ? null : (
        <NowView
          box={parts.now}
          now={look.now}
          details={parts.caption ? [] : details}
          head={weatherHead(props)}
          facts={facts}
          panel={panel}
        />
      )}
      {parts.caption && details[0]
        ? (
          <Fit
            box={parts.caption}
            text={fullestThatFits(captions, parts.caption, captionStyle)}
            style={captionStyle}
            align="center"
          />
        )
        : null}
      {parts.facts === null ? null : <Facts laid={parts.facts} panel={panel} />}
      {parts.hours === null ? null : (
        <Kept box={parts.hours}>
          <HoursChart box={parts.hours} hours={hours} words={words} panel={panel} />
        </Kept>
      )}
      {parts.days === null
        ? null
        : parts.isHigh
        ? <DaysDown box={parts.days} days={look.days} words={words} panel={panel} />
        : <DaysAcross box={parts.days} days={look.days} words={words} panel={panel} />}
    </Page>
  );
}

function weatherFrame({ data, context, words, look }: WeatherProps): PageFrame {
  const { panel, settings: { place }, device } = context;
  const title = wordsOf(device.locale)("weather");
  const name = oneLine(place);
  const isNarrow = layoutSize(panel).width < 200;
  const heading = {
    left: name || title,
    ...(isNarrow ? {} : { right: words.shortDate(look.wall) }),
  };
  return agedFrame({ panel, heading, foot: { left: title } }, data, context);
}

interface Parts {
  readonly now: Box;
  /** Under the temperature where nothing finds room beside it. */
  readonly caption: Box | null;
  /** Under that, on high glass that has room for all of them. */
  readonly facts: LaidFacts | null;
  readonly hours: Box | null;
  readonly days: Box | null;
  readonly isHigh: boolean;
}

/** Where each part stands. */
function layParts(
  body: Box,
  { look, panel, facts }: {
    readonly look: Outlook;
    readonly panel: Panel;
    readonly facts: readonly WeatherFact[];
  },
): Parts {
  const u = unit(panel);
  const gap = Math.round(u * (roomClass(panel) === "small" ? 0.75 : 1.25));
  const isHigh = body.height > body.width * 1.1;
  const least = { now: glanceUnit(panel) * 4, hours: u * 6, days: isHigh ? u * 6 : daysHeight(panel) };
  const hasHours = look.hours.filter(({ temperature }) => temperature !== null).length >= 2;
  let rest = body;
  let days: Box | null = null;
  let hours: Box | null = null;
  if (look.days.length > 0 && rest.height >= least.now + gap + least.days) {
    const share = Math.round(rest.height * (!isHigh ? 0.24 : isRoomy(panel) ? 0.4 : 0.44));
    [rest, days] = cutBottom(rest, Math.max(least.days, share), gap);
  }
  const isSmall = roomClass(panel) === "small";
  if (hasHours && !(isSmall && isHigh) && rest.height >= least.now + gap + least.hours) {
    [rest, hours] = cutBottom(
      rest,
      Math.max(least.hours, Math.round(rest.height * (isHigh && isRoomy(panel) ? 0.38 : 0.47))),
      gap,
    );
  }
  if (!isHigh) return { now: rest, caption: null, facts: null, hours, days, isHigh };
  const [above, below] = cutBottom(rest, Math.round(u * 4.5), Math.round(u / 2));
  const laid = isRoomy(panel) && above.height >= glanceUnit(panel) * 7
    ? layFacts(facts, below, { panel, count: 3 })
    : null;
  if (laid !== null) rest = above;
  const [now, caption] = cutTop(rest, Math.max(0, rest.height - captionHeight(panel)));
  return { now, caption, facts: laid, hours, days, isHigh };
}

function captionHeight(panel: Panel): number {
  return Math.ceil((glanceSizes(panel, 2)[0] ?? typeSize(panel, 2)) * 1.25);
}
