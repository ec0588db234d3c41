import { z } from "zod";
import { declareApp } from "../declare_app.ts";

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

/** The time, the weekday and the date; never seconds. */
export const clockDeclaration = declareApp<z.output<typeof settings>>({
  kind: "clock",
  name: "Clock",
  description: "The time, the weekday and the date, right to the minute.",
  settings,
});

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Tells a language tag that dates and numbers can be written for. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
