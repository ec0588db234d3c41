import { isTextCovered } from "../../renderers/mod.ts";
import { numberFormat } from "./number_format.ts";

/** A number the way a locale writes it, with Latin digits; as English does where the locale is none. */
export function sayNumber(value: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 6 }).format(value);
}

/** The same in few characters, such as `1.2M`. */
export function sayShortNumber(value: number, locale: string): string {
  const short = numberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }).format(value);
  return isTextCovered(short) ? short : sayShortNumber(value, "en-GB");
}
