import { agedTime } from "../ui/aged.ts";
import type { DayWords } from "../ui/day_words.ts";
import { cutText, oneLine } from "../ui/plain_text.ts";
import { readNumber, readText } from "../ui/read_json.ts";
import { readMoment } from "../ui/read_moment.ts";
import { sayAmount } from "../ui/say_amount.ts";
import { type Column } from "./find_columns.ts";
import { sayRelative } from "./say_relative.ts";

/** What stands in a cell. */
export interface Cell {
  /** Empty for a tick. */
  readonly text: string;
  readonly tick: boolean;
  /** The first instant at which it reads otherwise, in milliseconds since the epoch. */
  readonly changesAt: number;
}

/** What cells are written with. */
export interface CellWords {
  readonly now: Temporal.ZonedDateTime;
  readonly locale: string;
  readonly words: DayWords;
}

/** Graphemes of a cell that are laid out. */
const LONGEST = 120;

const TRUE = /^(?:true|yes|on|1|y|✓)$/i;
const FALSE = /^(?:|false|no|off|0|n)$/i;

/** A value as its column wants it; as it is where it is nothing of the kind. */
export function writeCell(
  value: unknown,
  { column, decimals, words }: {
    readonly column: Column;
    /** Of numbers, where the column says nothing. */
    readonly decimals: number;
    readonly words: CellWords;
  },
): Cell {
  const { now, locale } = words;
  const plain = (text: string): Cell => ({ text, tick: false, changesAt: Infinity });
  const text = cutText(
    oneLine((readText(value) ?? (value == null ? "" : shorten(value))).slice(0, 2000)),
    LONGEST,
  );
  if (column.format === "text") return plain(text);
  if (column.format === "number") {
    const number = readNumber(value);
    return plain(
      number === null ? text : sayAmount(number, { locale, decimals: column.decimals ?? decimals }),
    );
  }
  if (column.format === "boolean") {
    if (value === true || TRUE.test(text)) return { text: "", tick: true, changesAt: Infinity };
    return plain(FALSE.test(text) ? "–" : text);
  }
  const moment = readMoment(value, now.timeZoneId);
  if (moment === null) return plain(text);
  if (column.format === "relative") {
    const { text, changesAt } = sayRelative(moment, { now: now.epochMilliseconds, locale });
    return { text, tick: false, changesAt };
  }
  return plain(sayDay(moment, { ...words, withTime: column.format === "time" }));
}

function sayDay(
  moment: number,
  { now, locale, words, withTime }: CellWords & { readonly withTime: boolean },
): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment);
  const local = instant.toZonedDateTimeISO(now.timeZoneId).toPlainDateTime();
  const near = Math.abs(moment - now.epochMilliseconds) < 200 * 86_400_000;
  if (withTime) {
    const text = agedTime(instant, { now, locale });
    const time = words.time(local);
    return text.includes(time) ? text : `${text}${near ? "" : ` ${local.year}`} ${time}`;
  }
  return near ? words.shortDate(local) : `${words.shortMonthDay(local)} ${local.year}`;
}

/** A list or an object in few characters. */
function shorten(value: unknown): string {
  if (Array.isArray(value)) return value.slice(0, 20).map((each) => readText(each) ?? "…").join(", ");
  return typeof value === "object" ? "…" : "";
}
