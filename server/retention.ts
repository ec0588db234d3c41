import {
  deleteExpiredSessions,
  deleteExpiredTokens,
  expireRequests,
  findExcessExchange,
  hastenSources,
  keepContentsInUse,
  releaseClaimsBeyond,
  retainContents,
  retainDeliveries,
  retainDeviceLogs,
  retainExchanges,
  retainImages,
  retainPresses,
  retainTelemetry,
} from "../database/mod.ts";
import { watchClockJumps } from "./clock_jumps.ts";
import { readRules } from "./rules.ts";
import type { Services } from "./services.ts";

const EVERY_MILLISECONDS = 60_000;
const HOUR = 3_600_000;
/** Leases last a minute or less, and clocks of nodes differ by seconds: what is later was written by a clock ahead. */
const AHEAD = 10 * 60_000;
const DAY = 24 * HOUR;
/** Days that telemetry and logs of devices are kept at most. */
const TOLD_DAYS = 90;
/** Rows removed in one write: small, so that polls never wait long for it. */
const CHUNK = 500;
/** The same of exchanges, whose rows are large: some milliseconds. */
const EXCHANGES = 100;

/** Removes what is past its time, in small steps. Returns how many rows went. */
export async function retain(services: Services): Promise<number> {
  const { db, clock } = services;
  const now = clock.now().epochMilliseconds;
  const { milliseconds, rows } = (await readRules(services)).exchangeRetention.value;
  const olderThan = Math.max(0, now - milliseconds);
  await expireRequests(db, now);
  await deleteExpiredSessions(db, now);
  await deleteExpiredTokens(db, now);
  const upTo = await findExcessExchange(db, rows);
  const exchanges = await repeat(() => retainExchanges(db, { olderThan, upTo, chunk: EXCHANGES }));
  // What devices tell of themselves goes with the exchanges, and goes by age also where those are kept by number.
  const told = Math.max(olderThan, now - TOLD_DAYS * DAY);
  const telemetry = await repeat(() => retainTelemetry(db, { olderThan: told, chunk: CHUNK }));
  const logs = await repeat(() => retainDeviceLogs(db, { olderThan: told, chunk: CHUNK }));
  const presses = await repeat(() => retainPresses(db, { olderThan: now - HOUR, chunk: CHUNK }));
  const deliveries = await repeat(() => retainDeliveries(db, { olderThan: told, chunk: CHUNK }));
  await keepContentsInUse(db, { now, olderThan: now - DAY });
  // Those in use count as used once a day, and an exchange may show one to the end of its own time.
  const contents = await repeat(() => retainContents(db, { olderThan: told - 2 * DAY, chunk: 50 }));
  const images = await repeat(() => retainImages(db, { olderThan: now - DAY, chunk: 50 }));
  if (images > 0) services.images.forget();
  return exchanges + telemetry + logs + presses + deliveries + contents + images;
}

async function repeat(removeSome: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let removed = await removeSome(); removed > 0; removed = await removeSome()) sum += removed;
  return sum;
}

/** Frees what a clock that was ahead has put off: leases of requests, and the next fetch of sources. */
export async function freeFromFuture({ db, clock }: Services): Promise<void> {
  const now = clock.now().epochMilliseconds;
  await releaseClaimsBeyond(db, now + AHEAD);
  await hastenSources(db, { now, latest: now + AHEAD });
}

/**
 * One round of retention after another, called once a minute. Nothing is removed within an hour of a jump of the clock:
 * one that was wrong would take with it what is not old.
 */
export function createRetention(services: Services, monotonic?: () => number): () => Promise<number> {
  const jumps = watchClockJumps(services.clock, monotonic);
  let said = false;
  return async () => {
    await freeFromFuture(services);
    const isMistrusted = jumps.isMistrusted();
    if (isMistrusted && !said) services.log.warn("The clock jumped forward: nothing is removed for an hour");
    said = isMistrusted;
    return isMistrusted ? 0 : await retain(services);
  };
}

/** Retains in the background until the returned function is called. */
export function startRetention(services: Services): () => void {
  let running = false;
  const retainNow = createRetention(services);
  const timer = setInterval(async () => {
    if (running) return;
    running = true;
    try {
      const removed = await retainNow();
      if (removed > 0) services.log.info("Removed rows past their time", { removed });
    } catch (cause) {
      services.log.warn("Cannot remove rows past their time, will try again", { cause });
    } finally {
      running = false;
    }
  }, EVERY_MILLISECONDS);
  return () => clearInterval(timer);
}
