import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { insertExchangeStatement } from "../exchanges/mod.ts";
import { exchange } from "../exchanges/sample.ts";
import { screenStatement } from "../screens/mod.ts";
import { screen } from "../screens/sample.ts";
import { findImage, type ImageRow, retainImages, storeImage } from "./mod.ts";

function image(hash: string, composedAt: number, size = 3): ImageRow {
  const bytes = new Uint8Array(size).map((_, at) => at * 7);
  return { hash, mediaType: "image/png", extension: "png", width: 800, height: 480, bytes, composedAt };
}

databaseTest("an image keeps its bytes, and the time when it was first composed", async (db) => {
  assert.equal(await storeImage(db, image("h1", 10, 90_000)), 10);
  assert.equal(await storeImage(db, image("h1", 20, 90_000)), 10);
  assert.deepEqual(await findImage(db, "h1"), image("h1", 10, 90_000));
  assert.equal(await findImage(db, "h9"), null);
});

databaseTest(
  "retainImages() deletes old images that nothing shows or names, a chunk at a time",
  async (db) => {
    for (const at of [1, 2, 3, 4, 5, 6]) await storeImage(db, image(`h${at}`, at));
    await db.batch([
      screenStatement(screen("d1", { imageHash: "h1" })),
      insertExchangeStatement(
        exchange("e1", { response: { status: 200, headers: {}, body: null, image: "h2" } }),
      ),
    ]);
    assert.equal(await retainImages(db, { olderThan: 6, chunk: 2 }), 2);
    assert.equal(await retainImages(db, { olderThan: 6, chunk: 2 }), 1);
    assert.equal(await retainImages(db, { olderThan: 6, chunk: 2 }), 0);
    const left = await Promise.all([1, 2, 3, 4, 5, 6].map((at) => findImage(db, `h${at}`)));
    assert.deepEqual(left.flatMap((one) => one === null ? [] : [one.hash]), ["h1", "h2", "h6"]);
  },
);
