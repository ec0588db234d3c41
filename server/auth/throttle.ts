import type { Clock } from "../clock.ts";
import { TooManyAttemptsError } from "../errors.ts";
import { network } from "./network.ts";

/** Slows down whoever guesses passwords. */
export interface Throttle {
  /** Throws TooManyAttemptsError while this address, or everybody, has to wait. */
  check(address: string): void;
  /** Counts a wrong password. */
  failed(address: string): void;
  /** Forgets the failures of an address that has shown the right password. */
  succeeded(address: string): void;
  /** How many addresses are remembered: never more than the limit. */
  readonly size: number;
}

interface Failures {
  readonly count: number;
  readonly waitUntil: number;
  readonly forgetAt: number;
}

interface Patience {
  readonly free: number;
  readonly longestWait: number;
}

const MINUTE = 60_000;
const ONE_ADDRESS: Patience = { free: 5, longestWait: 15 * MINUTE };
// Gentler, or anybody with many addresses could keep the owner out for as long as he likes.
const EVERYBODY: Patience = { free: 50, longestWait: MINUTE };
const FORGET_AFTER = 15 * MINUTE;
const ADDRESSES = 1000;

/** A throttle without failures, for this process. */
export function createThrottle(clock: Clock): Throttle {
  const addresses = new Map<string, Failures>();
  let everybody: Failures | undefined;
  const now = () => clock.now().epochMilliseconds;

  function failedBefore(key: string): Failures | undefined {
    const failures = addresses.get(key);
    return failures !== undefined && failures.forgetAt > now() ? failures : undefined;
  }

  return {
    check(address) {
      const waitUntil = Math.max(failedBefore(network(address))?.waitUntil ?? 0, everybody?.waitUntil ?? 0);
      const left = waitUntil - now();
      if (left > 0) throw new TooManyAttemptsError(Math.ceil(left / 1000));
    },
    failed(address) {
      const key = network(address);
      const failures = oneMore(failedBefore(key), { now: now(), patience: ONE_ADDRESS });
      addresses.delete(key);
      addresses.set(key, failures);
      // The map keeps insertion order: the first key is the one that has failed least recently.
      for (const oldest of addresses.keys()) {
        if (addresses.size <= ADDRESSES) break;
        addresses.delete(oldest);
      }
      const known = everybody !== undefined && everybody.forgetAt > now() ? everybody : undefined;
      everybody = oneMore(known, { now: now(), patience: EVERYBODY });
    },
    succeeded: (address) => void addresses.delete(network(address)),
    get size() {
      return addresses.size;
    },
  };
}

function oneMore(before: Failures | undefined, at: { now: number; patience: Patience }): Failures {
  const count = (before?.count ?? 0) + 1;
  const over = count - at.patience.free;
  const wait = over < 0 ? 0 : Math.min(1000 * 2 ** Math.min(over, 30), at.patience.longestWait);
  return { count, waitUntil: at.now + wait, forgetAt: at.now + wait + FORGET_AFTER };
}
