import {
  deleteExpiredSessions,
  deleteExpiredTokens,
  expireRequests,
  findExcessExchange,
  keepContentsInUse,
  retainContents,
  retainDeliveries,
  retainDeviceLogs,
  retainExchanges,
  retainImages,
  retainPresses,
  retainTelemetry,
} from "../database/mod.ts";
import { readRules } from "./rules.ts";
import type { Services } from "./services.ts";
import { createSteadyClock } from "./steady_clock.ts";

const EVERY_MILLISECONDS = 60_000;
const HOUR = 3_600_000;
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

/** Retains in the background until the returned function is called; does not go by a clock that has just jumped ahead. */
export function startRetention(own: Services): () => void {
  const services = { ...own, clock: createSteadyClock(own.clock) };
  let running = false;
  const timer = setInterval(async () => {
    if (running) return;
    running = true;
    try {
      const removed = await retain(services);
      if (removed > 0) services.log.info("Removed rows past their time", { removed });
    } catch (cause) {
      services.log.warn("Cannot remove rows past their time, will try again", { cause });
    } finally {
      running = false;
    }
  }, EVERY_MILLISECONDS);
  return () => clearInterval(timer);
}
