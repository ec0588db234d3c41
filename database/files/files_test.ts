import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { deleteFile, fileStatement, findFile, findFileData, listFiles } from "./mod.ts";

databaseTest("files are listed without their bytes, which are there as they came", async (db) => {
  const file = (id: string) => ({
    id,
    name: "a.png",
    mediaType: "image/png",
    bytes: 2,
    width: 3,
    height: 4,
    hash: "h",
    createdAt: 5,
  });
  await db.batch(["f1", "f2", "f3"].map((id) => fileStatement(file(id), Uint8Array.of(1, 255))));
  assert.deepEqual(await findFile(db, "f1"), file("f1"));
  assert.deepEqual(Array.from(await findFileData(db, "f1") ?? []), [1, 255]);
  assert.deepEqual((await listFiles(db, { limit: 2 })).map(({ id }) => id), ["f3", "f2"]);
  assert.deepEqual((await listFiles(db, { limit: 2, before: "f2" })).map(({ id }) => id), ["f1"]);
  assert.deepEqual([await deleteFile(db, "f1"), await deleteFile(db, "f1")], [true, false]);
  assert.deepEqual([await findFile(db, "f1"), await findFileData(db, "f1")], [null, null]);
});
