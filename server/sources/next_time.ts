const LEAST_SECONDS = 60;
/** Seconds between two tries at most while a source fails. */
const MOST_SECONDS = 6 * 3600;

/** A number from 0 to below 1; handed in, so that a test can choose. */
export type Random = () => number;

/** Milliseconds since the epoch at which a source that answered is fetched again. */
export function afterAnswer(now: number, intervalSeconds: number, random: Random): number {
  return now + jitter(intervalSeconds, random);
}

/** How it stands with a source that failed. */
export interface Failure {
  readonly intervalSeconds: number;
  /** Failures before this one, one after another. */
  readonly failures: number;
  /** Whether there is older data to show meanwhile. */
  readonly hasData: boolean;
  /** Seconds that the host asked for, or null. */
  readonly retryAfterSeconds: number | null;
}

/**
 * When a source that failed is tried again: after its interval, then twice that and so on, six hours at most. One that has
 * never answered is tried after a minute first, since a screen waits for it.
 */
export function afterFailure(now: number, failure: Failure, random: Random): number {
  const first = failure.hasData ? Math.max(LEAST_SECONDS, failure.intervalSeconds) : LEAST_SECONDS;
  const seconds = Math.min(MOST_SECONDS, first * 2 ** Math.min(failure.failures, 16));
  const asked = Math.min(MOST_SECONDS, failure.retryAfterSeconds ?? 0);
  return now + Math.max(jitter(seconds, random), asked * 1000);
}

/** A tenth more or less, so that what began together does not come together for ever. */
function jitter(seconds: number, random: Random): number {
  return Math.round(seconds * 1000 * (0.9 + 0.2 * random()));
}
