import type { AppDevice } from "../app.ts";
import type { SourceData } from "../source.ts";

/** One app with one set of data, at one point of its life. */
export interface ConformanceCase {
  readonly name: string;
  readonly settings: unknown;
  readonly device: Partial<AppDevice>;
  /** Buttons pressed before it is looked at. */
  readonly presses: string;
  /** What its sources gave; nothing when left out. */
  readonly data?: Readonly<Record<string, SourceData>>;
}

const LONG_WORDS = [
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
  "مرحبا بالعالم هذه رسالة طويلة",
  "สวัสดีชาวโลกนี่คือข้อความที่ยาวมาก",
  "吾輩は猫である。名前はまだ無い。どこで生れたか頓と見当がつかぬ。",
  "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽",
  "Größenänderung nach Übersee",
].join(" ");

/** 2,000 characters of what breaks layouts: compounds, scripts without spaces, joined emoji. */
export const LONG_TEXT = LONG_WORDS.repeat(10).slice(0, 2000).toWellFormed();

/** Control characters, halves of characters, markup, direction marks, nothing but white space. */
export const HOSTILE_TEXT =
  "\u0000\u0007\u001b[31m<script>alert(1)</script>\ud800 \udc00\u202e\r\n\t&amp;\ufeff\u2028";

/** The first so many characters of the long text. */
export const long = (length: number) => LONG_TEXT.slice(0, length).toWellFormed().trim();

/** What a source gave half an hour before the time of all cases. */
export function fetched(value: unknown, change: Partial<SourceData> = {}): SourceData {
  const fetchedAt = Temporal.Instant.from("2026-11-23T12:35:00Z");
  return { value, fetchedAt, stale: false, error: null, ...change };
}
