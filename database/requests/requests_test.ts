import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import {
  cancelRequest,
  countQueued,
  expireRequests,
  findRequest,
  insertRequest,
  insertRequests,
  listRequests,
  requeueRequest,
} from "./mod.ts";
import { request } from "./sample.ts";

databaseTest("a request is kept as it was written, and reads as expired from its expiry on", async (db) => {
  const inline = request("r1", {
    appId: null,
    app: { kind: "message", settings: { a: [1] } },
    selector: "room=x",
  });
  await insertRequest(db, inline);
  await insertRequest(db, request("r2", { deviceId: "d1", priority: -3, notBefore: 5, expiresAt: 10 }));
  assert.deepEqual(await findRequest(db, "r1", 99), inline);
  const statuses = [];
  for (const now of [9, 10]) statuses.push((await findRequest(db, "r2", now))?.status);
  assert.deepEqual([statuses, await findRequest(db, "r9", 1)], [["queued", "expired"], null]);
});

databaseTest("requests are listed newest first by status as it is now, by device and by page", async (db) => {
  await insertRequest(db, request("r1", { expiresAt: 10, deviceId: "d1" }));
  await insertRequest(db, request("r2", { status: "shown", deviceId: "d1" }));
  await insertRequest(db, request("r3", { status: "expired", expiresAt: 3 }));
  await insertRequest(db, request("r4", { selector: "room=lobby" }));
  const ids = async (options: Omit<Parameters<typeof listRequests>[1], "limit" | "now">) =>
    (await listRequests(db, { limit: 9, now: 20, ...options })).map((row) => row.id).join();
  assert.equal(await ids({}), "r4,r3,r2,r1");
  assert.equal(await ids({ status: "queued" }), "r4");
  assert.equal(await ids({ status: "expired" }), "r3,r1");
  assert.equal(await ids({ status: "shown", deviceId: "d1" }), "r2");
  assert.equal(await ids({ before: "r3", deviceId: "d1" }), "r2,r1");
  assert.equal((await listRequests(db, { limit: 2, now: 20 })).length, 2);
  assert.equal((await listRequests(db, { limit: 9, now: 5, status: "queued" })).length, 2);
});

databaseTest("countQueued() counts what may be shown now, by device and by selector", async (db) => {
  await insertRequests(db, [
    request("r1", { deviceId: "d1" }),
    request("r2", { deviceId: "d1", notBefore: 5, expiresAt: 30 }),
    request("r3", { deviceId: "d1", notBefore: 50 }),
    request("r4", { deviceId: "d2", expiresAt: 9 }),
    request("r5", { deviceId: "d3" }),
    request("r6", { selector: "room=lobby" }),
    request("r7", { selector: "room=lobby" }),
    request("r8", { deviceId: "d1", status: "shown" }),
  ]);
  const counted = await countQueued(db, { deviceIds: ["d1", "d2"], now: 20 });
  assert.deepEqual(
    counted.map(({ deviceId, selector, count }) => `${deviceId ?? selector} ${count}`).sort(),
    [
      "d1 2",
      "room=lobby 2",
    ],
  );
});

databaseTest("only a queued request becomes cancelled", async (db) => {
  await insertRequest(db, request("r1"));
  await insertRequest(db, request("r2", { status: "shown", shownAt: 3, exchangeId: "e1" }));
  await insertRequest(db, request("r3", { expiresAt: 5 }));
  assert.equal((await cancelRequest(db, "r1", 6))?.status, "cancelled");
  assert.equal((await cancelRequest(db, "r2", 6))?.status, "shown");
  assert.equal((await cancelRequest(db, "r3", 6))?.status, "expired");
  assert.equal(await cancelRequest(db, "r9", 6), null);
});

databaseTest(
  "a cancelled request is queued again as it was, until it expires; no other one is",
  async (db) => {
    await insertRequest(db, request("r1", { expiresAt: 9, priority: 3 }));
    const before = await findRequest(db, "r1", 6);
    await cancelRequest(db, "r1", 6);
    assert.deepEqual(await requeueRequest(db, "r1", 6), before);
    await cancelRequest(db, "r1", 6);
    assert.equal((await requeueRequest(db, "r1", 9))?.status, "cancelled");
    await insertRequest(db, request("r2", { status: "shown", shownAt: 3, exchangeId: "e1" }));
    assert.equal((await requeueRequest(db, "r2", 6))?.status, "shown");
    assert.equal(await requeueRequest(db, "r9", 6), null);
  },
);

databaseTest("expireRequests() marks what is past its expiry, once", async (db) => {
  await insertRequest(db, request("r1", { expiresAt: 10 }));
  await insertRequest(db, request("r2", { expiresAt: 11 }));
  await insertRequest(db, request("r3"));
  assert.deepEqual([await expireRequests(db, 10), await expireRequests(db, 10)], [1, 0]);
  const rows = await listRequests(db, { limit: 9, now: 0 });
  assert.deepEqual(rows.map((row) => row.status), ["queued", "queued", "expired"]);
});
