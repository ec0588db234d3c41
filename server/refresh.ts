import { nextRequestTime } from "../database/mod.ts";
import type { Choice } from "./choice.ts";
import { missingEdge } from "./data/data_refs.ts";
import { deviceModel } from "./device_rows.ts";
import { itemEnd, playlistEdges } from "./playlist.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Services } from "./services.ts";
import { sleepTime, wakeTime } from "./sleep.ts";
import type { Standing } from "./standing.ts";
import { zonedTime } from "./zoned_time.ts";

/** What of an answered visit says when the screen changes next. */
export interface Shown {
  readonly validUntil: Temporal.Instant | null;
  readonly choice: Choice;
  readonly data: ScreenInputs["data"] | undefined;
}

/**
 * Seconds until the device should come again: its own rate, or sooner where a request, a playlist edge, the end of
 * the item's minutes, the end of validity, outside data that has never come or the start of its sleep is due; asleep,
 * until it wakes. Never below the model's minimum.
 */
export async function refreshSeconds(
  services: Services,
  standing: Standing,
  { validUntil, choice, data }: Shown,
): Promise<number> {
  const { device, playlist, selectors, isQueued, now } = standing;
  const model = deviceModel(device);
  // The time of day matters to a playlist and to sleep alone, and to reckon it takes longer than all else here.
  const local = playlist.length === 0 && device.sleep === null ? null : zonedTime(now, device.timeZone);
  const least = Math.max(1, model.minRefreshSeconds);
  const wake = device.sleep === null || local === null ? null : wakeTime(device.sleep, local);
  if (wake !== null) return Math.max(least, secondsUntil(now, wake));
  const next = isQueued
    ? await nextRequestTime(services.db, { deviceId: device.id, selectors, now: now.epochMilliseconds })
    : null;
  const due = local === null ? [] : playlistEdges(playlist, local);
  if (next !== null) due.push(Temporal.Instant.fromEpochMilliseconds(next));
  if (validUntil !== null) due.push(validUntil);
  const missing = missingEdge(data, now);
  if (missing !== null) due.push(missing);
  const end = choice.reason === "playlist" ? itemEnd(playlist, choice) : null;
  if (end !== null) due.push(end);
  if (device.sleep !== null && local !== null) due.push(sleepTime(device.sleep, local));
  const rate = device.refreshSeconds ?? model.refreshSeconds;
  return Math.max(least, Math.min(rate, ...due.map((instant) => secondsUntil(now, instant))));
}

/** Whole seconds, rounded up: a device that comes at the second comes after the change. */
function secondsUntil(now: Temporal.Instant, then: Temporal.Instant): number {
  return Math.max(1, Math.ceil((then.epochMilliseconds - now.epochMilliseconds) / 1000));
}
