import type { View } from "./composition.ts";

/** The language that the letters of a text give away, where Chinese, Japanese and Korean share others; null when none. */
export function textLang(text: string): string | null {
  if (!/[\u1100-\u9fff\uac00-\ud7ff\uf900-\uffef]/.test(text)) return null;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  if (/\p{Script=Bopomofo}/u.test(text)) return "zh-TW";
  return null;
}

/**
 * The view for readers of this locale: where it is one of Chinese, Japanese or Korean, its Han characters take that
 * language's forms. An element's own `lang` comes before it.
 */
export function withLocale(view: View, locale: string): View {
  if (!/^(zh|ja|ko)\b/i.test(locale)) return view;
  return { ...view, props: { lang: locale, ...view.props } };
}
