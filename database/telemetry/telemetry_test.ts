import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { listTelemetry, retainTelemetry, telemetryStatement } from "./mod.ts";

databaseTest("telemetry is listed by device, newest first, and goes with age", async (db) => {
  const row = (id: string, at: number) => ({
    id,
    deviceId: "d1",
    exchangeId: "e1",
    at,
    values: { battery: at / 10 },
  });
  await db.batch([1, 2, 3].map((at) => telemetryStatement(row(`t${at}`, at))));
  await db.batch([telemetryStatement({ ...row("t4", 4), deviceId: "d2" })]);
  assert.deepEqual(await listTelemetry(db, { deviceId: "d1", limit: 2 }), [row("t3", 3), row("t2", 2)]);
  assert.deepEqual(await listTelemetry(db, { deviceId: "d1", limit: 2, before: "t2" }), [row("t1", 1)]);
  assert.deepEqual([
    await retainTelemetry(db, { olderThan: 3, chunk: 1 }),
    await retainTelemetry(db, { olderThan: 3, chunk: 9 }),
    await retainTelemetry(db, { olderThan: 3, chunk: 9 }),
  ], [1, 1, 0]);
  assert.deepEqual(await listTelemetry(db, { deviceId: "d1", limit: 9 }), [row("t3", 3)]);
});
