import assert from "node:assert/strict";
import { withApi } from "../routes/api/fixture.ts";
import { openTestApp } from "../app_fixture.ts";
import { changeTheseDevices, restoreLabels } from "./mod.ts";
import { findDevices } from "../../database/mod.ts";
import { addDevices, appIds } from "./fixture.ts";

Deno.test("one call changes a thousand devices, each labels merged by their keys", () =>
  withApi(async (api) => {
    const { call } = api;
    const { clock } = await appIds(api);
    const labels = Array.from({ length: 1001 }, (_, n) => ({
      room: n === 0 ? "attic" : "hall",
      seat: String(n),
      old: "yes",
    }));
    const ids = await addDevices(api, labels);
    const patch = {
      labels: { floor: "2", old: null, gone: null },
      time_zone: "Asia/Tokyo",
      default_app_id: clock,
      sleep: { from: "22:00", to: "06:00" },
      refresh_seconds: 90,
    };
    const path = `/devices?selector=${encodeURIComponent("room in (hall)")}`;
    const changed = await call("PATCH", path, { json: patch });
    assert.deepEqual([changed.status, changed.json.matched], [200, 1000]);
    assert.deepEqual(changed.json.device_ids.toSorted(), ids.slice(1).toSorted());
    const { labels: _labels, ...alike } = patch;
    for (const index of [1, 1000]) {
      const { json } = await call("GET", `/devices/${ids[index]}`);
      assert.deepEqual(json.labels, { room: "hall", seat: String(index), floor: "2" });
      assert.deepEqual(Object.fromEntries(Object.keys(alike).map((key) => [key, json[key]])), alike);
    }
    const { json: other } = await call("GET", `/devices/${ids[0]}`);
    assert.deepEqual([other.labels, other.refresh_seconds], [labels[0], null]);
    await call("PATCH", path, { json: { sleep: null, default_app_id: null } });
    const { json: after } = await call("GET", `/devices/${ids[1]}`);
    assert.deepEqual([after.sleep, after.default_app_id, after.time_zone], [null, null, "Asia/Tokyo"]);
  }));

Deno.test("a change of many devices without a selector, or of what each has for itself, is refused", () =>
  withApi(async (api) => {
    const { call } = api;
    await addDevices(api, [{ room: "hall" }]);
    const wrong: [path: string, json: unknown, fault: string][] = [
      ["/devices", { refresh_seconds: 60 }, "selector"],
      ["/devices?selector=", { refresh_seconds: 60 }, "selector"],
      ["/devices?selector=room%3Dattic", { refresh_seconds: 60 }, "selector"],
      ["/devices?selector=room&limit=5", { refresh_seconds: 60 }, "limit"],
      ["/devices?selector=room", {}, ""],
      ["/devices?selector=room", { name: "All the same" }, "name"],
      ["/devices?selector=room", { hardware_id: "AA" }, "hardware_id"],
      ["/devices?selector=room", { time_zone: "Europe/Nowhere" }, "time_zone"],
      ["/devices?selector=room", { labels: { "a b": "c" } }, "labels.a b"],
      ["/devices?selector=room", { default_app_id: "01JDC9QN4S0V5N1W8M3TB6ZK2F" }, "default_app_id"],
    ];
    for (const [path, json, fault] of wrong) {
      const refused = await call("PATCH", path, { json });
      assert.deepEqual([refused.status, refused.json.errors[0].path], [422, fault], `${path} ${fault}`);
    }
  }));

Deno.test("where labels would be too many on one device, none is changed", () =>
  withApi(async (api) => {
    const { call } = api;
    const many = Object.fromEntries(Array.from({ length: 64 }, (_, n) => [`k${n}`, "v"]));
    const [few] = await addDevices(api, [{ room: "hall" }, many]);
    const both = (labels: Record<string, string | null>) =>
      call("PATCH", "/devices?selector=!none", { json: { labels } });
    const refused = await both({ extra: "1" });
    assert.deepEqual([refused.status, refused.json.errors[0].path], [422, "labels"]);
    assert.match(refused.json.errors[0].detail, /T00001.*at most 64/);
    assert.deepEqual((await call("GET", `/devices/${few}`)).json.labels, { room: "hall" });
    assert.equal((await both({ extra: "1", k5: null })).json.matched, 2);
  }));

Deno.test("merges of labels at once, from two nodes, all come to be on every device", async () => {
  await using one = await openTestApp();
  await using two = await openTestApp({ DATABASE_URL: one.app.services.config.databaseUrl });
  for (const id of ["a", "b", "c"]) await one.composer({ event: "init", id });
  const { data } = await one.admin("GET", "/api/v1/devices");
  for (const { id } of data) await one.admin("PATCH", `/api/v1/devices/${id}`, { labels: { room: "hall" } });
  const keys = Array.from({ length: 6 }, (_, number) => `key${number}`);
  const merged = await Promise.all(
    keys.map((key, number) =>
      (number % 2 === 0 ? one : two).admin("PATCH", "/api/v1/devices?selector=room%3Dhall", {
        labels: { [key]: "on" },
      })
    ),
  );
  assert.deepEqual(merged.map(({ matched }) => matched), keys.map(() => 3));
  const expected = { room: "hall", ...Object.fromEntries(keys.map((key) => [key, "on"])) };
  for (const { labels } of (await two.admin("GET", "/api/v1/devices")).data) {
    assert.deepEqual(labels, expected);
  }
});

Deno.test("of two moves of the same devices at once, the one that comes second finds none any more", async () => {
  await using one = await openTestApp();
  await using two = await openTestApp({ DATABASE_URL: one.app.services.config.databaseUrl });
  for (const id of ["a", "b", "c"]) await one.composer({ event: "init", id });
  const { data } = await one.admin("GET", "/api/v1/devices");
  for (const { id } of data) await one.admin("PATCH", `/api/v1/devices/${id}`, { labels: { room: "hall" } });
  const move = (node: typeof one, room: string) =>
    node.admin("PATCH", "/api/v1/devices?selector=room%3Dhall", { labels: { room, [room]: "yes" } });
  const moves = await Promise.allSettled([move(one, "attic"), move(two, "cellar")]);
  const refused = moves.filter(({ status }) => status === "rejected");
  assert.equal(refused.length, 1);
  assert.match(String((refused[0] as PromiseRejectedResult).reason), /422 .*no device matches/);
  const rooms = (await one.admin("GET", "/api/v1/devices")).data.map(({ labels }: { labels: unknown }) =>
    labels
  );
  const [room] = Object.values(rooms[0] as Record<string, string>);
  assert.deepEqual(rooms, [1, 2, 3].map(() => ({ room, [room as string]: "yes" })));
});

Deno.test("labels are taken back by their keys, and what others put beside them stays", () =>
  withApi(async (api) => {
    const { services } = api.server.app;
    const deviceIds = await addDevices(api, [{ room: "hall", old: "1" }, { room: "attic" }]);
    const devices = await findDevices(services.db, deviceIds);
    const gone = await changeTheseDevices(services, { deviceIds: ["gone"], patch: { labels: { a: "b" } } });
    assert.equal(gone.matched, 0);
    await changeTheseDevices(services, {
      deviceIds,
      patch: { labels: { room: "cellar", old: null, new: "2" } },
    });
    await changeTheseDevices(services, { deviceIds, patch: { labels: { beside: "3" } } });
    await restoreLabels(services, { devices, keys: ["room", "old", "new"] });
    const labels = (await findDevices(services.db, deviceIds)).map((device) => device.labels);
    assert.deepEqual(labels.toSorted((a, b) => a["room"]! < b["room"]! ? 1 : -1), [
      { room: "hall", old: "1", beside: "3" },
      { room: "attic", beside: "3" },
    ]);
  }));
