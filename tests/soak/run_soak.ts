import { residentMegabytes } from "../../bench/load/process_usage.ts";
import { signIn } from "../admin.ts";
import { startFleet } from "../cluster/fleet.ts";
import { readRecord } from "../cluster/record.ts";
import { type Fault, listFaults } from "./faults.ts";
import { type House, openHouse } from "./house.ts";
import { createImageCheck, replaySome } from "./images.ts";
import { openMoodyOrigin } from "./origin.ts";
import type { Memory, Period, SoakReport } from "./report.ts";
import { prepareWork, startWork, type Work } from "./work.ts";

/** How a server is soaked. */
export interface SoakOptions {
  readonly minutes: number;
  readonly devices: number;
  readonly on: "file" | "sqld";
  /** Told what happens, a line at a time. */
  readonly say: (line: string) => void;
}

const DEVICE_PAUSE = 1500;
/** Milliseconds of calm between two faults. */
const CALM = 12_000;
const MEMORY_PAUSE = 5000;
/** Exchanges that are composed again. */
const REPLAYS = 2000;

const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Loads a real server for so long, breaks its surroundings again and again, and compares what all saw. */
export async function runSoak({ minutes, devices, on, say }: SoakOptions): Promise<SoakReport> {
  await using house = await openHouse({ on });
  await using origin = await openMoodyOrigin();
  const images = createImageCheck();
  const logs = { sent: 0, refused: 0 };
  // The devices are made known before they show what is worked on.
  await (await startFleet(house.url, { count: devices })).stop();
  const apps = await prepareWork(house.url, origin);
  const memory: Memory[] = [];
  const started = Date.now();
  const until = started + minutes * 60_000;
  const work = startWork(house.url, origin, apps);
  const fleet = await startFleet(house.url, {
    count: devices,
    pause: DEVICE_PAUSE,
    async afterVisit(device, shown, { marker }) {
      await images.look(shown);
      if (device.sendLog === undefined || !marker.endsWith("0")) return;
      if (await device.sendLog(`after ${marker}`)) logs.sent++;
      else logs.refused++;
    },
  });
  const watch = setInterval(() => watchMemory(house, { memory, started }), MEMORY_PAUSE);
  const periods = await breakThings(listFaults(house, origin), { until, say });
  await work.stop();
  await drain(house.url);
  await showQueue(house.url);
  await fleet.stop();
  clearInterval(watch);
  await drain(house.url);
  const db = await house.openDatabase();
  try {
    const { answered, unanswered, invalid } = fleet;
    const markers = answered.map(({ marker }) => marker);
    say(`${answered.length} visits; comparing`);
    const [record, sent] = [await readRecord(db, markers), await readDeliveries(db, work)];
    const replays = await replaySome(house.url, db, REPLAYS);
    const requests = await compareRequests(work, record.shown);
    return {
      ...{ minutes, devices, on, answered, unanswered, invalid, periods, memory, logs, images, replays },
      ...{ record, edits: work.edits, refused: work.refused, requests, deliveries: sent },
      errors: [...house.server.output().matchAll(/^.*"level":"error".*$/gm)].map(([line]) => line),
    };
  } finally {
    await db.close();
  }
}

/** Lets one fault after the other happen, each in turn and with calm between; when each began and ended. */
async function breakThings(
  faults: readonly Fault[],
  { until, say }: { until: number; say: (line: string) => void },
): Promise<readonly Period[]> {
  const periods: Period[] = [];
  for (let turn = 0; Date.now() < until; turn++) {
    await passed(Math.min(CALM, until - Date.now()));
    if (Date.now() >= until) break;
    const fault = faults[turn % faults.length]!;
    const from = Date.now();
    await fault.run();
    const to = Date.now();
    periods.push({ name: fault.name, from, to });
    say(`${fault.name}: ${((to - from) / 1000).toFixed(1)} s`);
  }
  return periods;
}

function watchMemory(
  { server }: House,
  { memory, started }: { memory: Memory[]; started: number },
): void {
  try {
    const { all } = residentMegabytes(server.pid);
    memory.push({ at: Date.now() - started, pid: server.pid, megabytes: all });
  } catch {
    // It was killed just now.
  }
}

/** Waits until nothing is queued and no journal is left, for two minutes at most. */
async function drain(url: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const response = await fetch(`${url}/metrics`).catch(() => null);
    const text = await response?.text() ?? "";
    if (/^screen_composer_deferred_exchanges 0$/m.test(text)) break;
    await passed(500);
  }
}

/** Waits until devices have taken what is queued, also what one had claimed when its node died: its lease is a minute. */
async function showQueue(url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    const { status, body } = await signIn(url).get("/api/v1/requests?limit=1");
    if (status === 200 && body.data.length === 0) return;
    await passed(1000);
  }
}

async function readDeliveries(
  db: Awaited<ReturnType<House["openDatabase"]>>,
  { deliveries }: Work,
): Promise<SoakReport["deliveries"]> {
  const { rows } = await db.execute("SELECT path FROM hook_deliveries_1");
  const found = new Map<string, number>();
  for (const { path } of rows) {
    const marker = /marker=(h\d+)/.exec(String(path))?.[1] ?? "";
    found.set(marker, (found.get(marker) ?? 0) + 1);
  }
  return {
    answered: deliveries.length,
    lost: deliveries.filter((marker) => !found.has(marker)),
    doubled: deliveries.filter((marker) => (found.get(marker) ?? 0) > 1),
  };
}

function compareRequests({ requests }: Work, shown: ReadonlyMap<string, number>): SoakReport["requests"] {
  return {
    answered: requests.length,
    lost: requests.filter((id) => !shown.has(id)),
    doubled: [...shown].filter(([, count]) => count > 1).map(([id]) => id),
  };
}
