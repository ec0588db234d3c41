import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { contentStatement, findContent, retainContents } from "./mod.ts";

databaseTest("a content is kept for as long as it was used lately", async (db) => {
  const content = (hash: string, usedAt: number) => contentStatement({ hash, value: `"${hash}"`, usedAt });
  await db.batch([content("a", 1), content("b", 5), content("c", 7), content("a", 9), content("b", 2)]);
  assert.equal(await retainContents(db, { olderThan: 7, chunk: 9 }), 1);
  assert.deepEqual(await Promise.all(["a", "b", "c"].map((hash) => findContent(db, hash))), [
    '"a"',
    null,
    '"c"',
  ]);
});
