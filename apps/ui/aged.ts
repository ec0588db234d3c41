import type { SourceData } from "../source.ts";
import { dayWords } from "./day_words.ts";
import type { PageFrame } from "./page.tsx";
import { roomClass } from "./room.ts";
import { wordsOf } from "../words/mod.ts";

/** How old data is, for the quiet foot: fullest first; empty before there is any. */
export function agedTexts(
  data: Pick<SourceData, "fetchedAt" | "stale">,
  { now, locale }: { readonly now: Temporal.ZonedDateTime; readonly locale: string },
): readonly string[] {
  if (data.fetchedAt === null) return [""];
  const time = agedTime(data.fetchedAt, { now, locale });
  const say = wordsOf(locale);
  return data.stale
    ? [say("not_updated_since", { time }), say("since", { time })]
    : [say("updated", { time }), time];
}

/** The time of an instant today, its day before it where that is another. */
export function agedTime(
  at: Temporal.Instant,
  { now, locale }: { readonly now: Temporal.ZonedDateTime; readonly locale: string },
): string {
  const then = at.toZonedDateTimeISO(now.timeZoneId).toPlainDateTime();
  const words = dayWords(locale);
  const days = then.toPlainDate().until(now.toPlainDate()).days;
  if (days === 0) return words.time(then);
  if (days > 0 && days < 6) return `${words.shortWeekday(then)} ${words.time(then)}`;
  return words.shortMonthDay(then);
}

/**
 * How old data is, for the smallest glass: fullest first, each shorter than the one before. The last says no more than
 * that it is old.
 */
function agedMarks(
  at: Temporal.Instant,
  context: { readonly now: Temporal.ZonedDateTime; readonly locale: string },
): readonly string[] {
  const time = agedTime(at, context);
  const day = dayWords(context.locale).shortWeekday(
    at.toZonedDateTimeISO(context.now.timeZoneId).toPlainDateTime(),
  );
  const say = wordsOf(context.locale);
  return [say("since", { time }), time, ...(time.startsWith(day) ? [day] : []), say("old")];
}

/**
 * A frame that says how old its data is: at the right of the foot; on small glass, which has no foot, in place of what
 * stands at the right of the heading, and on tiny glass by a mark, both only while the data is stale.
 */
export function agedFrame(
  frame: PageFrame,
  data: Pick<SourceData, "fetchedAt" | "stale">,
  context: { readonly now: Temporal.ZonedDateTime; readonly device: { readonly locale: string } },
): PageFrame {
  const texts = agedTexts(data, { now: context.now, locale: context.device.locale });
  const { heading, foot } = frame;
  const hasFoot = roomClass(frame.panel) !== "small" && !frame.panel.inset?.bottom && foot !== undefined;
  const since = texts[texts.length - 1] ?? "";
  return {
    ...frame,
    ...(heading && data.stale && !hasFoot ? { heading: { ...heading, right: since } } : {}),
    ...(foot ? { foot: { ...foot, right: texts } } : {}),
    ...(data.stale && data.fetchedAt && roomClass(frame.panel) === "tiny"
      ? { age: agedMarks(data.fetchedAt, { now: context.now, locale: context.device.locale }) }
      : {}),
  };
}
