import { keepFormats } from "../../ui/keep_formats.ts";
import type { TimeLevel } from "../template_clock.ts";

/** What a directive of a date format says, its width and filling, and how closely it tells the time. */
interface Directive {
  readonly tell: (time: Temporal.ZonedDateTime, locale: string) => string;
  readonly width: number;
  readonly fill: "0" | " " | "";
  readonly level: TimeLevel;
}

const number = (
  tell: (time: Temporal.ZonedDateTime) => number,
  options: { width: number; fill?: "0" | " " | ""; level?: TimeLevel },
): Directive => ({
  tell: (time) => String(tell(time)),
  width: options.width,
  fill: options.fill ?? "0",
  level: options.level ?? "day",
});

const names = keepFormats((locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, options)
);

const name = (options: Intl.DateTimeFormatOptions): Directive => ({
  tell: (time, locale) => names(locale, options).format(time.toPlainDateTime()),
  width: 0,
  fill: "",
  level: "day",
});

const text = (tell: (time: Temporal.ZonedDateTime) => string, level: TimeLevel): Directive => ({
  tell,
  width: 0,
  fill: "",
  level,
});

const twelve = (time: Temporal.ZonedDateTime) => time.hour % 12 || 12;
const weekOfYear = (time: Temporal.ZonedDateTime, first: number) =>
  Math.floor((time.dayOfYear - 1 + 7 - ((time.dayOfWeek - first + 7) % 7)) / 7);
const half = (time: Temporal.ZonedDateTime) => (time.hour < 12 ? "AM" : "PM");

/** The directives of Ruby's strftime that templates use. */
const DIRECTIVES: Readonly<Record<string, Directive>> = {
  Y: number((time) => time.year, { width: 0, fill: "" }),
  C: number((time) => Math.floor(time.year / 100), { width: 2 }),
  y: number((time) => ((time.year % 100) + 100) % 100, { width: 2 }),
  m: number((time) => time.month, { width: 2 }),
  B: name({ month: "long" }),
  b: name({ month: "short" }),
  h: name({ month: "short" }),
  d: number((time) => time.day, { width: 2 }),
  e: number((time) => time.day, { width: 2, fill: " " }),
  j: number((time) => time.dayOfYear, { width: 3 }),
  H: number((time) => time.hour, { width: 2, level: "hour" }),
  k: number((time) => time.hour, { width: 2, fill: " ", level: "hour" }),
  I: number(twelve, { width: 2, level: "hour" }),
  l: number(twelve, { width: 2, fill: " ", level: "hour" }),
  P: text((time) => half(time).toLowerCase(), "hour"),
  p: text(half, "hour"),
  M: number((time) => time.minute, { width: 2, level: "minute" }),
  S: number((time) => time.second, { width: 2, level: "minute" }),
  L: number((time) => time.millisecond, { width: 3, level: "minute" }),
  N: number((time) => time.millisecond * 1_000_000, { width: 9, level: "minute" }),
  s: number((time) => Math.floor(time.epochMilliseconds / 1000), { width: 0, fill: "", level: "minute" }),
  z: text((time) => time.offset.replace(":", "").slice(0, 5), "day"),
  Z: text((time) => time.toLocaleString("en-US", { timeZoneName: "short" }).split(" ").at(-1) ?? "", "day"),
  A: name({ weekday: "long" }),
  a: name({ weekday: "short" }),
  u: number((time) => time.dayOfWeek, { width: 0, fill: "" }),
  w: number((time) => time.dayOfWeek % 7, { width: 0, fill: "" }),
  G: number((time) => time.yearOfWeek ?? time.year, { width: 0, fill: "" }),
  V: number((time) => time.weekOfYear ?? 0, { width: 2 }),
  U: number((time) => weekOfYear(time, 7), { width: 2 }),
  W: number((time) => weekOfYear(time, 1), { width: 2 }),
  n: text(() => "\n", "none"),
  t: text(() => "\t", "none"),
  "%": text(() => "%", "none"),
};

/** Directives that stand for several. */
const LONG: Readonly<Record<string, string>> = {
  D: "%m/%d/%y",
  x: "%m/%d/%y",
  F: "%Y-%m-%d",
  T: "%H:%M:%S",
  X: "%H:%M:%S",
  R: "%H:%M",
  r: "%I:%M:%S %p",
  c: "%a %b %e %H:%M:%S %Y",
  v: "%e-%^b-%Y",
  "+": "%a %b %e %H:%M:%S %Z %Y",
};

/** Widest that a number is filled up to, whatever the format says. */
const WIDEST = 20;

/** A time in words by a format of `%` directives, as Ruby's strftime has them; `look` is told how closely it tells. */
export function tellDate(
  time: Temporal.ZonedDateTime,
  format: string,
  { locale, look }: { readonly locale: string; readonly look: (level: TimeLevel) => void },
): string {
  const whole = format.replace(/%([DxFTXRrcv+])/g, (_, letter: string) => LONG[letter] ?? "");
  return whole.replace(
    /%([-0^_#:]*)(\d{0,3})([A-Za-z%])/g,
    (all, flags: string, width: string, letter: string) => {
      const directive = Object.hasOwn(DIRECTIVES, letter) ? DIRECTIVES[letter] : undefined;
      if (directive === undefined) return all;
      look(directive.level);
      let told = directive.tell(time, locale);
      if (letter === "z" && flags.includes(":")) told = `${told.slice(0, 3)}:${told.slice(3)}`;
      if (flags.includes("^")) told = told.toUpperCase();
      if (flags.includes("#")) told = told === told.toUpperCase() ? told.toLowerCase() : told.toUpperCase();
      if (flags.includes("-")) return told;
      const fill = flags.includes("_") ? " " : flags.includes("0") ? "0" : directive.fill || " ";
      return told.padStart(Math.min(WIDEST, width === "" ? directive.width : Number(width)), fill);
    },
  );
}
