import assert from "node:assert/strict";
import { makePlace } from "./each_database.ts";
import { ConstraintError, DatabaseUnavailableError, StatementError } from "./errors.ts";
import { findLabels, setLabels } from "./labels/mod.ts";
import { openDatabase } from "./open.ts";
import { pressStatement } from "./presses/mod.ts";
import { startSqld } from "./sqld.ts";

Deno.test("a file with a primary is a replica: what is written through it is on the primary, and read back at once", async () => {
  const sqld = await startSqld();
  const place = await makePlace("file");
  const replica = await openDatabase({ ...place.options, syncUrl: sqld.url });
  const primary = await openDatabase({ url: sqld.url, authToken: null, syncUrl: null });
  try {
    await setLabels(replica, "d1", { A: "Go" }, 1);
    assert.deepEqual(await findLabels(replica, "d1"), { A: "Go" });
    assert.deepEqual(await findLabels(primary, "d1"), { A: "Go" });
  } finally {
    await replica.close();
    await primary.close();
    await place.remove();
    await sqld.stop();
  }
});

Deno.test("behind a replica of a server a row that is there already is told from a database that is away", async () => {
  const primary = await startSqld({ grpcPort: 0 });
  const replica = await startSqld({ replicaOf: primary.grpcUrl ?? "" });
  const db = await openDatabase({ url: replica.url, authToken: null, syncUrl: null });
  try {
    const press = pressStatement({ deviceId: "d1", button: "A", uptime: 1, exchangeId: "e1", at: 1 });
    await db.batch([press]);
    await assert.rejects(db.batch([press]), ConstraintError);
    await assert.rejects(db.execute({ sql: "INSERT INTO nowhere VALUES (1)", args: [] }), StatementError);
    await primary.kill();
    await assert.rejects(
      db.batch([{ ...press, args: ["d2", ...press.args.slice(1)] }]),
      DatabaseUnavailableError,
    );
  } finally {
    await db.close();
    await replica.stop();
    await primary.stop();
  }
});
