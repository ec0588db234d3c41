import { type Composition, isTextCovered } from "../../renderers/mod.ts";
import { defineApp } from "../app.ts";
import { clockDeclaration, isLocale } from "./declaration.ts";
import { Face } from "./face.tsx";
import { nextMinute, tellTime } from "./tell_time.ts";

/** The time, the weekday and the date; never seconds. */
export const clock = defineApp(clockDeclaration, {
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
