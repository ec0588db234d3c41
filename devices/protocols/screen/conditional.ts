/** Entity tags of an `If-None-Match` list, without `W/`: it compares weakly (RFC 9110, 13.1.2). */
function readTags(list: string): readonly string[] {
  return [...list.matchAll(/(?:W\/)?"([^"]*)"/g)].map((found) => found[1]!);
}

/** True when an `If-None-Match` header names this hash, or is `*`. */
export function namesHash(ifNoneMatch: string, hash: string): boolean {
  return ifNoneMatch.trim() === "*" || readTags(ifNoneMatch).includes(hash);
}

const IMF_DATE = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*, \d{2}[ -][a-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} gmt$/i;
const ASCTIME = /^[a-z]{3} [a-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/i;

/** Seconds since the epoch of an HTTP date in any of its three forms (RFC 9110, 5.6.7), or null. */
export function readHttpDate(text: string): number | null {
  const date = text.trim();
  const gmt = IMF_DATE.test(date) ? date : ASCTIME.test(date) ? `${date} GMT` : null;
  const seconds = gmt === null ? NaN : Date.parse(gmt) / 1000;
  return Number.isFinite(seconds) ? seconds : null;
}

/** An instant as an HTTP date, to the second: `Sun, 06 Nov 1994 08:49:37 GMT`. */
export function toHttpDate(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toUTCString();
}
