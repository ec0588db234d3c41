import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { findLabels, setLabels } from "./mod.ts";

databaseTest("labels are set, replaced and released button by button", async (db) => {
  assert.deepEqual(await findLabels(db, "d1"), {});
  await setLabels(db, "d1", { A: "Los 🚀", B: "" }, 1);
  await setLabels(db, "d2", { A: "Other" }, 1);
  await setLabels(db, "d1", { A: "Go", C: "New", D: null }, 2);
  assert.deepEqual(await findLabels(db, "d1"), { A: "Go", B: "", C: "New" });
  await setLabels(db, "d1", { A: null, C: null }, 3);
  await setLabels(db, "d1", {}, 4);
  assert.deepEqual([await findLabels(db, "d1"), await findLabels(db, "d2")], [{ B: "" }, { A: "Other" }]);
});
