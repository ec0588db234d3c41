import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { ConstraintError } from "../errors.ts";
import { appStateStatements, deleteAppStatesStatement, findAppState } from "./mod.ts";

const OF = { deviceId: "d1", appId: "a1" };

databaseTest("the newest revision is the state, and older ones go", async (db) => {
  assert.equal(await findAppState(db, OF), null);
  await db.batch(appStateStatements({ ...OF, revision: 1, state: { turn: 1 }, at: 1 }));
  await db.batch(appStateStatements({ ...OF, revision: 2, state: null, at: 2 }));
  assert.deepEqual(await findAppState(db, OF), { revision: 2, state: null });
  assert.equal((await db.execute("SELECT * FROM app_states_1")).rows.length, 1);
  await db.batch([deleteAppStatesStatement("a1")]);
  assert.equal(await findAppState(db, OF), null);
});

databaseTest("of presses that read the same revision one is applied, the others find out", async (db) => {
  await db.batch(appStateStatements({ ...OF, revision: 5, state: "start", at: 1 }));
  const presses = Array.from(
    { length: 5 },
    (_, node) => db.batch(appStateStatements({ ...OF, revision: 6, state: node, at: 2 })),
  );
  const settled = await Promise.allSettled(presses);
  const lost = settled.filter((one) => one.status === "rejected");
  assert.equal(lost.length, 4);
  assert.ok(lost.every((one) => one.reason instanceof ConstraintError));
  assert.equal((await findAppState(db, OF))?.revision, 6);
});

databaseTest(
  "a press that is two revisions late cannot slip in behind, though its revision is free again",
  async (db) => {
    for (const revision of [5, 6, 7]) {
      await db.batch(
        appStateStatements({ ...OF, revision, state: revision, at: 1 }),
      );
    }
    await assert.rejects(
      db.batch(appStateStatements({ ...OF, revision: 6, state: "late", at: 9 })),
      ConstraintError,
    );
    assert.deepEqual(await findAppState(db, OF), { revision: 7, state: 7 });
    await db.batch(
      appStateStatements({ deviceId: "d2", appId: "a1", revision: 6, state: "other device", at: 9 }),
    );
  },
);
