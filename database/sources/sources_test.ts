import assert from "node:assert/strict";
import { contentStatement, hasContent, keepContentsInUse, retainContents } from "../contents/mod.ts";
import { databaseTest } from "../each_database.ts";
import {
  claimSource,
  dropSources,
  dueSources,
  findSources,
  releaseSource,
  sourceAnsweredStatement,
  sourceFailedStatement,
  wantSourceStatement,
} from "./mod.ts";

const want = (key: string, at: number, intervalSeconds = 60) =>
  wantSourceStatement({ key, host: "a.test", parser: "json", intervalSeconds, at });

databaseTest("a source that is wanted is due at once, and one of two nodes gets it", async (db) => {
  await db.batch([want("k", 1000), want("l", 1000)]);
  assert.deepEqual(await dueSources(db, ["k", "x"], 1000), ["k"]);
  assert.deepEqual(await dueSources(db, ["k"], 999), []);
  const claims = await Promise.all(
    [1, 2].map(() => claimSource(db, { key: "k", now: 1000, leaseUntil: 2000 })),
  );
  assert.equal(claims.filter((claim) => claim !== null).length, 1);
  assert.deepEqual(await dueSources(db, ["k", "l"], 1999), ["l"]);
  // A node that died gives it back.
  assert.deepEqual(await dueSources(db, ["k"], 2000), ["k"]);
  await claimSource(db, { key: "k", now: 2000, leaseUntil: 9000 });
  await releaseSource(db, "k");
  assert.deepEqual(await dueSources(db, ["k"], 2000), ["k"]);
});

databaseTest("an answer and a failure are kept beside each other", async (db) => {
  await db.batch([want("k", 1000)]);
  const answered = { key: "k", hash: "h", etag: "e", lastModified: "l", fetchedAt: 1000, nextAt: 61_000 };
  await db.batch([sourceAnsweredStatement(answered)]);
  await db.batch([sourceFailedStatement({ key: "k", error: "down", nextAt: 99_000 })]);
  const [row] = await findSources(db, ["k", "none"]);
  assert.deepEqual(row, {
    ...answered,
    host: "a.test",
    parser: "json",
    intervalSeconds: 60,
    error: "down",
    failures: 1,
    nextAt: 99_000,
    wantedAt: 1000,
  });
  await db.batch([sourceAnsweredStatement({ ...answered, etag: null })]);
  const [mended] = await findSources(db, ["k"]);
  assert.deepEqual([mended?.error, mended?.failures, mended?.etag], [null, 0, null]);
});

databaseTest("a shorter interval brings the next fetch forward, a longer one waits for it", async (db) => {
  await db.batch([want("k", 1000, 3600)]);
  await db.batch([sourceAnsweredStatement({
    key: "k",
    hash: "h",
    etag: null,
    lastModified: null,
    fetchedAt: 1000,
    nextAt: 3_601_000,
  })]);
  await db.batch([want("k", 2000, 60)]);
  assert.equal((await findSources(db, ["k"]))[0]?.nextAt, 61_000);
  await db.batch([want("k", 3000, 600)]);
  assert.equal((await findSources(db, ["k"]))[0]?.nextAt, 61_000);
});

databaseTest("what nobody wants is dropped, and contents in use outlive their age", async (db) => {
  await db.batch([
    want("k", 1000),
    want("l", 5000),
    contentStatement({ hash: "h", value: "1", usedAt: 1000 }),
    contentStatement({ hash: "i", value: "2", usedAt: 1000 }),
    sourceAnsweredStatement({ key: "l", hash: "h", etag: null, lastModified: null, fetchedAt: 1, nextAt: 2 }),
  ]);
  await keepContentsInUse(db, { now: 9000, olderThan: 5000 });
  assert.equal(await retainContents(db, { olderThan: 8000, chunk: 9 }), 1);
  assert.deepEqual([await hasContent(db, "h"), await hasContent(db, "i")], [true, false]);
  assert.equal(await dropSources(db, 2000), 1);
  assert.deepEqual((await findSources(db, ["k", "l"])).map(({ key }) => key), ["l"]);
});
