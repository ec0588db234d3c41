import { z } from "zod";
import { SECRET_SET } from "../secrets.ts";
import { secretText } from "../settings.ts";

const calendar = z.object({
  // Whoever knows a private calendar's address reads it.
  url: secretText(
    {
      title: "Address",
      description: "Of an iCalendar file, as calendar services share it, kept secret.",
    },
    // A screen that is composed again from its record, whose app is gone, has only the mark.
    z.string().trim().max(2000)
      .refine((url) => url === SECRET_SET || /^(https?|webcal):\/\//i.test(url), {
        error: "expected an address that begins with https:, http: or webcal:",
      }),
  ).unwrap(),
  name: z.string().trim().max(40).default("")
    .meta({ title: "Name", description: "Whose calendar it is; empty for none." }),
  color: z.string().trim().max(20).default("")
    .meta({
      title: "Color",
      description: "Of its events on glass that has it, such as blue; empty for ink.",
      format: "color",
    }),
  show: z.enum(["details", "busy"]).default("details")
    .meta({ title: "Show", description: "Details are titles and places; busy hides both behind one word." }),
}).meta({ title: "Calendar", description: "One calendar and how its events are shown." });

/** Settings of the calendar. */
export const settings = z.object({
  calendars: z.array(calendar).max(8, "found over eight calendars, expected at most 8").default([])
    .meta({ title: "Calendars", description: "Up to eight, their events shown together." }),
  view: z.enum(["agenda", "day", "week", "month"]).default("agenda")
    .meta({ title: "View", description: "Agenda lists what comes; day, week and month are grids." }),
});

/** Settings of the calendar, defaults filled in. */
export type Settings = z.output<typeof settings>;
