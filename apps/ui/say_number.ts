import { isTextCovered } from "../../renderers/mod.ts";
import { keepFormats } from "./keep_formats.ts";

/** A number the way a locale writes it, with Latin digits; as English does where the locale is none. */
export function sayNumber(value: number, locale: string): string {
  return say(value, locale, { maximumFractionDigits: 6 });
}

/** The same in few characters, such as `1.2M`. */
export function sayShortNumber(value: number, locale: string): string {
  const short = say(value, locale, { notation: "compact", maximumSignificantDigits: 3 });
  return isTextCovered(short) ? short : sayShortNumber(value, "en-GB");
}

const numbers = keepFormats((locale, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, options)
);

function say(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  const latin: Intl.NumberFormatOptions = { numberingSystem: "latn", ...options };
  try {
    return numbers(locale, latin).format(value);
  } catch {
    return numbers("en-GB", latin).format(value);
  }
}
