import { createDeadlines } from "../database/mod.ts";

/** A visit took longer than its device waits. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

/** Milliseconds that a visit may take: devices give up after 15 s, and a last good image has to reach them before. */
const DEADLINE = 9_000;

const deadlines = createDeadlines(DEADLINE);

/** Runs the work, and abandons it when it takes too long. Throws DeadlineError or what the work throws. */
export function withDeadline<T>(abandon: AbortController, work: () => Promise<T>): Promise<T> {
  return deadlines.within(work(), () => {
    const error = new DeadlineError(`Cannot answer in time: found no answer after ${DEADLINE} ms`);
    abandon.abort(error);
    return error;
  });
}
