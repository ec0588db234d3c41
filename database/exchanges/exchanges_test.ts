import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import {
  clearExchanges,
  countExchanges,
  findExcessExchange,
  findExchange,
  insertExchangeStatement,
  listExchanges,
  retainExchanges,
} from "./mod.ts";
import { exchange } from "./sample.ts";

databaseTest("an exchange is kept as it was written", async (db) => {
  const full = exchange("e2", {
    request: { headers: { accept: "*/*" }, body: "cut", bodyLength: 70000 },
    response: { status: 500, headers: { "x-a": "ü" }, body: null, bodyLength: 5, image: "h1" },
    timings: { compose: 1.25 },
    error: "Cannot compose",
    inputs: { state: null, labels: { A: "Go" } },
    deviceId: null,
  });
  await db.batch([insertExchangeStatement(exchange("e1")), insertExchangeStatement(full)]);
  assert.deepEqual([await findExchange(db, "e1"), await findExchange(db, "e2")], [exchange("e1"), full]);
  assert.equal(await findExchange(db, "e9"), null);
});

databaseTest("exchanges are listed newest first, by device, status, time and page", async (db) => {
  const response = { status: 404, headers: {}, body: null, image: null };
  await db.batch([
    exchange("e1", { at: 10 }),
    exchange("e2", { at: 20, deviceId: "d2" }),
    exchange("e3", { at: 30, response }),
    exchange("e4", { at: 40, response, deviceId: null }),
  ].map(insertExchangeStatement));
  const ids = async (options: Omit<Parameters<typeof listExchanges>[1], "limit">) =>
    (await listExchanges(db, { limit: 9, ...options })).map((row) => row.id).join();
  assert.equal(await ids({}), "e4,e3,e2,e1");
  assert.equal(await ids({ deviceId: "d1" }), "e3,e1");
  assert.equal(await ids({ status: 404 }), "e4,e3");
  assert.equal(await ids({ since: 20 }), "e4,e3,e2");
  assert.equal(await ids({ before: "e4", status: 404, deviceId: "d1", since: 1 }), "e3");
  assert.deepEqual((await listExchanges(db, { limit: 1, before: "e3" })).map((row) => row.id), ["e2"]);
});

databaseTest("exchanges are cleared for a device or for all", async (db) => {
  await db.batch(
    ["e1", "e2", "e3"].map((id) =>
      insertExchangeStatement(exchange(id, { deviceId: id === "e2" ? "d2" : "d1" }))
    ),
  );
  assert.equal(await countExchanges(db), 3);
  assert.equal(await clearExchanges(db, { deviceId: "d1" }), 2);
  assert.equal(await countExchanges(db), 1);
  assert.deepEqual([await clearExchanges(db), await clearExchanges(db, {})], [1, 0]);
});

databaseTest("retainExchanges() deletes the oldest over age or count, a chunk at a time", async (db) => {
  const ids = Array.from({ length: 9 }, (_, at) => `e${at}`);
  await db.batch(ids.map((id, at) => insertExchangeStatement(exchange(id, { at: at * 10 }))));
  const left = async () => (await listExchanges(db, { limit: 99 })).map((row) => row.id).reverse().join("");
  const upTo = (rows: number) => findExcessExchange(db, rows);
  assert.deepEqual([await upTo(9), await upTo(8), await upTo(3)], [null, "e0", "e5"]);
  assert.equal(await retainExchanges(db, { olderThan: 0, upTo: await upTo(9), chunk: 5 }), 0);
  assert.equal(await retainExchanges(db, { olderThan: 20, upTo: await upTo(100), chunk: 5 }), 2);
  assert.equal(await left(), "e2e3e4e5e6e7e8");
  assert.equal(await retainExchanges(db, { olderThan: 0, upTo: await upTo(3), chunk: 3 }), 3);
  assert.equal(await left(), "e5e6e7e8");
  assert.equal(await retainExchanges(db, { olderThan: 70, upTo: await upTo(3), chunk: 9 }), 2);
  assert.equal(await left(), "e7e8");
});
