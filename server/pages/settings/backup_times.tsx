/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { BackupStatus } from "../../backup/mod.ts";
import { Moment } from "../moment.tsx";
import { saySize } from "../say_size.ts";

/** What the times of scheduled backups need. */
export interface BackupTimesProps {
  /** Null where none are scheduled. */
  readonly scheduled: BackupStatus | null;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** When a backup was last made by schedule and comes next, and what went wrong. */
export function BackupTimes({ scheduled, now, timeZone }: BackupTimesProps) {
  if (scheduled === null) {
    return (
      <p class="hint">
        None is made by itself; <code class="mono">BACKUP_SCHEDULE</code> has the server make them.
      </p>
    );
  }
  const { schedule, last, next, failure } = scheduled;
  const moment = (at: number) => <Moment at={at} now={now} timeZone={timeZone} focusable />;
  return (
    <>
      {failure === null ? null : (
        <p class="state bad" role="alert">
          The backup failed {moment(failure.at)}: {failure.message}
        </p>
      )}
      <dl class="pairs">
        <div>
          <dt>
            Schedule <code class="mono why">BACKUP_SCHEDULE</code>
          </dt>
          <dd class="mono">{schedule}</dd>
        </div>
        <div>
          <dt>Last backup</dt>
          <dd class="wrap">
            {last === null ? "none yet" : (
              <>
                {moment(last.at)}, {saySize(last.bytes)} in <code class="mono">{last.path}</code>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Next backup</dt>
          <dd>{next === null ? "never" : moment(next)}</dd>
        </div>
      </dl>
    </>
  );
}
