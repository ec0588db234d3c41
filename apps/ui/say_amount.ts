import { isTextCovered } from "../../renderers/mod.ts";
import { numberFormat } from "./number_format.ts";

/** The largest number that is written out: what is larger is written with a word or a letter, such as `12M`. */
const MOST_WRITTEN = 9_999_999;

/** What draws nothing, such as the marks that some locales put before a minus. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A number the way a locale writes it, in Latin digits, with a true minus. With `decimals` it has just so many; without,
 * three figures of it are told, and no zeros at the end. English where the locale is none or no font has its letters.
 */
export function sayAmount(
  value: number,
  { locale, decimals }: { readonly locale: string; readonly decimals: number | null },
): string {
  const size = Math.abs(value);
  const compact = size > MOST_WRITTEN;
  const most = decimals ?? (size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.01 || size === 0 ? 2 : 6);
  const format: Intl.NumberFormatOptions = compact
    ? { notation: "compact", maximumSignificantDigits: 3 }
    : { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: most };
  const own = write(value, locale, format);
  return isTextCovered(own) ? own : write(value, "en-GB", format);
}

function write(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  const text = numberFormat(locale, options).format(value).replace(IGNORABLE, "").replace(/^-/, "−");
  return /[1-9]/.test(text) ? text : text.replace("−", "");
}
