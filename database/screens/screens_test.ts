import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { findDevicesShowing, findScreen, listScreens, screenStatement } from "./mod.ts";
import { screen } from "./sample.ts";

databaseTest("a device has one screen, the last that was written", async (db) => {
  const full = screen("d1", {
    app: { kind: "message", settings: { title: "Hi" } },
    requestId: "r1",
    labels: { A: "Go" },
    text: "Hi",
    imageHash: "h1",
    telemetry: { battery: 4.1 },
    playlistItemId: "p1",
    playlistPolls: 2,
  });
  await db.batch([screenStatement(full)]);
  assert.deepEqual(await findScreen(db, "d1"), full);
  await db.batch([screenStatement(screen("d1", { seenAt: 9 }))]);
  assert.deepEqual(await findScreen(db, "d1"), screen("d1", { seenAt: 9 }));
  assert.equal(await findScreen(db, "d2"), null);
});

databaseTest("screens are listed for given devices, and devices found by the image they show", async (db) => {
  await db.batch(
    ["d1", "d2", "d3"].map((id) => screenStatement(screen(id, { imageHash: id === "d2" ? null : "h1" }))),
  );
  assert.deepEqual((await listScreens(db, ["d1", "d2", "none"])).map((row) => row.deviceId).sort(), [
    "d1",
    "d2",
  ]);
  assert.deepEqual(await listScreens(db, []), []);
  assert.deepEqual(await findDevicesShowing(db, "h1", 5), ["d1", "d3"]);
  assert.deepEqual(await findDevicesShowing(db, "h1", 1), ["d1"]);
});
