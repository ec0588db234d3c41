import type { Clock } from "./clock.ts";

/** Milliseconds that the clock may go ahead of the time that passed before it counts as a jump. */
const LEAST_JUMP = 5 * 60_000;

/** Milliseconds that a jump forward is mistrusted: one that was wrong is set right by then. */
const MISTRUST = 60 * 60_000;

/** Notices when a clock jumps. */
export interface ClockJumps {
  /**
   * Whether the clock has jumped forward within the last hour, so that things only seem to be old. Asked again and
   * again; what happens between two questions is seen at the second.
   */
  isMistrusted(): boolean;
}

/** Watches a clock beside one that only ever runs on, in milliseconds; the process's own unless said. */
export function watchClockJumps(clock: Clock, monotonic = () => performance.now()): ClockJumps {
  let last = { wall: clock.now().epochMilliseconds, steady: monotonic() };
  let until = -Infinity;
  return {
    isMistrusted() {
      const now = { wall: clock.now().epochMilliseconds, steady: monotonic() };
      const ahead = (now.wall - last.wall) - (now.steady - last.steady);
      last = now;
      if (ahead > LEAST_JUMP) until = now.steady + MISTRUST;
      // Set back again: what is on record is as old as it seems.
      else if (ahead < -LEAST_JUMP) until = -Infinity;
      return now.steady < until;
    },
  };
}
