/** How long things may take, in milliseconds. */
export interface Patience {
  /** One call, from being made to its answer, waiting for a connection included. */
  readonly call: number;
  /** One migration, which may copy a large table. */
  readonly migration: number;
  /** The first and the longest pause after a failure, in which calls fail at once. */
  readonly pause: readonly [first: number, longest: number];
}

export const PATIENCE: Patience = { call: 6000, migration: 300_000, pause: [50, 1000] };
