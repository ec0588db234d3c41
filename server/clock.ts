/** Where the server reads the time; handed in, so that a test can stand at any instant. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The machine's own clock, in the milliseconds that records are kept in: to ask for more takes twice as long. */
export const systemClock: Clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()) };
