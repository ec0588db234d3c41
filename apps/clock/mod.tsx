import { z } from "zod";
import { type Composition, isTextCovered } from "../../renderers/mod.ts";
import { defineApp } from "../app.ts";
import { Face } from "./face.tsx";
import { nextMinute, tellTime } from "./tell_time.ts";

const settings = z.object({
  time_zone: z.string().trim().default("")
    .refine((zone) => zone === "" || isTimeZone(zone), {
      error: ({ input }) =>
        `found ${JSON.stringify(input)}, expected an IANA time zone such as Europe/Berlin`,
    })
    .meta({
      title: "Time zone",
      description: "IANA name such as Europe/Berlin; empty for the device's own.",
      format: "time-zone",
    }),
  locale: z.string().trim().default("")
    .refine((locale) => locale === "" || isLocale(locale), {
      error: ({ input }) => `found ${JSON.stringify(input)}, expected a language tag such as en-GB`,
    })
    .meta({
      title: "Locale",
      description: "Language tag such as en-GB; empty for the device's own.",
      format: "locale",
    }),
  hour_format: z.enum(["auto", "12", "24"]).default("auto")
    .meta({ title: "Hours", description: "12 or 24 hours to the day, or auto for what the locale uses." }),
});

type Settings = z.output<typeof settings>;

/** The time, the weekday and the date; never seconds. */
export const clock = defineApp<Settings>({
  kind: "clock",
  name: "Clock",
  description: "The time, the weekday and the date, right to the minute.",
  settings,
  compose(_state, context): Composition {
    const { time_zone, locale, hour_format } = context.settings;
    const now = time_zone === "" ? context.now : context.now.withTimeZone(time_zone);
    const wanted = locale || (isLocale(context.device.locale) ? context.device.locale : "en-GB");
    const own = tellTime(now, { locale: wanted, hourFormat: hour_format });
    // English words say more than boxes where no font has the locale's letters.
    const told = Object.values(own).every(isTextCovered)
      ? own
      : tellTime(now, { locale: "en", hourFormat: hour_format === "auto" ? hours(wanted) : hour_format });
    const time = told.half === "" ? told.time : `${told.time} ${told.half}`;
    return {
      view: <Face told={told} context={context} />,
      labels: {},
      text: `${time}, ${told.shortDate}`,
      validUntil: nextMinute(now),
    };
  },
});

/** The hours that a locale counts in. */
function hours(locale: string): "12" | "24" {
  return new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 ? "12" : "24";
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
