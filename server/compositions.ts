import type { AppDevice } from "../apps/mod.ts";
import type { Caches } from "./caches.ts";
import type { AppRunner, Composed } from "./app_runner/mod.ts";
import { createRests } from "./rests.ts";
import type { ScreenInputs } from "./screen_inputs.ts";

/** Compositions by what they were made from: composed once, for all devices that do not differ in what the app reads. */
export interface Compositions {
  /** Throws what the runner throws. What failed slowly is not tried again at once: its error is thrown again. */
  compose(inputs: ScreenInputs, now: Temporal.Instant): Promise<Composed>;
}

const MEMORY_BYTES = 8 * 1024 * 1024;
/** Sets of fields that are remembered for equal inputs: an app reads one or two. */
const MOST_READINGS = 8;

type Fields = readonly string[];

/** Compositions with a memory. */
export function createCompositions(caches: Caches, runner: Pick<AppRunner, "compose">): Compositions {
  const readings = caches.create<readonly Fields[]>("composition_fields", {
    limit: MEMORY_BYTES / 8,
    sizeOf: (sets, key) => key.length + 64 * sets.length,
  });
  const compositions = caches.create<Composed>("compositions", {
    limit: MEMORY_BYTES,
    sizeOf: ({ bytes }, key) => bytes + key.length,
  });
  const flights = new Map<string, Promise<Composed>>();
  const rests = createRests("compose a screen");

  function find(key: string, device: AppDevice, now: Temporal.Instant): Composed | undefined {
    for (const fields of readings.get(key) ?? []) {
      const found = compositions.get(keyOf(key, device, fields));
      if (found !== undefined && holds(found, now)) return found;
    }
  }

  function keep(key: string, device: AppDevice, composed: Composed): void {
    const fields = composed.reads;
    const others = (readings.get(key) ?? []).filter((one) => one.join() !== fields.join());
    // What was read last is looked for first.
    readings.set(key, [fields, ...others].slice(0, MOST_READINGS));
    compositions.set(keyOf(key, device, fields), composed);
  }

  async function run(key: string, inputs: ScreenInputs, now: Temporal.Instant): Promise<Composed> {
    rests.expectRested(key);
    const started = performance.now();
    try {
      const composed = await runner.compose(inputs, now);
      keep(key, inputs.device, composed);
      return composed;
    } catch (error) {
      rests.note(key, { error, milliseconds: performance.now() - started });
      throw error;
    }
  }

  return {
    async compose(inputs, now) {
      const { device, ...rest } = inputs;
      const key = JSON.stringify(rest);
      while (true) {
        const found = find(key, device, now);
        if (found !== undefined) return found;
        // While nobody knows what the app reads of a device, it is composed for one, and the others wait for that.
        const [fields] = readings.get(key) ?? [];
        const flightKey = fields === undefined ? key : keyOf(key, device, fields);
        const flight = flights.get(flightKey);
        if (flight === undefined) {
          const own = run(key, inputs, now);
          flights.set(flightKey, own);
          return await own.finally(() => flights.delete(flightKey));
        }
        await flight.catch(() => {});
      }
    },
  };
}

function keyOf(key: string, device: AppDevice, fields: Fields): string {
  const values = fields.map((field) => device[field as keyof AppDevice] ?? null);
  return `${fields.join()} ${JSON.stringify(values)} ${key}`;
}

/** A clock may be set back as well: an answer holds from the instant it was composed at, until its validity ends. */
function holds({ composition: { validUntil }, from }: Composed, now: Temporal.Instant): boolean {
  const at = now.epochMilliseconds;
  return from.epochMilliseconds <= at && (validUntil === null || at < validUntil.epochMilliseconds);
}
