import { RendererLostError } from "../renderers/panels.ts";

/** Lets what was costly in vain rest: one thing that hangs, asked for again and again, must not take the workers of all others. */
export interface Rests {
  /** Throws while a thing rests. */
  expectRested(key: string): void;
  /** Notes that a thing failed, after so many milliseconds. What cost a worker rests for minutes, what was slow for a while. */
  note(key: string, failure: { readonly error: unknown; readonly milliseconds: number }): void;
}

/** Milliseconds for which what cost a worker rests, and how many things are remembered. */
const LOST = 5 * 60_000;
const KNOWN = 1000;

/** What failed faster than this may be tried at any time; what was slower rests for so many times as long as it took. */
const QUICK = 50;
const TIMES = 50;

interface Rest {
  readonly until: number;
  readonly error: unknown;
}

/** Rests of things that are to be rendered or composed; `task` names that for errors, as in `render view`. */
export function createRests(task: string): Rests {
  const rests = new Map<string, Rest>();
  return {
    expectRested(key) {
      const rest = rests.get(key);
      if (rest === undefined || rest.until < performance.now()) return;
      if (!(rest.error instanceof RendererLostError)) throw rest.error;
      throw new RendererLostError(`Cannot ${task}: it cost a worker minutes ago, expected another first`);
    },
    note(key, { error, milliseconds }) {
      const isLost = error instanceof RendererLostError;
      if (!isLost && milliseconds < QUICK) return;
      rests.delete(key);
      rests.set(key, { until: performance.now() + (isLost ? LOST : TIMES * milliseconds), error });
      if (rests.size > KNOWN) rests.delete(rests.keys().next().value!);
    },
  };
}
