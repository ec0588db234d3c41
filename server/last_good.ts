import { isDeepStrictEqual } from "node:util";
import type { Answer, Poll } from "../devices/mod.ts";
import { sha256 } from "../renderers/panels.ts";
import type { Caches } from "./caches.ts";

/** An answer and the device that it was given to. */
export interface Given {
  readonly deviceId: string;
  readonly answer: Answer;
}

/** What each device was answered last, in memory, for the time that the database is away. */
export interface LastGood {
  remember(poll: Poll, given: Given): void;
  /**
   * The last answer given to exactly this claim by this protocol in this encoding: same id and same secret, so that
   * nobody gets another's screen.
   */
  recall(poll: Poll): Given | null;
  /** Forgets a device whose tokens or admission have changed. */
  forget(deviceId: string): void;
}

const MEMORY_BYTES = 16 * 1024 * 1024;

/**
 * Of so many newcomers one is taken once the memory is full. Devices come in turn: where there are more of them than it holds, it
 * would forget each one just before it comes again, and live objects would be replaced as fast as polls come.
 */
const ADMITTED_OF = 32;

/** A memory of last answers, bounded in bytes. */
export function createLastGood(caches: Caches): LastGood {
  const sizeOf = ({ answer }: Given) => answer.image.bytes.length + 1024;
  const answers = caches.create<Given & { at: number }>("last_good", { limit: MEMORY_BYTES, sizeOf });
  // What was remembered of a device before it was forgotten counts no more.
  const forgotten = caches.create<number>("forgotten_devices", { limit: 4 * 1024 * 1024, sizeOf: () => 128 });
  let clock = 0;
  let turnedAway = 0;
  const isAdmitted = (given: Given) =>
    answers.size + sizeOf(given) <= MEMORY_BYTES || ++turnedAway % ADMITTED_OF === 0;
  return {
    remember(poll, given) {
      const key = keyOf(poll);
      const known = answers.get(key);
      // Most answers are what the last one was; another object for each would be one more for garbage collection.
      if (known !== undefined && isSame(known, given)) known.at = ++clock;
      else if (known !== undefined || isAdmitted(given)) answers.set(key, { ...given, at: ++clock });
    },
    recall(poll) {
      const given = answers.get(keyOf(poll));
      return given === undefined || given.at < (forgotten.get(given.deviceId) ?? 0) ? null : given;
    },
    forget: (deviceId) => forgotten.set(deviceId, ++clock),
  };
}

function isSame({ deviceId, answer: before }: Given, { deviceId: id, answer }: Given): boolean {
  return deviceId === id && before.friendlyId === answer.friendlyId && before.app === answer.app &&
    before.text === answer.text && before.refreshSeconds === answer.refreshSeconds &&
    before.token === answer.token && before.image.hash === answer.image.hash &&
    before.image.url === answer.image.url &&
    before.image.composedAt.epochMilliseconds === answer.image.composedAt.epochMilliseconds &&
    before.shownSince?.epochMilliseconds === answer.shownSince?.epochMilliseconds &&
    isDeepStrictEqual(before.labels, answer.labels);
}

function keyOf({ protocol, extension, claim }: Poll): string {
  const { hardwareId, friendlyId, token, model } = claim;
  const parts = [protocol, extension, hardwareId, friendlyId, token, model];
  return sha256(JSON.stringify(parts));
}
