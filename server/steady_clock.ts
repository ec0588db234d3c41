import type { Clock } from "./clock.ts";

/** Milliseconds that a machine's clock may be set forward by at once, as when it is corrected, and be believed. */
const BELIEVED = 60_000;
/** Milliseconds after which a clock that was set forward is believed all the same, as on a machine that starts in 1970. */
const PATIENCE = 6 * 3_600_000;

/**
 * A clock for what cannot be undone, such as removing what is past its time: when the machine's clock jumps ahead it goes
 * on at its own pace for six hours, time enough for the jump to be noticed and mended. It is never ahead of the machine's.
 * `elapsed` tells milliseconds that nobody can set.
 */
export function createSteadyClock(clock: Clock, elapsed: () => number = () => performance.now()): Clock {
  let at = clock.now().epochMilliseconds;
  let seen = elapsed();
  let jumped: number | null = null;
  return {
    now() {
      const wall = clock.now().epochMilliseconds;
      const passed = elapsed();
      const reckoned = at + passed - seen;
      const ahead = wall > reckoned + BELIEVED;
      jumped = ahead ? jumped ?? passed : null;
      const believed = jumped === null || passed - jumped >= PATIENCE;
      at = believed ? wall : reckoned;
      seen = passed;
      if (believed) jumped = null;
      return Temporal.Instant.fromEpochMilliseconds(Math.floor(at));
    },
  };
}
