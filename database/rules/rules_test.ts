import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { findRules, setRules } from "./mod.ts";

databaseTest("rules are set, replaced and taken back by name, others stay", async (db) => {
  assert.deepEqual(await findRules(db), {});
  await setRules(db, { provisioning: "approve", other: "1" }, 1);
  await setRules(db, { provisioning: "closed" }, 2);
  assert.deepEqual(await findRules(db), { other: "1", provisioning: "closed" });
  await setRules(db, { provisioning: null, missing: null }, 3);
  assert.deepEqual(await findRules(db), { other: "1" });
});
