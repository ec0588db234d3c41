import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { ConstraintError } from "../errors.ts";
import {
  consumeToken,
  deleteToken,
  deleteTokensStatement,
  findToken,
  insertToken,
  listTokens,
  type TokenRow,
  tokenStatement,
} from "./mod.ts";

function token(hash: string, change: Partial<TokenRow> = {}): TokenRow {
  return { hash, kind: "api", deviceId: null, name: "script", createdAt: 1, expiresAt: null, ...change };
}

databaseTest("a token is found by its hash until it expires", async (db) => {
  await insertToken(db, token("h1"));
  await insertToken(db, token("h2", { expiresAt: 50 }));
  await assert.rejects(insertToken(db, token("h1")), ConstraintError);
  assert.deepEqual(await findToken(db, "h1", 1e12), token("h1"));
  assert.deepEqual(await findToken(db, "h2", 49), token("h2", { expiresAt: 50 }));
  assert.deepEqual([await findToken(db, "h2", 50), await findToken(db, "h9", 1)], [null, null]);
});

databaseTest("tokens are listed and revoked by kind and device", async (db) => {
  await db.batch([
    token("h1"),
    token("h2", { kind: "device", deviceId: "d1", createdAt: 2 }),
    token("h3", { kind: "device", deviceId: "d1", createdAt: 3 }),
    token("h4", { kind: "device", deviceId: "d2", createdAt: 4 }),
  ].map(tokenStatement));
  const hashes = async (of: Parameters<typeof listTokens>[1]) =>
    (await listTokens(db, of)).map((row) => row.hash).join();
  assert.equal(await hashes({ kind: "device" }), "h4,h3,h2");
  assert.equal(await hashes({ kind: "device", deviceId: "d1" }), "h3,h2");
  await db.batch([deleteTokensStatement({ kind: "device", deviceId: "d1" })]);
  assert.equal(await hashes({ kind: "device" }), "h4");
  await db.batch([deleteTokensStatement({ kind: "device" })]);
  assert.deepEqual([await hashes({ kind: "device" }), await hashes({ kind: "api" })], ["", "h1"]);
  assert.deepEqual([await deleteToken(db, "h1"), await deleteToken(db, "h1")], [true, false]);
});

databaseTest("a setup link works once, for one of many who follow it at the same time", async (db) => {
  await insertToken(db, token("h1", { kind: "setup", expiresAt: 100 }));
  await insertToken(db, token("h2", { kind: "setup", expiresAt: 100 }));
  const consumed = await Promise.all(Array.from({ length: 6 }, () => consumeToken(db, "h1", 50)));
  assert.deepEqual(consumed.filter((one) => one !== null), [token("h1", { kind: "setup", expiresAt: 100 })]);
  assert.equal(await consumeToken(db, "h2", 100), null);
});
