import { type ConformanceCase, LONG_TEXT } from "./case.ts";

/** A way of writing, with the locale of its readers and 2,000 characters that are laid out like it. */
export interface Script {
  readonly locale: string;
  readonly text: string;
}

function script(locale: string, sentence: string): Script {
  return {
    locale,
    text: `${sentence} `.repeat(Math.ceil(2000 / sentence.length)).slice(0, 2000).toWellFormed(),
  };
}

/** What breaks layouts, each by itself: compounds, right to left, no spaces, no spaces at all, joined emoji. */
export const scripts: Readonly<Record<string, Script>> = {
  German: script(
    "de-DE",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze, Straßenbahnhaltestellenüberdachung und Übergrößenträger",
  ),
  Arabic: script("ar-EG", "تتأخر الحافلة رقم ١٢ (خط M4) خمس دقائق، والطقس غدًا مشمس مع رياح خفيفة من الشمال"),
  Thai: script("th-TH", "รถไฟสายสุขุมวิทล่าช้าเนื่องจากฝนตกหนักในกรุงเทพมหานครและปริมณฑล กรุณาเผื่อเวลาเดินทาง"),
  Japanese: script(
    "ja-JP",
    "本日の会議は午後三時から、東京ビル八階の大会議室で行います。スーパーコンピューターの資料をお忘れなく。",
  ),
  emoji: script("en-GB", "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽 🧑🏿‍🚀❤️‍🔥1️⃣🫱🏻‍🫲🏾"),
};

/** As many characters as are surely of the long text, and not by chance. */
const SURELY = 12;

/** The case with its long text in one script, for readers of it; the same case where it has none. */
export function caseIn(given: ConformanceCase, { locale, text }: Script): ConformanceCase {
  const changed = translate(given, text) as ConformanceCase;
  const isSame = JSON.stringify(changed) === JSON.stringify(given);
  return isSame ? given : { ...changed, device: { ...changed.device, locale } };
}

function translate(value: unknown, text: string): unknown {
  if (typeof value === "string") return translateText(value, text);
  if (Array.isArray(value)) return value.map((item) => translate(item, text));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, translate(item, text)]));
}

/** Each stretch of the long text becomes as long a stretch of the other, so that limits of settings hold. */
function translateText(given: string, text: string): string {
  let written = "";
  for (let start = 0; start < given.length;) {
    let end = start + SURELY;
    if (end > given.length || !LONG_TEXT.includes(given.slice(start, end))) {
      written += given[start++];
      continue;
    }
    while (end < given.length && LONG_TEXT.includes(given.slice(start, end + 1))) end++;
    written += text.slice(0, end - start);
    start = end;
  }
  return written.toWellFormed();
}
