import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { countAdmins, findAdmin, saveAdmin } from "./mod.ts";

databaseTest("an admin is saved by name, and keeps its id when the password changes", async (db) => {
  assert.deepEqual([await countAdmins(db), await findAdmin(db, "admin")], [0, null]);
  const admin = { id: "u1", name: "admin", passwordHash: "one", createdAt: 1 };
  await saveAdmin(db, admin);
  await saveAdmin(db, { ...admin, id: "u2", passwordHash: "two", createdAt: 2 });
  assert.deepEqual(await findAdmin(db, "admin"), { ...admin, passwordHash: "two" });
  await saveAdmin(db, { ...admin, id: "u3", name: "Other" });
  assert.deepEqual([await countAdmins(db), await findAdmin(db, "other")], [2, null]);
});
