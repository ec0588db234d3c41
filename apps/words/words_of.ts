import { isRightToLeft, readsRightToLeft } from "../../renderers/mod.ts";
import type { Catalog, Plural, WordName } from "./catalog.ts";
import { en } from "./languages/en.ts";
import type { LanguageTag } from "./language_tags.ts";
import { languages } from "./languages/mod.ts";

/** Says a word with its values; `count` chooses among its plurals. */
export type Say = (name: WordName, values?: Readonly<Record<string, string | number>>) => string;

/** Set the direction of what is beside them, and draw nothing. */
const LEFT_TO_RIGHT = "\u200e";
const RIGHT_TO_LEFT = "\u200f";

/** Tags of languages that are written as another one is. */
const SAME: Readonly<Record<string, string>> = { nb: "no", nn: "no" };

const ENGLISH = { words: en as Catalog, language: "en" };

const kept = new Map<string, Say>();

/** The words of a locale's language; each that the catalog has not in it is English. */
export function wordsOf(locale: string): Say {
  let say = kept.get(locale);
  if (say === undefined) {
    say = sayer(locale);
    if (kept.size < 100) kept.set(locale, say);
  }
  return say;
}

function sayer(locale: string): Say {
  const own = find(locale);
  const turns = readsRightToLeft(locale);
  const rules = new Map<string, Intl.PluralRules>();
  const choose = (plural: Plural, language: string, count: number): string => {
    const known = rules.get(language) ?? new Intl.PluralRules(language);
    rules.set(language, known);
    return plural[known.select(count)] ?? plural.other;
  };
  return (name, values = {}) => {
    const { words, language } = own.words[name] === undefined ? ENGLISH : own;
    const word = words[name] as string | Plural;
    const text = typeof word === "string" ? word : choose(word, language, Number(values.count ?? 0));
    const said = text.replace(/\{(\w+)\}/g, (place, key: string) => {
      const value = values[key];
      return value === undefined ? place : turns ? steady(String(value)) : String(value);
    });
    // Words run from right to left also where a value in letters of another direction comes first.
    return turns && words === own.words && !isRightToLeft(said) ? RIGHT_TO_LEFT + said : said;
  };
}

/** A number with its sign and unit keeps its order among words that run from right to left. */
function steady(value: string): string {
  return /^\d+$/.test(value) || !/\d/.test(value) || isRightToLeft(value)
    ? value
    : `${LEFT_TO_RIGHT}${value}${LEFT_TO_RIGHT}`;
}

/** The catalog of a locale, by its language, or by language and script. */
function find(locale: string): { readonly words: Catalog; readonly language: string } {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    const plain = SAME[language] ?? language;
    for (const tag of [`${plain}-${script}`, plain]) {
      const words = Object.hasOwn(languages, tag) ? languages[tag as LanguageTag] : undefined;
      if (words !== undefined) return { words, language: plain };
    }
  } catch {
    // No locale: English.
  }
  return ENGLISH;
}
