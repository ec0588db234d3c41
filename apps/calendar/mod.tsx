import { type Composition, layoutSize } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { NO_DATA, type SourceData } from "../source.ts";
import { dayWords } from "../ui/day_words.ts";
import { chooseFirst, missingData } from "../ui/missing_data.tsx";
import { roomClass } from "../ui/room.ts";
import { Statement } from "../ui/statement.tsx";
import { AgendaView } from "./agenda_view.tsx";
import { agendaItems } from "./agenda_items.ts";
import { calendarDeclaration } from "./declaration.ts";
import { compareEntries, nextChange, readEntries } from "./entries.ts";
import { DaysView } from "./days_view.tsx";
import { type CalendarLook, footText, whenText } from "./look.ts";
import { MonthView } from "./month_view.tsx";
import { NextEvent } from "./next_event.tsx";
import type { Settings } from "./settings.ts";
import { quarterHour } from "./time_grid.ts";
import { WeekRows } from "./week_rows.tsx";
import { isListed } from "./views.ts";
import { wordsOf } from "../words/mod.ts";

/** Events of calendars: what comes, a day, a week or a month. */
export const calendar = defineApp(calendarDeclaration, {
  compose(_state, context): Composition {
    const { calendars, view } = context.settings;
    if (calendars.length === 0) {
      return chooseFirst(
        {
          icon: "calendar",
          title: "choose_calendar",
          line: "calendar_here",
        },
        wordsOf(context.device.locale)("calendar"),
        context,
      );
    }
    const all = calendars.map((_, index) => context.data[`calendar_${index}`] ?? NO_DATA);
    const known = all.filter(({ value }) => typeof value === "object" && value !== null);
    if (known.length === 0) return missing(all, context);
    const look = readLook(all, known, context);
    const listed = isListed(view, context.panel);
    const change = nextChange(look.entries, context.now);
    const quarter = quarterHour(context.now).add({ minutes: 15 }).toInstant();
    const hasLine = !listed && (view === "day" || view === "week");
    return {
      view: listed ? list(look) : grid(look),
      labels: {},
      text: sayNext(look),
      validUntil: hasLine && Temporal.Instant.compare(quarter, change) < 0 ? quarter : change,
    };
  },
});

function readLook(
  all: readonly SourceData[],
  known: readonly SourceData[],
  context: AppContext<Settings>,
): CalendarLook {
  const zone = context.now.timeZoneId;
  const say = wordsOf(context.device.locale);
  const entries = all.flatMap(({ value }, calendar) => {
    const busy = context.settings.calendars[calendar]?.show === "busy";
    return readEntries(value, { zone, calendar, busy, say });
  });
  const oldest = known.map(({ fetchedAt }) => fetchedAt).filter((at) => at !== null)
    .sort(Temporal.Instant.compare)[0] ?? null;
  return {
    entries: entries.sort(compareEntries),
    today: context.now.toPlainDate(),
    words: dayWords(context.device.locale),
    context,
    data: { fetchedAt: oldest, stale: known.some(({ stale }) => stale) },
    missing: all.length - known.length,
  };
}

function missing(all: readonly SourceData[], context: AppContext<Settings>): Composition {
  const data = all.find(({ error }) => error !== null) ?? all[0] ?? NO_DATA;
  const say = wordsOf(context.device.locale);
  return missingData(data, {
    app: say("calendar"),
    what: "the_calendar",
    promise: say("events_next"),
    advice: say("check_calendar"),
  }, context);
}

/** What comes, as a list; nothing to come is a state of its own. */
function list(look: CalendarLook) {
  const { context, words, today } = look;
  const { panel } = context;
  if (agendaItems(look).length === 0) {
    return (
      <Statement
        frame={{ panel, foot: { left: footText(look) } }}
        icon="calendar-check"
        title={wordsOf(context.device.locale)("nothing_planned")}
        lines={[{ text: `${words.weekday(today)}, ${words.monthDay(today)}` }]}
      />
    );
  }
  return roomClass(panel) === "tiny" ? <NextEvent look={look} /> : <AgendaView look={look} />;
}

function grid(look: CalendarLook) {
  const { context: { settings: { view }, panel } } = look;
  const { width, height } = layoutSize(panel);
  if (view === "month") return <MonthView look={look} />;
  if (view === "week" && height > width) return <WeekRows look={look} />;
  return <DaysView look={look} />;
}

/** `Standup, 14:30`, for devices that draw their own captions. */
function sayNext(look: CalendarLook): string {
  const first = agendaItems(look).find((item) => item.kind === "event");
  if (first?.kind !== "event") return wordsOf(look.context.device.locale)("nothing_planned");
  const { entry, day } = first;
  const when = whenText(entry, day, look);
  return `${entry.title}, ${day.equals(look.today) ? "" : `${look.words.shortDate(day)} `}${when}`;
}
