import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { deviceLogStatement, listDeviceLogs, retainDeviceLogs } from "./mod.ts";

databaseTest("log entries of any shape are kept, listed newest first, and go with age", async (db) => {
  const entries = ["text", { message: "boot", created_at: 0 }, null, [1, "a"]];
  const rows = entries.map((entry, at) => ({ id: `l${at}`, deviceId: "d1", exchangeId: "e1", at, entry }));
  await db.batch(rows.map(deviceLogStatement));
  await db.batch([
    deviceLogStatement({ id: "x", deviceId: null, exchangeId: "e1", at: 9, entry: "unknown device" }),
  ]);
  assert.deepEqual(await listDeviceLogs(db, { deviceId: "d1", limit: 9 }), [...rows].reverse());
  assert.deepEqual(await listDeviceLogs(db, { deviceId: "d1", limit: 1, before: "l2" }), [rows[1]]);
  assert.deepEqual([
    await retainDeviceLogs(db, { olderThan: 10, chunk: 3 }),
    await retainDeviceLogs(db, { olderThan: 10, chunk: 3 }),
  ], [3, 2]);
});
