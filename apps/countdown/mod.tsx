import { type Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { dayWords } from "../ui/day_words.ts";
import { FigurePage } from "../ui/figure_page.tsx";
import { Statement } from "../ui/statement.tsx";
import { countDown, type Counted, distanceFigures, sayDistance } from "./count_down.ts";
import { countdownDeclaration } from "./declaration.ts";
import { NextDates, nextDatesHeight } from "./next_dates.tsx";
import type { CountdownSettings } from "./settings.ts";
import { wordsOf } from "../words/mod.ts";

/** Days until a date, then hours and minutes, then the day itself. */
export const countdown = defineApp(countdownDeclaration, {
  compose(_state, context): Composition {
    const { settings, now, panel } = context;
    const counted = countDown(settings.dates, now);
    const ahead = counted.filter(({ distance }) => distance.kind !== "since");
    const shown = ahead.length > 0 || !settings.since ? ahead : counted.slice(0, 1);
    const validUntil = shown.map(({ changesAt }) => changesAt)
      .reduce<Temporal.Instant | null>((first, at) => {
        return first === null || Temporal.Instant.compare(at, first) < 0 ? at : first;
      }, null);
    const [first, ...next] = shown;
    if (first === undefined) return nothing(context);
    const caption = sayDay(first, context);
    const say = wordsOf(context.device.locale);
    return {
      view: (
        <FigurePage
          frame={{ panel }}
          title={first.title}
          figures={distanceFigures(first.distance, say)}
          caption={caption}
          {...(next.length === 0 ? {} : {
            below: {
              height: (body) => nextDatesHeight(body, { panel, count: next.length }),
              view: (box) => (
                <NextDates
                  box={box}
                  panel={panel}
                  locale={context.device.locale}
                  dates={next.map((each) => ({
                    title: each.title,
                    distance: sayDistance(each.distance, say),
                  }))}
                />
              ),
            },
          })}
        />
      ),
      labels: {},
      text: `${first.title}: ${sayDistance(first.distance, say)}`,
      validUntil,
      ...(ahead.length === 0 ? { nothing: true } : {}),
    };
  },
});

/** The day, its time, and which one it is of those that come every year, fullest first: `1 December, 80 years`. */
function sayDay(
  { when: { date, time }, years }: Counted,
  { device, now }: AppContext<unknown>,
): readonly string[] {
  const words = dayWords(device.locale);
  const year = date.year === now.year || years > 0 ? "" : ` ${date.year}`;
  const at = time === null ? "" : `, ${words.time(date.toPlainDateTime(time))}`;
  const count = years > 0 ? `, ${wordsOf(device.locale)("years", { count: years })}` : "";
  return [
    `${words.weekday(date)}, ${words.monthDay(date)}${year}${at}${count}`,
    `${words.monthDay(date)}${year}${at}${count}`,
    `${words.shortMonthDay(date)}${year}${at}`,
    `${words.shortMonthDay(date)}${year}`,
  ];
}

function nothing({ settings: { dates }, panel, device }: AppContext<CountdownSettings>): Composition {
  const say = wordsOf(device.locale);
  const told = dates.length === 0
    ? { title: say("no_date"), line: say("add_dates") }
    : { title: say("nothing_ahead"), line: say("dates_over") };
  return {
    view: (
      <Statement
        frame={{ panel, foot: { left: say("countdown"), right: device.name } }}
        icon="calendar"
        title={told.title}
        lines={[{ text: told.line }]}
      />
    ),
    labels: {},
    text: told.title,
    validUntil: null,
    nothing: true,
  };
}
