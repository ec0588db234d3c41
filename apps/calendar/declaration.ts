import { declareApp } from "../declare_app.ts";
import type { Source } from "../source.ts";
import { type Settings, settings } from "./settings.ts";

/** Events of calendars: what comes, a day, a week or a month. */
export const calendarDeclaration = declareApp<Settings>({
  kind: "calendar",
  name: "Calendar",
  description: "Events of one or more iCalendar addresses: what comes, a day, a week or a month.",
  settings,
  sources({ calendars }): Readonly<Record<string, Source>> {
    return Object.fromEntries(
      calendars.map(({ url }, index) => [
        `calendar_${index}`,
        { kind: "url", url, intervalSeconds: 900, parser: "ical" },
      ]),
    );
  },
});
