import assert from "node:assert/strict";
import { insertApp } from "../apps/mod.ts";
import { deleteApp } from "../apps/mod.ts";
import { databaseTest } from "../each_database.ts";
import { ConstraintError } from "../errors.ts";
import { deliveryStatement, listDeliveries, retainDeliveries } from "../hook_deliveries/mod.ts";
import { findVariables, variablesStatements } from "../hook_variables/mod.ts";
import {
  deleteHook,
  findHook,
  findHookIdsOfApp,
  type HookRow,
  insertHook,
  listHooks,
  updateHook,
} from "./mod.ts";

const HOOK: HookRow = {
  id: "01HZX0000000000000000000H1",
  slug: "doorbell",
  appId: "a1",
  strategy: "replace",
  streamLimit: 10,
  guard: "open",
  secret: null,
  signatureHeader: null,
  ratePerMinute: 60,
  byteLimit: 1024,
  createdAt: 1,
  updatedAt: 1,
};

const delivery = (id: string, at: number) => ({
  id,
  hookId: HOOK.id,
  at,
  method: "POST",
  path: "/hooks/doorbell",
  headers: { "content-type": "text/plain" },
  body: new Uint8Array([0, 255, 10]),
  bodyLength: 3,
  address: "::1",
  outcome: "applied" as const,
});

databaseTest(
  "a hook is found by its slug and its id, changed, listed and deleted with what it caught",
  async (db) => {
    await insertHook(db, HOOK);
    assert.deepEqual([await findHook(db, "doorbell"), await findHook(db, HOOK.id)], [HOOK, HOOK]);
    await assert.rejects(insertHook(db, { ...HOOK, id: "other" }), ConstraintError);
    const changed: HookRow = { ...HOOK, slug: "bell", guard: "hmac", secret: "s", updatedAt: 2 };
    assert.equal(await updateHook(db, changed), true);
    assert.deepEqual(await listHooks(db, { limit: 5 }), [changed]);
    assert.deepEqual(await listHooks(db, { limit: 5, before: HOOK.id }), []);
    await db.batch([
      deliveryStatement(delivery("l1", 1)),
      ...variablesStatements(HOOK.id, { revision: 1, variables: { door: "open" }, at: 1 }),
    ]);
    assert.equal(await deleteHook(db, HOOK.id), true);
    assert.equal(await deleteHook(db, HOOK.id), false);
    assert.equal(await updateHook(db, changed), false);
    assert.equal(await findVariables(db, HOOK.id), null);
    assert.deepEqual(await listDeliveries(db, { hookId: HOOK.id, limit: 5 }), []);
  },
);

databaseTest("deliveries come back byte for byte, newest first, and go with age", async (db) => {
  await db.batch([1, 2, 3].map((at) => deliveryStatement(delivery(`l${at}`, at))));
  assert.deepEqual(await listDeliveries(db, { hookId: HOOK.id, limit: 2 }), [
    delivery("l3", 3),
    delivery("l2", 2),
  ]);
  assert.deepEqual(await listDeliveries(db, { hookId: HOOK.id, limit: 2, before: "l2" }), [
    delivery("l1", 1),
  ]);
  assert.equal(await retainDeliveries(db, { olderThan: 3, chunk: 9 }), 2);
});

databaseTest("of deliveries that read the same revision one is applied, the others find out", async (db) => {
  const next = (revision: number, from: number) =>
    variablesStatements(HOOK.id, { revision, variables: { from }, at: from });
  await db.batch(next(1, 0));
  const settled = await Promise.allSettled([1, 2, 3].map((from) => db.batch(next(2, from))));
  assert.equal(settled.filter(({ status }) => status === "fulfilled").length, 1);
  await db.batch(next(3, 9));
  await assert.rejects(db.batch(next(2, 8)), ConstraintError);
  assert.deepEqual(await findVariables(db, HOOK.id), { revision: 3, variables: { from: 9 }, at: 9 });
});

databaseTest("an app that is deleted lets go of the hooks that feed it", async (db) => {
  await insertApp(db, { id: "a1", kind: "chart", name: "Chart", settings: {}, createdAt: 1, updatedAt: 1 });
  await insertHook(db, HOOK);
  assert.deepEqual(await findHookIdsOfApp(db, "a1"), [HOOK.id]);
  await deleteApp(db, "a1");
  assert.equal((await findHook(db, "doorbell"))?.appId, null);
  assert.deepEqual(await findHookIdsOfApp(db, "a1"), []);
});
