import assert from "node:assert/strict";
import type { DatabaseClient, Statement } from "./client.ts";
import { databaseTest } from "./each_database.ts";
import {
  claimRequest,
  claimSource,
  deleteDevice,
  dropSources,
  dueRequests,
  dueSources,
  expireRequests,
  findAppUsage,
  findDeviceByHardwareId,
  findDevices,
  findDevicesShowing,
  findSources,
  findStanding,
  insertExchangeStatement,
  listDeviceLogs,
  listExchanges,
  listPlaylists,
  listRequests,
  listScreens,
  listTelemetry,
  listTokens,
  nextRequestTime,
  retainExchanges,
  retainImages,
  retainPresses,
  retainTelemetry,
  sampleTelemetry,
  searchExchanges,
  surveyDevices,
} from "./mod.ts";
import { exchange } from "./exchanges/sample.ts";

/** A client that also keeps what it was asked. */
function recording(db: DatabaseClient): { db: DatabaseClient; asked: Statement[] } {
  const asked: Statement[] = [];
  return {
    asked,
    db: {
      execute(statement) {
        asked.push(typeof statement === "string" ? { sql: statement, args: [] } : statement);
        return db.execute(statement);
      },
      batch(statements) {
        asked.push(...statements);
        return db.batch(statements);
      },
      close: () => db.close(),
    },
  };
}

/** How SQLite goes about these statements: one line a step. */
async function planOf(db: DatabaseClient, statements: readonly Statement[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { sql, args } of statements) {
    const { rows } = await db.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
    lines.push(...rows.map((row) => String(row["detail"])));
  }
  return lines;
}

const DEVICE = { deviceId: "d1", now: 1 };
const PAGE = { limit: 50 };
/** Calls that tables of any size must not slow down. `ordered`: an index gives the order, nothing is sorted. */
const CALLS: Readonly<Record<string, { call: (db: DatabaseClient) => Promise<unknown>; ordered: boolean }>> =
  {
    "exchanges newest first": { call: (db) => listExchanges(db, PAGE), ordered: true },
    "exchanges by page": { call: (db) => listExchanges(db, { ...PAGE, before: "x" }), ordered: true },
    "exchanges by device": {
      call: (db) => listExchanges(db, { ...PAGE, deviceId: "d1", before: "x" }),
      ordered: true,
    },
    "exchanges by status": { call: (db) => listExchanges(db, { ...PAGE, status: 500 }), ordered: true },
    "exchanges by time": { call: (db) => listExchanges(db, { ...PAGE, since: 1 }), ordered: true },
    "exchanges searched through": {
      call: (db) => searchExchanges(db, { text: "x", failed: true }, { ...PAGE, before: "x", within: 1 }),
      ordered: true,
    },
    "exchanges of a device searched through": {
      call: (db) => searchExchanges(db, { deviceIds: ["d1"], slowerThan: 1 }, { ...PAGE, within: 1 }),
      ordered: true,
    },
    "retention of exchanges": {
      call: (db) => retainExchanges(db, { olderThan: 1, upTo: "x", chunk: 1 }),
      ordered: false,
    },
    "retention of images": { call: (db) => retainImages(db, { olderThan: 1, chunk: 1 }), ordered: true },
    "retention of presses": { call: (db) => retainPresses(db, { olderThan: 1, chunk: 1 }), ordered: true },
    "retention of telemetry": {
      call: (db) => retainTelemetry(db, { olderThan: 1, chunk: 1 }),
      ordered: true,
    },
    "requests due": {
      call: (db) => dueRequests(db, { ...DEVICE, selectors: ["a=b"], limit: 9 }),
      ordered: false,
    },
    "requests next": { call: (db) => nextRequestTime(db, { ...DEVICE, selectors: ["a=b"] }), ordered: false },
    "requests newest first": { call: (db) => listRequests(db, { ...PAGE, now: 1 }), ordered: true },
    "requests of a status": {
      call: (db) => listRequests(db, { ...PAGE, now: 1, status: "shown" }),
      ordered: true,
    },
    "requests of a device": {
      call: (db) => listRequests(db, { ...PAGE, now: 1, deviceId: "d1" }),
      ordered: true,
    },
    "claiming": {
      call: (db) => claimRequest(db, { id: "r", exchangeId: "e", now: 1, leaseUntil: 2 }),
      ordered: true,
    },
    "expiring": { call: (db) => expireRequests(db, 1), ordered: true },
    "screens by image": { call: (db) => findDevicesShowing(db, "h", 5), ordered: true },
    "playlists of devices": { call: (db) => listPlaylists(db, ["d1", "d2"]), ordered: false },
    "screens of devices": { call: (db) => listScreens(db, ["d1", "d2"]), ordered: false },
    "sources by their keys": { call: (db) => findSources(db, ["k", "l"]), ordered: true },
    // As many as there are keys are sorted, not as many as there are rows.
    "sources due": { call: (db) => dueSources(db, ["k", "l"], 1), ordered: false },
    "claiming a source": {
      call: (db) => claimSource(db, { key: "k", now: 1, leaseUntil: 2 }),
      ordered: true,
    },
    "dropping sources": { call: (db) => dropSources(db, 1), ordered: true },
    "telemetry sampled": {
      call: (db) => sampleTelemetry(db, { deviceId: "d1", since: 1, bucket: 1 }),
      ordered: false,
    },
    "telemetry of a device": { call: (db) => listTelemetry(db, { ...PAGE, deviceId: "d1" }), ordered: true },
    "logs of a device": {
      call: (db) => listDeviceLogs(db, { ...PAGE, deviceId: "d1", before: "x" }),
      ordered: true,
    },
    "tokens of a device": {
      call: (db) => listTokens(db, { kind: "device", deviceId: "d1" }),
      ordered: false,
    },
    ...Object.fromEntries((["id", "friendlyId", "hardwareId", "token"] as const).map((by) => [
      `a device and how things stand with it by its ${by}`,
      // Its few labels and items are sorted, and rows of JSON are no table.
      { call: (db: DatabaseClient) => findStanding(db, { by, value: "x", now: 1 }), ordered: false },
    ])),
    "a device by its hardware id": { call: (db) => findDeviceByHardwareId(db, "AA"), ordered: true },
    "devices by their ids": { call: (db) => findDevices(db, ["d1", "d2"]), ordered: false },
    "devices with what is on show": { call: (db) => surveyDevices(db, { limit: 9 }), ordered: true },
    // As many as are asked for are grouped.
    "usage of apps": { call: (db) => findAppUsage(db, ["a1", "a2"], 1), ordered: false },
    "deleting a device": { call: (db) => deleteDevice(db, "d1"), ordered: true },
  };

databaseTest("calls that a large table must not slow down go by an index", async (db) => {
  await db.batch([insertExchangeStatement(exchange("e1"))]);
  const asked: Record<string, readonly Statement[]> = {};
  for (const [name, { call }] of Object.entries(CALLS)) {
    const recorder = recording(db);
    await call(recorder.db);
    asked[name] = recorder.asked;
  }
  // Explained when all is done: an explained write counts as open until it is collected, and no batch could commit.
  for (const [name, { ordered }] of Object.entries(CALLS)) {
    const plan = await planOf(db, asked[name] ?? []);
    assert.ok(plan.length > 0, name);
    // Walking an index in its order until the limit is met is no scan of the table.
    const scans = plan.filter((line) => /^SCAN \w+_\d+(?! USING)/.test(line));
    const sorts = ordered ? plan.filter((line) => line.includes("TEMP B-TREE")) : [];
    assert.deepEqual([scans, sorts], [[], []], `${name}: ${plan.join("; ")}`);
  }
});
