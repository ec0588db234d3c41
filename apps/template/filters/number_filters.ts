import type { FilterAround } from "./filter_around.ts";

/** Groups of three digits with a delimiter, and decimals behind a separator; anything but a number as it is. */
function delimit(value: unknown, delimiter: unknown = ",", separator: unknown = "."): string {
  const text = String(value ?? "").trim();
  const number = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (number === null) return text;
  const [, sign = "", whole = "", decimals] = number;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, () => String(delimiter));
  return sign + grouped + (decimals === undefined ? "" : `${separator}${decimals}`);
}

/** A currency's sign, or null where the text is the name of a locale. */
function isLocale(text: string): boolean {
  return /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/.test(text);
}

const CURRENCIES: Readonly<Record<string, string>> = {
  de: "EUR",
  fr: "EUR",
  es: "EUR",
  it: "EUR",
  nl: "EUR",
  ja: "JPY",
  ko: "KRW",
  da: "DKK",
  no: "NOK",
  sv: "SEK",
  pl: "PLN",
  "en-GB": "GBP",
  en: "USD",
};

/** Filters on numbers. */
export function numberFilters(_around: FilterAround): Record<string, (...given: unknown[]) => unknown> {
  return {
    // Two whole numbers give a whole one, as in Ruby, which most templates are written for.
    divided_by: (value, by) => {
      const [over, under] = [Number(value ?? 0), Number(by)];
      if (under === 0 || !Number.isFinite(over / under)) throw new Error("found a division by 0");
      return Number.isInteger(over) && Number.isInteger(under) ? Math.floor(over / under) : over / under;
    },
    number_with_delimiter: (value, delimiter, separator) => delimit(value, delimiter, separator),
    number_to_currency: (value, unit = "$", delimiter = ",", separator = ".", precision = 2) => {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const digits = Math.max(0, Math.min(10, Math.trunc(Number(precision)) || 0));
      const sign = String(unit);
      if (isLocale(sign)) {
        const locale = sign.replace("_", "-");
        const currency = CURRENCIES[locale] ?? CURRENCIES[locale.slice(0, 2)] ?? "USD";
        return number.toLocaleString(locale, { style: "currency", currency });
      }
      const text = Math.abs(number).toFixed(digits);
      return `${number < 0 ? "-" : ""}${sign}${delimit(text, delimiter, separator)}`;
    },
  };
}
