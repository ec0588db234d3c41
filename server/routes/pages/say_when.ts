/** How an instant is said. */
export interface WhenOptions {
  /** BCP 47. */
  readonly locale: string;
  /** Steps of a quarter of an hour ahead of now; 0 is now. */
  readonly step?: number;
  /** True where it is the time of sample data. */
  readonly sample?: boolean;
  /** Of whose day only the time is said. */
  readonly from?: Temporal.ZonedDateTime;
}

/** `Now, 14:05`; `Wed 14:30, in 25 minutes` for later; `15:00` where the day is known. */
export function sayWhen(
  at: Temporal.ZonedDateTime,
  { locale, step = 0, sample = false, from }: WhenOptions,
): string {
  const time = at.toLocaleString(locale, { hour: "numeric", minute: "2-digit" });
  const day = at.toLocaleString(locale, { weekday: "short", day: "numeric", month: "short" });
  if (from !== undefined) return from.toPlainDate().equals(at.toPlainDate()) ? time : `${day}, ${time}`;
  if (step === 0 && !sample) return `Now, ${time}`;
  return sample
    ? `${day}, ${time}, when the sample was taken${step === 0 ? "" : `, ${ahead(step)}`}`
    : `${day}, ${time}, ${ahead(step)}`;
}

function ahead(step: number): string {
  const minutes = step * 15;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours === 0 ? "" : `${hours} h`, rest === 0 ? "" : `${rest} min`].filter((part) =>
    part !== ""
  );
  return `about ${parts.join(" ")} ahead`;
}
