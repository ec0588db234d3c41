/** A visit took longer than its device waits. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

/** Milliseconds that a visit may take: devices give up after 15 s, and a last good image has to reach them before. */
const DEADLINE = 9_000;

/** Runs the work, and abandons it when it takes too long. Throws DeadlineError or what the work throws. */
export async function withDeadline<T>(abandon: AbortController, work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new DeadlineError(`Cannot answer in time: found no answer after ${DEADLINE} ms`);
      abandon.abort(error);
      reject(error);
    }, DEADLINE);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
