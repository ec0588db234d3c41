import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { deleteExpiredSessions, deleteSession, deleteSessionsOf, findSession, insertSession } from "./mod.ts";

databaseTest("a session lasts until it expires or is deleted", async (db) => {
  const session = (hash: string, adminId: string) => ({ hash, adminId, createdAt: 1, expiresAt: 100 });
  for (const hash of ["h1", "h2", "h3"]) await insertSession(db, session(hash, "u1"));
  await insertSession(db, { ...session("h4", "u2"), expiresAt: 50 });
  assert.deepEqual(await findSession(db, "h1", 99), session("h1", "u1"));
  assert.deepEqual([await findSession(db, "h1", 100), await findSession(db, "h9", 1)], [null, null]);
  assert.deepEqual([await deleteSession(db, "h1"), await deleteSession(db, "h1")], [true, false]);
  assert.deepEqual([await deleteExpiredSessions(db, 50), await deleteExpiredSessions(db, 50)], [1, 0]);
  assert.deepEqual([await deleteSessionsOf(db, "u1"), await deleteSessionsOf(db, "u1")], [2, 0]);
});
