import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { ConstraintError } from "../errors.ts";
import { findPlaylist, type PlaylistItem, replacePlaylist } from "./mod.ts";

function item(id: string, change: Partial<PlaylistItem> = {}): PlaylistItem {
  return {
    id,
    deviceId: "d1",
    position: 0,
    appId: "a1",
    days: [],
    from: null,
    to: null,
    minutes: null,
    polls: 1,
    ...change,
  };
}

databaseTest(
  "replacePlaylist() puts items in their order in the place of the old ones, whole or not at all",
  async (db) => {
    assert.deepEqual(await findPlaylist(db, "d1"), []);
    const items = [
      item("p2", { days: [1, 7], from: "07:00", to: "22:30", minutes: null, polls: 3 }),
      item("p1", { position: 1 }),
    ];
    await replacePlaylist(db, "d1", [...items].reverse());
    assert.deepEqual(await findPlaylist(db, "d1"), items);
    await replacePlaylist(db, "d2", [item("q1", { deviceId: "d2" })]);
    await assert.rejects(replacePlaylist(db, "d1", [item("p3"), item("q1")]), ConstraintError);
    assert.deepEqual(await findPlaylist(db, "d1"), items);
    await replacePlaylist(db, "d1", []);
    assert.deepEqual([(await findPlaylist(db, "d1")).length, (await findPlaylist(db, "d2")).length], [0, 1]);
  },
);
