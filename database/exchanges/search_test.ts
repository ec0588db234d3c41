import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { insertExchangeStatement } from "./mod.ts";
import { exchange } from "./sample.ts";
import { type ExchangeSearch, findExchangeBefore, findNeighbors, searchExchanges } from "./search.ts";

const response = { status: 200, headers: {}, body: null, image: null };

databaseTest("exchanges are found by device, protocol, status, failure, time and text", async (db) => {
  await db.batch([
    exchange("e1", { deviceId: "d1", protocol: "trmnl", path: "/api/display?a=100%_!" }),
    exchange("e2", { deviceId: "d2", protocol: "screen", response: { ...response, status: 404 } }),
    exchange("e3", { deviceId: null, protocol: "composer", error: "Cannot tell the DEVICE" }),
    exchange("e4", { deviceId: "d1", protocol: "trmnl", timings: { total: 700 } }),
    exchange("e5", { deviceId: "d3", protocol: "image", response: { ...response, body: 'say "hi"\nthere' } }),
  ].map(insertExchangeStatement));
  const ids = async (search: ExchangeSearch) =>
    (await searchExchanges(db, search, { limit: 9, within: 10 })).rows.map(({ id }) => id).join();
  assert.equal(await ids({}), "e5,e4,e3,e2,e1");
  assert.equal(await ids({ deviceIds: ["d1"] }), "e4,e1");
  assert.equal(await ids({ deviceIds: ["d1", "d2"] }), "e4,e2,e1");
  assert.equal(await ids({ deviceIds: [] }), "");
  assert.equal(await ids({ deviceIds: null }), "e3");
  assert.equal(await ids({ protocol: "trmnl" }), "e4,e1");
  assert.equal(await ids({ status: [400, 499] }), "e2");
  assert.equal(await ids({ failed: true }), "e3,e2");
  assert.equal(await ids({ slowerThan: 700 }), "e4");
  assert.equal(await ids({ text: "the device" }), "e3");
  assert.equal(await ids({ text: "100%_!" }), "e1");
  assert.equal(await ids({ text: '"hi"\nthere' }), "e5");
  assert.equal(await ids({ text: "%" }), "e1");
  assert.equal(await ids({ failed: true, deviceIds: ["d2"], text: "nowhere" }), "");
});

databaseTest("a search goes on where a page ended, and where it gave up", async (db) => {
  const ids = Array.from({ length: 4_500 }, (_, at) => `e${String(at).padStart(4, "0")}`);
  await db.batch(
    ids.map((id, at) => insertExchangeStatement(exchange(id, { protocol: at === 3 ? "rare" : "trmnl" }))),
  );
  const first = await searchExchanges(db, { protocol: "trmnl" }, { limit: 2, within: 2_000 });
  assert.deepEqual([first.rows.map(({ id }) => id), first.next], [["e4499", "e4498"], "e4498"]);
  const gaveUp = await searchExchanges(db, { protocol: "rare" }, { limit: 2, within: 4_000 });
  assert.deepEqual([gaveUp.rows, gaveUp.next], [[], "e0500"]);
  const found = await searchExchanges(db, { protocol: "rare" }, { limit: 2, before: "e0500", within: 4_000 });
  assert.deepEqual([found.rows.map(({ id }) => id), found.next], [["e0003"], null]);
});

databaseTest("an exchange has neighbors of its device, and one before that asked the same", async (db) => {
  const rows = [
    exchange("e1", { path: "/api/display?n=1" }),
    exchange("e2", { path: "/api/log", method: "POST" }),
    exchange("e3", { path: "/api/display", deviceId: "other" }),
    exchange("e4", { path: "/api/display?n=2" }),
    exchange("e5", { deviceId: null }),
  ];
  await db.batch(rows.map(insertExchangeStatement));
  const [e1, e2, , e4, e5] = rows;
  assert.equal((await findExchangeBefore(db, e4!))?.id, "e1");
  assert.equal(await findExchangeBefore(db, e1!), null);
  assert.deepEqual(await findNeighbors(db, e2!), { older: "e1", newer: "e4" });
  assert.deepEqual(await findNeighbors(db, e5!), { older: null, newer: null });
});
