import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { ConstraintError } from "../errors.ts";
import { findPlaylist, listPlaylists, type PlaylistItem, replacePlaylist, replacePlaylists } from "./mod.ts";

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

databaseTest("replacePlaylists() gives each of many devices its own items, all or none", async (db) => {
  await replacePlaylist(db, "d3", [item("r1", { deviceId: "d3" })]);
  await replacePlaylist(db, "d1", [item("old")]);
  const one = [
    item("p1", { days: [1, 7], from: "07:00", to: "22:30", polls: 3 }),
    item("p2", { position: 1, minutes: 5 }),
  ];
  const other = [item("q1", { deviceId: "d2", appId: 'a "quoted" one' })];
  await replacePlaylists(db, ["d1", "d2"], [...other, ...one]);
  assert.deepEqual(await listPlaylists(db, ["d1", "d2", "none"]), [...one, ...other]);
  await assert.rejects(replacePlaylists(db, ["d1"], [item("p3"), item("r1")]), ConstraintError);
  assert.deepEqual(await findPlaylist(db, "d1"), one);
  await replacePlaylists(db, ["d1", "d2"], []);
  assert.deepEqual((await listPlaylists(db, ["d1", "d2", "d3"])).map(({ id }) => id), ["r1"]);
});
