import assert from "node:assert/strict";
import { databaseTest } from "../each_database.ts";
import { devices2 } from "../devices/devices_2.ts";
import { insertDevice } from "../devices/mod.ts";
import { fromColumns } from "../devices/row.ts";
import { replacePlaylist } from "../playlists/mod.ts";
import { insertRequest } from "../requests/mod.ts";
import { request } from "../requests/sample.ts";
import { findAppUsage } from "./usage.ts";

databaseTest(
  "findAppUsage() counts devices, playlists and waiting requests, and names three devices",
  async (db) => {
    const [sample] = devices2.samples;
    assert.ok(sample);
    const device = fromColumns(sample);
    for (const id of ["d1", "d2", "d3", "d4", "d5"]) {
      const defaultAppId = id === "d5" ? "a2" : "a1";
      await insertDevice(db, {
        ...device,
        id,
        friendlyId: id,
        hardwareId: null,
        name: `N${id}`,
        defaultAppId,
      });
    }
    const item = { deviceId: "d1", days: [], from: null, to: null, polls: 1, minutes: null };
    await replacePlaylist(db, "d1", [
      { ...item, id: "p1", position: 0, appId: "a1" },
      { ...item, id: "p2", position: 1, appId: "a1" },
    ]);
    await insertRequest(db, request("r1"));
    await insertRequest(db, request("r2", { expiresAt: 5 }));
    await insertRequest(db, request("r3", { appId: "a3" }));
    const usage = await findAppUsage(db, ["a1", "a2", "a9"], 10);
    assert.deepEqual([...usage.keys()].sort(), ["a1", "a2"]);
    assert.deepEqual(usage.get("a1"), {
      defaults: 4,
      named: [{ id: "d1", name: "Nd1" }, { id: "d2", name: "Nd2" }, { id: "d3", name: "Nd3" }],
      playlists: 1,
      queued: 1,
    });
    assert.deepEqual(usage.get("a2"), {
      defaults: 1,
      named: [{ id: "d5", name: "Nd5" }],
      playlists: 0,
      queued: 0,
    });
  },
);
