import assert from "node:assert/strict";
import type { DatabaseClient } from "../client.ts";
import { ConstraintError } from "../errors.ts";
import { databaseTest } from "../each_database.ts";
import {
  cancelRequest,
  claimRequest,
  dueRequests,
  expireRequests,
  findRequest,
  insertRequest,
  nextRequestTime,
  queuedSelectors,
  releaseClaims,
  shownStatements,
} from "./mod.ts";
import { request } from "./sample.ts";

const CLAIM = { id: "r1", exchangeId: "e1", now: 100, leaseUntil: 200 };

async function due(db: DatabaseClient, now: number): Promise<string> {
  const target = { deviceId: "d1", selectors: await queuedSelectors(db) };
  return (await dueRequests(db, { ...target, now, limit: 9 })).map((row) => row.id).join();
}

databaseTest("due requests come by priority, then by age, for the device or with a selector", async (db) => {
  await insertRequest(db, request("r1", { deviceId: "d1" }));
  await insertRequest(db, request("r2", { deviceId: "d1", priority: 5 }));
  await insertRequest(db, request("r3", { selector: "room=lobby", priority: 5 }));
  await insertRequest(db, request("r4", { deviceId: "d1", selector: "room=lobby" }));
  await insertRequest(db, request("no1", { deviceId: "d2" }));
  await insertRequest(db, request("no2", { deviceId: "d1", notBefore: 101 }));
  await insertRequest(db, request("no3", { deviceId: "d1", expiresAt: 100 }));
  await insertRequest(db, request("no4", { deviceId: "d1", status: "cancelled" }));
  assert.equal(await due(db, 100), "r2,r3,r1,r4");
  assert.equal(await due(db, 101), "r2,r3,no2,r1,r4");
  assert.equal((await dueRequests(db, { deviceId: "d1", selectors: [], now: 100, limit: 1 }))[0]?.id, "r2");
});

databaseTest("of many polls that claim a request at once, one gets it", async (db) => {
  await insertRequest(db, request("r1", { deviceId: "d1" }));
  const claims = Array.from({ length: 8 }, (_, at) => claimRequest(db, { ...CLAIM, exchangeId: `e${at}` }));
  assert.equal((await Promise.all(claims)).filter((got) => got).length, 1);
  assert.equal(await due(db, 150), "");
});

databaseTest(
  "a lease ends by being shown, given back, or outlived; only its holder may end it",
  async (db) => {
    await insertRequest(db, request("r1", { deviceId: "d1" }));
    assert.equal(await claimRequest(db, CLAIM), true);
    assert.equal(await releaseClaims(db, "other"), 0);
    await assert.rejects(
      db.batch(shownStatements({ id: "r1", exchangeId: "other", at: 120 })),
      ConstraintError,
    );
    assert.equal(await due(db, 120), "");
    assert.equal(await releaseClaims(db, "e1"), 1);
    assert.equal(await due(db, 120), "r1");
    assert.equal(await claimRequest(db, CLAIM), true);
    assert.equal(await due(db, 200), "r1");
    assert.equal(await claimRequest(db, { ...CLAIM, exchangeId: "e2", now: 200, leaseUntil: 300 }), true);
    await assert.rejects(db.batch(shownStatements({ id: "r1", exchangeId: "e1", at: 210 })), ConstraintError);
    assert.equal((await findRequest(db, "r1", 210))?.status, "queued");
    await db.batch(shownStatements({ id: "r1", exchangeId: "e2", at: 220 }));
    const { status, shownAt, exchangeId } = await findRequest(db, "r1", 220) ?? {};
    assert.deepEqual([status, shownAt, exchangeId], ["shown", 220, "e2"]);
    assert.equal(await claimRequest(db, { ...CLAIM, now: 500, leaseUntil: 600 }), false);
  },
);

databaseTest(
  "what is not due, expired or cancelled cannot be claimed; what is being composed does not expire",
  async (db) => {
    await insertRequest(db, request("early", { notBefore: 101 }));
    await insertRequest(db, request("late", { expiresAt: 100 }));
    await insertRequest(db, request("gone"));
    await cancelRequest(db, "gone", 1);
    for (const id of ["early", "late", "gone", "none"]) {
      assert.equal(await claimRequest(db, { ...CLAIM, id }), false, id);
    }
    await insertRequest(db, request("r1", { expiresAt: 150 }));
    await claimRequest(db, CLAIM);
    await expireRequests(db, 160);
    await db.batch(shownStatements({ id: "r1", exchangeId: "e1", at: 170 }));
    assert.equal((await findRequest(db, "r1", 170))?.status, "shown");
  },
);

databaseTest("requests of other selectors stand in nobody's way, however many there are", async (db) => {
  for (let number = 0; number < 5; number++) {
    await insertRequest(db, request(`other${number}`, { selector: "room=attic", priority: 9 }));
  }
  await insertRequest(db, request("mine", { deviceId: "d1" }));
  const rows = await dueRequests(db, { deviceId: "d1", selectors: ["room=lobby"], now: 100, limit: 2 });
  assert.deepEqual(rows.map(({ id }) => id), ["mine"]);
  assert.deepEqual(await queuedSelectors(db), ["room=attic"]);
});

databaseTest("nextRequestTime() tells when the next request of a device becomes due", async (db) => {
  await insertRequest(db, request("r1", { deviceId: "d1", notBefore: 300 }));
  await insertRequest(db, request("r2", { selector: "room=x", notBefore: 200 }));
  await insertRequest(db, request("no1", { deviceId: "d1", notBefore: 100 }));
  await insertRequest(db, request("no2", { deviceId: "d2", notBefore: 150 }));
  await insertRequest(db, request("no3", { deviceId: "d1", notBefore: 150, expiresAt: 150 }));
  assert.equal(await nextRequestTime(db, { deviceId: "d1", selectors: ["room=x"], now: 100 }), 200);
  assert.equal(await nextRequestTime(db, { deviceId: "d1", selectors: [], now: 100 }), 300);
  assert.equal(await nextRequestTime(db, { deviceId: "d1", selectors: [], now: 300 }), null);
});
