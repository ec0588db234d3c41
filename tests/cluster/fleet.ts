import assert from "node:assert/strict";
import type { ProtocolName } from "../../devices/mod.ts";
import { connectDevice, type PolledScreen, type PollingDevice } from "../polling_device.ts";

/** One answered visit. */
export interface Answered {
  /** Stands in the visit's query, and so in its exchange. */
  readonly marker: string;
  readonly device: number;
  readonly at: number;
  /** Milliseconds since the device's start, for a press; else null. */
  readonly pressedAt: number | null;
  /** Milliseconds that it took. */
  readonly took: number;
}

/** Devices that poll, each with a pause between, until they are told to stop. */
export interface Fleet {
  readonly answered: readonly Answered[];
  /** Visits that nobody answered, as when every node is gone; the device tries again. */
  readonly unanswered: number;
  /** Answers that the protocol forbids. */
  readonly invalid: readonly string[];
  stop(): Promise<void>;
}

const PROTOCOLS: readonly ProtocolName[] = ["composer", "trmnl", "screen"];

/** How a fleet behaves. */
export interface FleetOptions {
  /** At most 256. */
  readonly count: number;
  /** Milliseconds between the visits of one device, more or less; 2,500 unless said. */
  readonly pause?: number;
  /** Called after each answered visit; what it throws counts as a visit that failed. */
  readonly afterVisit?: (device: PollingDevice, shown: PolledScreen, answered: Answered) => Promise<void>;
}

/** Milliseconds between visits where nothing else is said. */
const PAUSE = 2500;

/** Every how many visits a handheld presses a button. */
const PRESS_EACH = 3;

/** The protocol that the n-th device speaks. */
export function protocolOf(number: number): ProtocolName {
  return PROTOCOLS[number % PROTOCOLS.length] ?? "composer";
}

/** Sets up devices of all three protocols in turn, and lets them poll. */
export async function startFleet(
  url: string,
  { count, pause: mean = PAUSE, afterVisit }: FleetOptions,
): Promise<Fleet> {
  const answered: Answered[] = [];
  const invalid: string[] = [];
  const fleet = { unanswered: 0 };
  const stopping = new AbortController();
  const connected: PollingDevice[] = [];
  for (let number = 0; number < count; number++) {
    const options = { protocol: protocolOf(number), number, takesProblems: true };
    connected.push(await connectDevice(url, options));
  }

  async function run(device: number, polling: PollingDevice): Promise<void> {
    await pause(Math.random() * mean, stopping.signal);
    for (let turn = 1; !stopping.signal.aborted; turn++) {
      const marker = `d${device}-${turn}`;
      const presses = protocolOf(device) === "composer" && turn % PRESS_EACH === 0;
      const pressedAt = presses ? turn * 1000 : null;
      try {
        const asked = performance.now();
        const shown = await polling.poll(marker, pressedAt);
        const visit = { marker, device, at: Date.now(), pressedAt, took: performance.now() - asked };
        answered.push(visit);
        await afterVisit?.(polling, shown, visit);
      } catch (error) {
        if (error instanceof assert.AssertionError) invalid.push(`${marker}: ${error.message}`);
        else fleet.unanswered++;
      }
      await pause(mean * (0.8 + Math.random() * 0.4), stopping.signal);
    }
  }

  const running = connected.map((each, number) => run(number, each));
  return {
    answered,
    invalid,
    get unanswered() {
      return fleet.unanswered;
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}
