import { mkdir, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { makeDataFolder, startServer } from "../tests/server_process.ts";
import { fillDatabase, type Filling } from "./load/fill_database.ts";
import { type LoopDelay, readLoopDelays, toLoopDelay } from "./load/loop_delay.ts";
import { sayPercentiles } from "./load/percentiles.ts";
import { type Program, runLoad, startRival } from "./load/programs.ts";
import type { LoadReport } from "./load/client.ts";

// Polls of cached screens: the real server with its permissions and default settings, every exchange committed with
// synchronous=FULL before its answer, a client in another process, devices drawn from a table. At a rate that comes
// whatever the server does, and at saturation; beside two rivals measured in the same run. Each size of the table and
// of the log gets a database of its own.

const { values } = parseArgs({
  options: {
    devices: { type: "string", default: "1000,100000" },
    exchanges: { type: "string", default: "0,200000" },
    rate: { type: "string", default: "1111" },
    seconds: { type: "string", default: "6" },
    connections: { type: "string", default: "64" },
    rounds: { type: "string", default: "1" },
    /** Screens a second that are composed for other devices in one more run at the rate; 0 leaves it out. */
    composing: { type: "string", default: "10" },
  },
});
const numbers = (text: string) => text.split(",").map(Number);
const [rate, seconds, connections] = [
  Number(values.rate),
  Number(values.seconds),
  Number(values.connections),
];
const composed = Number(values.composing);
/** Devices that show something of their own: enough that none comes twice. */
const distinct = Math.ceil(composed * seconds * 2);
/** Seconds of load before anything is counted: code is compiled, screens are drawn, pages are read. */
const WARM_SECONDS = 4;

/** What is measured in one size. */
interface Measured {
  readonly label: string;
  readonly steady: LoadReport;
  readonly full: LoadReport;
  /** At the rate, while screens of other devices are composed; null where nothing composes. */
  readonly composing: LoadReport | null;
  /** Of the main thread at the rate, without and with composing; null for rivals, which do not tell. */
  readonly delays: readonly [LoopDelay, LoopDelay | null] | null;
}

async function measure(label: string, program: Program, devices: number): Promise<Measured> {
  const order = { url: program.url, pid: program.pid, devices, connections, seconds };
  await runLoad({ ...order, rate: null, seconds: WARM_SECONDS });
  const steady = await runLoad({ ...order, rate, connections: 256 });
  const full = await runLoad({ ...order, rate: null });
  return { label, steady, full, composing: null, delays: null };
}

/** The same of this server, which also tells how late its main thread is, and composes for others. */
async function measureWhole(label: string, program: Program, devices: number): Promise<Measured> {
  const order = { url: program.url, pid: program.pid, devices, connections, seconds };
  await runLoad({ ...order, rate: null, seconds: WARM_SECONDS });
  const watched = async (...loads: Parameters<typeof runLoad>[0][]) => {
    const before = await readLoopDelays(program.url);
    const [report] = await Promise.all(loads.map(runLoad));
    return [report!, toLoopDelay(before, await readLoopDelays(program.url))] as const;
  };
  const polls = { ...order, rate, connections: 256 };
  const [steady, calm] = await watched(polls);
  const others = { ...order, rate: composed, devices: distinct, inTurnFrom: devices };
  const [composing, busy] = composed === 0 ? [null, null] : await watched(polls, others);
  const full = await runLoad({ ...order, rate: null });
  return { label, steady, full, composing, delays: [calm, busy] };
}

function sayDelay({ p99, max }: LoopDelay): string {
  return `main thread late: p99 within ${p99}, longest within ${max} ms`;
}

function tell({ label, steady, full, composing, delays }: Measured): void {
  console.log(`\n${label}`);
  console.log(`  at ${rate}/s   ${sayPercentiles(steady.latency)}, ${steady.failed} failed`);
  if (delays !== null) console.log(`             ${sayDelay(delays[0])}`);
  if (composing !== null) {
    const [one, other] = [composing.latency, steady.latency];
    console.log(
      `  composing ${composed}/s beside it   ${sayPercentiles(one)}, ${composing.failed} failed: ` +
        `${(one.p50 / other.p50).toFixed(2)}x p50, ${(one.p99 / other.p99).toFixed(2)}x p99`,
    );
    if (delays?.[1]) console.log(`             ${sayDelay(delays[1])}`);
  }
  console.log(
    `  saturated  ${full.rate.toFixed(0)}/s, ${sayPercentiles(full.latency)}, ${full.failed} failed, ` +
      `${full.serverMicroseconds.toFixed(0)} us of server and ${
        full.clientMicroseconds.toFixed(0)
      } us of client each`,
  );
}

async function measureServer(filling: Filling, folder: string): Promise<Measured> {
  const path = `${folder}/screen-composer.db`;
  const filled = performance.now();
  await fillDatabase(path, { ...filling, distinct });
  const took = (performance.now() - filled) / 1000;
  const keep: Record<string, string> = filling.exchanges > 150_000
    ? { EXCHANGE_RETENTION: `36500d,${filling.exchanges * 2}` }
    : {};
  await using server = await startServer({ folder, env: { TZ: "UTC", ...keep } });
  const { devices, exchanges } = filling;
  const label = `this server, ${devices.toLocaleString("en")} devices, ${
    exchanges.toLocaleString("en")
  } exchanges`;
  const measured = await measureWhole(`${label} (filled in ${took.toFixed(0)} s)`, server, devices);
  await server.stop();
  return measured;
}

const results: Measured[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  const [firstDevices = 1000, ...moreDevices] = numbers(values.devices);
  const [firstExchanges = 0, ...moreExchanges] = numbers(values.exchanges);
  const sizes = [
    { devices: firstDevices, exchanges: firstExchanges },
    ...moreDevices.map((devices) => ({ devices, exchanges: firstExchanges })),
    ...moreExchanges.map((exchanges) => ({ devices: firstDevices, exchanges })),
  ];
  for (const size of sizes) {
    await using data = await makeDataFolder();
    const measured = await measureServer(size, data.path);
    tell(measured);
    results.push(measured);
  }
  await using data = await makeDataFolder();
  await mkdir(data.path, { recursive: true });
  await fillDatabase(`${data.path}/plain.db`, { devices: firstDevices, exchanges: 0 });
  for (
    const [name, label] of [
      ["plain_server", "rival: libsql, one lookup and one durable write a request"],
      ["bare_server", "rival: Deno.serve that answers a text"],
    ] as const
  ) {
    await using rival = await startRival(name, [`${data.path}/plain.db`]);
    const measured = await measure(label, rival, firstDevices);
    tell(measured);
    results.push(measured);
  }
  await rm(data.path, { recursive: true, force: true });
}

const [base] = results;
console.log(
  "\nratios to the first size: polls a second at saturation, processor time of the server for each",
);
for (const { label, full } of results) {
  const cost = full.serverMicroseconds / base!.full.serverMicroseconds;
  console.log(`  ${(full.rate / base!.full.rate).toFixed(2)}x  ${cost.toFixed(2)}x  ${label}`);
}
