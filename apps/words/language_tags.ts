/** Languages that the catalog has: language and, where it has several, script. */
export const languageTags = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "cs",
  "sv",
  "da",
  "no",
  "fi",
  "hu",
  "tr",
  "uk",
  "ru",
  "el",
  "ar",
  "he",
  "ja",
  "ko",
  "zh-Hans",
  "zh-Hant",
  "th",
  "vi",
  "hi",
] as const;

/** Names one of them. */
export type LanguageTag = typeof languageTags[number];
