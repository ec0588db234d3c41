import { marked } from "marked";
import { encode } from "uqr";
import { sha256 } from "../../../renderers/mod.ts";
import { toLocale } from "./date_filters.ts";
import type { FilterAround } from "./filter_around.ts";

/** Characters that one filter may make. */
const LONGEST = 500_000;
/** Characters that fit a QR code whose modules can still be told apart on glass. */
const LONGEST_QR = 600;

const PLURALS: readonly (readonly [singular: RegExp, plural: string])[] = [
  [/(s|x|z|ch|sh)$/i, "$1es"],
  [/([^aeiou])y$/i, "$1ies"],
  [/$/, "s"],
];

const IRREGULAR: Readonly<Record<string, string>> = {
  person: "people",
  child: "children",
  man: "men",
  woman: "women",
  foot: "feet",
  tooth: "teeth",
  mouse: "mice",
};

function plural(word: string): string {
  const known = Object.hasOwn(IRREGULAR, word.toLowerCase()) ? IRREGULAR[word.toLowerCase()] : undefined;
  if (known !== undefined) return known;
  const [singular, end] = PLURALS.find(([singular]) => singular.test(word)) as (typeof PLURALS)[number];
  return word.replace(singular, end);
}

function toText(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

/** A text no longer than a filter may make. Throws where it is. */
export function bounded(text: string): string {
  if (text.length <= LONGEST) return text;
  throw new Error(`found ${text.length} characters, expected a filter to make ${LONGEST} at most`);
}

/** Fills in what takes the place of each occurrence, once it is known to be short enough. */
function replaceAll(value: unknown, found: unknown, put: unknown): string {
  const text = toText(value);
  const pattern = toText(found);
  const parts = text.split(pattern);
  const length = text.length + (parts.length - 1) * (toText(put).length - pattern.length);
  if (length > LONGEST) return bounded("x".repeat(LONGEST + 1));
  return parts.join(toText(put));
}

/** Text without tags, comments, scripts and styles, in one pass. */
function stripTags(value: unknown): string {
  const text = toText(value);
  let kept = "";
  for (let at = 0; at < text.length;) {
    const open = text.indexOf("<", at);
    if (open < 0) return kept + text.slice(at);
    kept += text.slice(at, open);
    const raw = /^<(script|style)\b/i.exec(text.slice(open, open + 8));
    const end = text.startsWith("<!--", open) ? "-->" : raw !== null ? `</${raw[1]?.toLowerCase()}>` : ">";
    const close = text.indexOf(end, open);
    if (close < 0) return kept;
    at = close + end.length;
  }
  return kept;
}

/** Filters on texts. */
export function textFilters({ locale }: FilterAround): Record<string, (...given: unknown[]) => unknown> {
  let appended = 0;
  return {
    replace: replaceAll,
    remove: (value, found) => replaceAll(value, found, ""),
    strip_html: stripTags,
    // Unlike on other servers the same screen gets the same ends: two of one screen still differ.
    append_random: (value) => `${toText(value)}${sha256(`${toText(value)} ${appended++}`).slice(0, 4)}`,
    markdown_to_html: (value) => bounded(marked.parse(toText(value).slice(0, LONGEST), { async: false })),
    pluralize: (word, count, options) => {
      const given = readOptions(options, count);
      const amount = typeof count === "object" ? 0 : Number(count ?? 0);
      const many = typeof given.plural === "string" ? given.plural : plural(toText(word));
      return `${toText(count ?? 0)} ${amount === 1 ? toText(word) : many}`;
    },
    l_word: (word, wanted) => localWord(toText(word), toLocale(wanted, locale)),
    qr_code: (value, size, level) => {
      const text = toText(value);
      if (text.length > LONGEST_QR) {
        throw new Error(`found ${text.length} characters, expected ${LONGEST_QR} at most in a QR code`);
      }
      const ecc = /^[lmqh]$/i.test(toText(level)) ? toText(level).toUpperCase() : "H";
      const { data } = encode(text, { ecc: ecc as "L" | "M" | "Q" | "H", border: 0 });
      const module = Math.max(1, Math.min(40, Math.trunc(Number(size ?? 11)) || 11));
      return qrSvg(data, module);
    },
  };
}

/** Named arguments of a filter, which Liquid gives as pairs. */
function readOptions(...given: readonly unknown[]): Record<string, unknown> {
  const pairs = given.filter((one): one is [string, unknown] =>
    Array.isArray(one) && typeof one[0] === "string"
  );
  return Object.fromEntries(pairs);
}

function qrSvg(data: readonly (readonly boolean[])[], module: number): string {
  const side = data.length * module;
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => dark ? [`M${x * module} ${y * module}h${module}v${module}h-${module}z`] : [])
  ).join("");
  return `<svg class="qr-code" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" ` +
    `shape-rendering="crispEdges"><path d="${path}" fill="#000"/></svg>`;
}

/** Words of dates that platforms translate by themselves; any other word stays as it is. */
function localWord(word: string, locale: string): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const days: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };
  const day = Object.hasOwn(days, word) ? days[word] : undefined;
  if (day !== undefined) return relative.format(day, "day");
  return word.replaceAll("_", " ");
}
