import { fleetDevice, pollBytes } from "./fleet_device.ts";
import { HttpConnection } from "./http_connection.ts";
import { type Percentiles, toPercentiles } from "./percentiles.ts";
import { processMilliseconds } from "./process_usage.ts";

// A load generator in a process of its own: reads what to do as JSON from its first argument, writes a report as JSON.

/** What the client does. */
export interface LoadOrder {
  readonly url: string;
  /** Devices are drawn from so many, evenly and at random. */
  readonly devices: number;
  /** The number of the first of them, which then come one after another and not at random. */
  readonly inTurnFrom?: number;
  readonly connections: number;
  /** Polls a second that come whether or not those before are answered; null keeps every connection busy. */
  readonly rate: number | null;
  readonly seconds: number;
  /** Ends after so many polls where every connection is kept busy; without it, by time alone. */
  readonly polls?: number;
  /** The server, whose processor time is read at both ends. */
  readonly pid: number;
}

/** What came of it. */
export interface LoadReport {
  /** Answered with a success. */
  readonly answered: number;
  readonly failed: number;
  /** Answered a second. */
  readonly rate: number;
  /** Milliseconds from when a poll was due, so that waiting for those before counts. */
  readonly latency: Percentiles;
  /** Microseconds of processor time for each poll. */
  readonly serverMicroseconds: number;
  readonly clientMicroseconds: number;
}

export async function load(
  { url, devices, inTurnFrom, connections, rate, seconds, polls: most = Infinity, pid }: LoadOrder,
): Promise<LoadReport> {
  const address = new URL(url);
  const idle = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(address)));
  const latencies: number[] = [];
  let failed = 0;
  let asked = 0;
  let came = 0;
  const poll = async (connection: HttpConnection, due: number): Promise<boolean> => {
    const device = fleetDevice(
      inTurnFrom === undefined ? Math.floor(Math.random() * devices) : inTurnFrom + came++ % devices,
    );
    try {
      const { status } = await connection.ask(pollBytes(device, address.host));
      if (status !== 200 && status !== 304) failed++;
      else latencies.push(performance.now() - due);
      return true;
    } catch {
      failed++;
      return false;
    }
  };
  const before = [processMilliseconds(pid), processMilliseconds(Deno.pid)] as const;
  const started = performance.now();
  const until = started + seconds * 1000;
  const running = rate === null
    ? idle.map(async (connection) => {
      while (performance.now() < until && asked++ < most && await poll(connection, performance.now()));
    })
    : [openLoop(idle, { rate, until, poll })];
  await Promise.all(running);
  const took = (performance.now() - started) / 1000;
  const polls = Math.max(1, latencies.length + failed);
  const perPoll = (milliseconds: number) => milliseconds * 1000 / polls;
  const report = {
    answered: latencies.length,
    failed,
    rate: latencies.length / took,
    latency: toPercentiles(latencies),
    serverMicroseconds: perPoll(processMilliseconds(pid) - before[0]),
    clientMicroseconds: perPoll(processMilliseconds(Deno.pid) - before[1]),
  };
  idle.forEach((connection) => connection.close());
  return report;
}

/** Polls that come at random times at a mean rate; one that finds no connection idle waits, and its time runs. */
async function openLoop(
  idle: HttpConnection[],
  { rate, until, poll }: {
    readonly rate: number;
    readonly until: number;
    readonly poll: (connection: HttpConnection, due: number) => Promise<boolean>;
  },
): Promise<void> {
  const waiting: number[] = [];
  const underWay = new Set<Promise<void>>();
  const hand = (connection: HttpConnection, due: number) => {
    const work = poll(connection, due).then((alive) => {
      underWay.delete(work);
      if (!alive) return;
      const next = waiting.shift();
      if (next === undefined) idle.push(connection);
      else hand(connection, next);
    });
    underWay.add(work);
  };
  let due = performance.now();
  while (due < until) {
    const now = performance.now();
    if (due > now) await new Promise((resolve) => setTimeout(resolve, due - now));
    for (; due <= performance.now(); due += pause(rate)) {
      const connection = idle.pop();
      if (connection === undefined) waiting.push(due);
      else hand(connection, due);
    }
  }
  while (underWay.size > 0) await Promise.all(underWay);
}

/** Milliseconds until the next of those who come at random, so many a second. */
function pause(rate: number): number {
  return -Math.log(1 - Math.random()) * 1000 / rate;
}

if (import.meta.main) {
  const order: LoadOrder = JSON.parse(Deno.args[0] ?? "");
  console.log(JSON.stringify(await load(order)));
}
