import type { AppDevice } from "../apps/mod.ts";
import type { Caches } from "./caches.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import { watchDevice } from "./watch_device.ts";

/** What is kept of a composition must tell for how long it holds, and how large it is. */
export interface Kept {
  /** The instant for which it was composed. */
  readonly from: Temporal.Instant;
  /** The first instant at which composing again could differ; null when only other inputs can. */
  readonly validUntil: Temporal.Instant | null;
  /** Bytes, about. */
  readonly bytes: number;
}

/** Compositions by what they were made from: composed once, for all devices that do not differ in what the app reads. */
export interface Compositions<Composed extends Kept> {
  compose(
    inputs: ScreenInputs,
    now: Temporal.Instant,
    work: (inputs: ScreenInputs, now: Temporal.Instant) => Composed,
  ): Composed;
}

const MEMORY_BYTES = 24 * 1024 * 1024;
/** Sets of fields that are remembered for equal inputs: an app reads one or two. */
const MOST_READINGS = 8;

type Fields = readonly string[];

/** Compositions with a memory. */
export function createCompositions<Composed extends Kept>(caches: Caches): Compositions<Composed> {
  const readings = caches.create<readonly Fields[]>("composition_fields", {
    limit: MEMORY_BYTES / 8,
    sizeOf: (sets, key) => key.length + 64 * sets.length,
  });
  const compositions = caches.create<Composed>("compositions", {
    limit: MEMORY_BYTES,
    sizeOf: ({ bytes }, key) => bytes + key.length,
  });
  return {
    compose(inputs, now, work) {
      const { device, ...rest } = inputs;
      const key = JSON.stringify(rest);
      const known = readings.get(key) ?? [];
      for (const fields of known) {
        const found = compositions.get(keyOf(key, device, fields));
        if (found !== undefined && holds(found, now)) return found;
      }
      const watched = watchDevice(device);
      const composed = work({ ...inputs, device: watched.device }, now);
      const fields = watched.read();
      const others = known.filter((one) => one.join() !== fields.join());
      // What was read last is looked for first.
      readings.set(key, [fields, ...others].slice(0, MOST_READINGS));
      compositions.set(keyOf(key, device, fields), composed);
      return composed;
    },
  };
}

function keyOf(key: string, device: AppDevice, fields: Fields): string {
  const values = fields.map((field) => device[field as keyof AppDevice] ?? null);
  return `${fields.join()} ${JSON.stringify(values)} ${key}`;
}

/** A clock may be set back as well: an answer holds from the instant it was composed at, until its validity ends. */
function holds({ validUntil, from }: Kept, now: Temporal.Instant): boolean {
  const at = now.epochMilliseconds;
  return from.epochMilliseconds <= at && (validUntil === null || at < validUntil.epochMilliseconds);
}
