import type { en } from "./languages/en.ts";

/** What a word is called in code. */
export type WordName = keyof typeof en;

/** A word that depends on a number, by the plural categories of its language (Unicode CLDR). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;

/** Words of a language, with places such as `{count}` for values; those that are missing are said in English. */
export type Catalog = Readonly<Partial<Record<WordName, string | Plural>>>;
