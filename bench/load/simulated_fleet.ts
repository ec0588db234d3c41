import type { FleetDevice } from "./fleet_device.ts";
import { fleetDevice, pollBytes } from "./fleet_device.ts";
import type { HttpConnection, Reply } from "./http_connection.ts";

/** One request of a device, answered or not. */
export interface Sample {
  /** Milliseconds since the fleet began. */
  readonly at: number;
  /** Milliseconds from when it was due to its answer. */
  readonly took: number;
  readonly what: "poll" | "image" | "log" | "failure";
}

/** How a fleet behaves. */
export interface FleetOptions {
  readonly host: string;
  readonly devices: number;
  /** Seconds of the devices' own clocks for each second that passes. */
  readonly factor: number;
  /** A free connection; it is given back when the request is answered, and replaced when it broke. */
  readonly use: <T>(work: (connection: HttpConnection) => Promise<T>) => Promise<T>;
  readonly tell: (sample: Sample) => void;
}

/** Share of the time between two polls by which clocks of devices differ: crystals, boots, slow networks. */
const JITTER = 0.05;
/** Polls after which a device leaves a log, about. */
const POLLS_PER_LOG = 24;
/** Seconds after which a device tries again, doubled each time, and how often it does before its next turn. */
const RETRY = { seconds: 15, times: 3 };

/** What a device remembers between two polls. */
interface Memory {
  /** What named the picture that it has. */
  picture: string | null;
  /** Seconds until it comes again. */
  rate: number;
}

/** Runs devices until `until` (milliseconds since `started`), each by its own clock; ends when all are answered. */
export async function runFleet(
  options: FleetOptions,
  { started, until }: { started: number; until: number },
): Promise<void> {
  const memories = new Map<number, Memory>();
  const underWay = new Set<Promise<void>>();
  // Due times in a ring of a hundredth of a second each: a heap of a million timers would be the benchmark.
  const slots = new Map<number, number[]>();
  const slotOf = (at: number) => Math.floor(at / 10);
  const plan = (number: number, at: number) => {
    if (at > until) return;
    const slot = Math.max(slotOf(at), slotOf(performance.now() - started) + 1);
    const known = slots.get(slot);
    if (known === undefined) slots.set(slot, [number]);
    else known.push(number);
  };
  const FIRST_RATE = 900;
  for (let number = 0; number < options.devices; number++) {
    plan(number, Math.random() * FIRST_RATE * 1000 / options.factor);
  }
  const visit = async (number: number, due: number) => {
    const memory = memories.get(number) ?? { picture: null, rate: FIRST_RATE };
    memories.set(number, memory);
    await comeBy(options, { device: fleetDevice(number), memory, due, started });
    const pause = memory.rate * (1 + JITTER * (2 * Math.random() - 1));
    plan(number, performance.now() - started + pause * 1000 / options.factor);
  };
  for (let slot = 0; slot * 10 <= until; slot++) {
    const wait = slot * 10 - (performance.now() - started);
    // Also when it is late: answers come only while this waits.
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
    for (const number of slots.get(slot) ?? []) {
      const work = visit(number, slot * 10).finally(() => underWay.delete(work));
      underWay.add(work);
    }
    slots.delete(slot);
  }
  while (underWay.size > 0) await Promise.all(underWay);
}

/** One visit: the poll, tried again when it fails, the picture where it is a new one, and now and then a log. */
async function comeBy(
  { host, factor, use, tell }: FleetOptions,
  { device, memory, due, started }: { device: FleetDevice; memory: Memory; due: number; started: number },
): Promise<void> {
  const ask = async (request: Uint8Array, what: Sample["what"], from: number) => {
    const reply = await use((connection) => connection.ask(request)).catch(() => null);
    const now = performance.now() - started;
    const good = reply !== null && reply.status < 400;
    tell({ at: now, took: now - from, what: good ? what : "failure" });
    return good ? reply : null;
  };
  for (let attempt = 0, from = due; attempt <= RETRY.times; attempt++) {
    const reply = await ask(pollBytes(device, host), "poll", from);
    if (reply !== null) {
      const { picture, address, rate } = readReply(device, reply);
      if (rate !== null) memory.rate = rate;
      if (address !== null && picture !== memory.picture) {
        const image = await ask(
          toBytes(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
          "image",
          performance.now() - started,
        );
        if (image === null) break;
      }
      memory.picture = picture;
      if (device.protocol === "trmnl" && Math.random() * POLLS_PER_LOG < 1) {
        await ask(logBytes(device, host), "log", performance.now() - started);
      }
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY.seconds * 2 ** attempt * 1000 / factor));
    from = performance.now() - started;
  }
}

/** What names the picture, where it is where it has to be fetched, and when to come again. */
function readReply(
  { protocol }: FleetDevice,
  { head, body }: Reply,
): { readonly picture: string | null; readonly address: string | null; readonly rate: number | null } {
  if (protocol === "screen") {
    const rate = Number(/^x-refresh-seconds: *(\d+)/im.exec(head)?.[1] ?? NaN);
    return { picture: null, address: null, rate: Number.isNaN(rate) ? null : rate };
  }
  const { image_url, filename, refresh_rate } = JSON.parse(new TextDecoder().decode(body));
  const address = typeof image_url === "string" && URL.canParse(image_url)
    ? new URL(image_url).pathname
    : null;
  return {
    picture: filename ?? address,
    address,
    rate: typeof refresh_rate === "number" ? refresh_rate : null,
  };
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function logBytes(device: FleetDevice, host: string): Uint8Array {
  const body = JSON.stringify({
    logs: [{
      created_at: 1,
      id: 1,
      message: "Error fetching API display: 7",
      wifi_signal: -61,
      refresh_rate: 900,
    }],
  });
  const { ID, "Access-Token": token } = device.headers;
  return toBytes(
    `POST /api/log HTTP/1.1\r\nHost: ${host}\r\nID: ${ID}\r\nAccess-Token: ${token}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}
