import { nextRequestTime } from "../database/mod.ts";
import { deviceModel } from "./device_rows.ts";
import { playlistEdges } from "./playlist.ts";
import type { Services } from "./services.ts";
import { sleepTime, wakeTime } from "./sleep.ts";
import type { Standing } from "./standing.ts";

/**
 * Seconds until the device should come again: its own rate, or sooner where a request, a playlist edge, the
 * end of validity or the start of its sleep is due; asleep, until it wakes. Never below the model's minimum.
 */
export async function refreshSeconds(
  services: Services,
  standing: Standing,
  validUntil: Temporal.Instant | null,
): Promise<number> {
  const { device, playlist, selectors, now } = standing;
  const model = deviceModel(device);
  const local = now.toZonedDateTimeISO(device.timeZone);
  const least = Math.max(1, model.minRefreshSeconds);
  const wake = device.sleep === null ? null : wakeTime(device.sleep, local);
  if (wake !== null) return Math.max(least, secondsUntil(now, wake));
  const next = await nextRequestTime(services.db, {
    deviceId: device.id,
    selectors,
    now: now.epochMilliseconds,
  });
  const due = playlistEdges(playlist, local);
  if (next !== null) due.push(Temporal.Instant.fromEpochMilliseconds(next));
  if (validUntil !== null) due.push(validUntil);
  if (device.sleep !== null) due.push(sleepTime(device.sleep, local));
  const rate = device.refreshSeconds ?? model.refreshSeconds;
  return Math.max(least, Math.min(rate, ...due.map((instant) => secondsUntil(now, instant))));
}

/** Whole seconds, rounded up: a device that comes at the second comes after the change. */
function secondsUntil(now: Temporal.Instant, then: Temporal.Instant): number {
  return Math.max(1, Math.ceil((then.epochMilliseconds - now.epochMilliseconds) / 1000));
}
