import { keepFormats } from "./keep_formats.ts";

const kept = keepFormats((locale, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, { numberingSystem: "latn", ...options })
);

/** How a locale writes numbers, with Latin digits; as English does where the locale is none. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return kept(locale, options);
  } catch {
    return kept("en-GB", options);
  }
}
