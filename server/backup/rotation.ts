import type { Retention } from "../config_values.ts";
import { BACKUP_SUFFIX, toFileTime, UNFINISHED } from "./make_backup.ts";

/** How the names of scheduled backups begin. Others, made by hand, are never removed. */
const PREFIX = "auto-";

/** Scheduled backups that stay however old they are: a clock that went wrong must not take all of them. */
const LEAST = 3;

/** A scheduled backup by its file. */
export interface ScheduledFile {
  readonly name: string;
  /** When it was made, in milliseconds. */
  readonly at: number;
}

/** The name of a scheduled backup: `auto-2026-03-04T14-05-09Z.db.gz`. */
export function scheduledName(now: Temporal.Instant): string {
  return `${PREFIX}${toFileTime(now)}${BACKUP_SUFFIX}`;
}

/** The scheduled backups among the names of files, newest first. */
export function readScheduled(names: readonly string[]): readonly ScheduledFile[] {
  const files = names.flatMap((name) => {
    const [, date, hour, minute, second] =
      /^auto-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db\.gz$/.exec(name) ?? [];
    const at = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
    return Number.isNaN(at) ? [] : [{ name, at }];
  });
  return files.sort((one, other) => other.at - one.at);
}

/** Those of the scheduled backups, newest first, that are past what is kept. The newest always stays. */
export function findPast(
  files: readonly ScheduledFile[],
  { keep, now }: { readonly keep: Retention; readonly now: number },
): readonly ScheduledFile[] {
  return files.filter(({ at }, index) =>
    index >= Math.max(1, keep.rows) || (index >= LEAST && now - at > keep.milliseconds)
  );
}

/** Those of the names that scheduled backups left which never came to their end. */
export function findUnfinished(names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const ending = UNFINISHED.find((one) => name.endsWith(one));
    return ending !== undefined && readScheduled([name.slice(0, -ending.length)]).length === 1;
  });
}
