import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { ConstraintError } from "../errors.ts";
import { forgetPressesStatement, hasPress, pressStatement, retainPresses } from "./mod.ts";

databaseTest(
  "a repeated press is refused with everything in its batch, until the device starts again",
  async (db) => {
    const press = { deviceId: "d1", button: "A", uptime: 1234567 };
    const record = pressStatement({ ...press, exchangeId: "e1", at: 1 });
    assert.equal(await hasPress(db, press), false);
    await db.batch([record]);
    assert.equal(await hasPress(db, press), true);
    const later = pressStatement({ ...press, uptime: 1234999, exchangeId: "e2", at: 2 });
    await assert.rejects(db.batch([later, record]), ConstraintError);
    assert.equal(await hasPress(db, { ...press, uptime: 1234999 }), false);
    for (const other of [{ ...press, button: "B" }, { ...press, deviceId: "d2" }]) {
      await db.batch([pressStatement({ ...other, exchangeId: "e3", at: 3 })]);
    }
    await db.batch([forgetPressesStatement("d1")]);
    assert.deepEqual([await hasPress(db, press), await hasPress(db, { ...press, deviceId: "d2" })], [
      false,
      true,
    ]);
  },
);

databaseTest("presses go with age, the oldest first, a chunk at a time", async (db) => {
  const press = (uptime: number) => ({ deviceId: "d1", button: "A", uptime });
  await db.batch([1, 2, 3, 4].map((at) => pressStatement({ ...press(at), exchangeId: "e1", at })));
  const limits = { olderThan: 4, chunk: 2 };
  assert.deepEqual([await retainPresses(db, limits), await hasPress(db, press(3))], [2, true]);
  assert.deepEqual([await retainPresses(db, limits), await retainPresses(db, limits)], [1, 0]);
  assert.equal(await hasPress(db, press(4)), true);
});
