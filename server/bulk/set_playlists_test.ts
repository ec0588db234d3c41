import assert from "node:assert/strict";
import { withApi } from "../routes/api/fixture.ts";
import { addDevices, appIds } from "./fixture.ts";

const EVERY_DAY = { days: [], from: null, to: null, polls: 1, minutes: null };

Deno.test("one call gives a thousand devices a playlist, and no other", () =>
  withApi(async (api) => {
    const { call } = api;
    const { clock, quiz } = await appIds(api);
    const labels = Array.from({ length: 1200 }, (_, n) => ({ room: n < 1000 ? "hall" : "attic" }));
    const ids = await addDevices(api, labels);
    const hall = ids.slice(0, 1000);
    const attic = ids.at(-1);
    const items = [{ app_id: clock, days: [1, 7], from: "08:00", to: "09:00", polls: 3 }, {
      app_id: quiz,
      minutes: 5,
    }];
    const heard: (string | null)[] = [];
    api.server.app.services.events.subscribe(({ kind, deviceId }) =>
      kind === "device" && heard.push(deviceId)
    );
    const put = await call("PUT", "/playlists", { json: { selector: "room=hall", items } });
    assert.deepEqual([put.status, put.json.matched], [200, 1000]);
    assert.deepEqual(put.json.device_ids.toSorted(), hall.toSorted());
    assert.deepEqual(heard, put.json.device_ids);
    const whole = [{ ...EVERY_DAY, ...items[0] }, { ...EVERY_DAY, ...items[1] }];
    for (const id of [hall[0], hall[999]]) {
      assert.deepEqual((await call("GET", `/devices/${id}/playlist`)).json, whole);
    }
    assert.deepEqual((await call("GET", `/devices/${attic}/playlist`)).json, []);
    const none = await call("PUT", "/playlists", { json: { selector: "room", items: [] } });
    assert.equal(none.json.matched, 1200);
    assert.deepEqual((await call("GET", `/devices/${hall[0]}/playlist`)).json, []);
  }));

Deno.test("a device that keeps an item at its place stays where it is in its rotation", () =>
  withApi(async (api) => {
    const { call, server } = api;
    const { clock, quiz } = await appIds(api);
    await server.composer();
    const { id } = (await call("GET", "/devices")).json.data[0];
    await call("PATCH", `/devices/${id}`, { json: { labels: { room: "hall" } } });
    const items = [{ app_id: clock }, { app_id: quiz, polls: 2 }];
    await call("PUT", "/playlists", { json: { selector: "room=hall", items } });
    const polled = async () => (await server.composer()).app;
    assert.deepEqual([await polled(), await polled()], ["clock", "quiz"]);
    await call("PUT", "/playlists", { json: { selector: "room=hall", items } });
    assert.equal(await polled(), "quiz");
    assert.equal(await polled(), "clock");
  }));

Deno.test("a selector that matches no device is refused with the labels that there are", () =>
  withApi(async (api) => {
    const items = [{ app_id: (await appIds(api)).clock }];
    const put = async (selector: string) => {
      const { status, json } = await api.call("PUT", "/playlists", { json: { selector, items } });
      return [status, json.errors[0].path, json.errors[0].detail];
    };
    assert.deepEqual(await put("room"), [
      422,
      "selector",
      'found "room", which no device matches, expected labels, and no device has any',
    ]);
    await addDevices(api, [{ room: "hall", floor: "2" }, { room: "attic" }]);
    assert.deepEqual(await put("room=loby"), [
      422,
      "selector",
      'found "room=loby", which no device matches, expected some of floor=2, room=attic, room=hall',
    ]);
    const [status, path, detail] = await put("room = = hall");
    assert.deepEqual([status, path], [422, "selector"]);
    assert.match(String(detail), /key=value/);
  }));

Deno.test("items that cannot be used are named by their place, and nothing changes", () =>
  withApi(async (api) => {
    const { call } = api;
    const { clock } = await appIds(api);
    const [id] = await addDevices(api, [{ room: "hall" }]);
    const before = [{ app_id: clock, ...EVERY_DAY }];
    await call("PUT", `/devices/${id}/playlist`, { json: before });
    const wrong: [Record<string, unknown>, string][] = [
      [{ app_id: "01JDC9QN4S0V5N1W8M3TB6ZK2F" }, "items.1.app_id"],
      [{ app_id: clock, days: [8] }, "items.1.days.0"],
      [{ app_id: clock, polls: 0 }, "items.1.polls"],
      [{ app_id: clock, poll: 1 }, "items.1.poll"],
    ];
    for (const [item, path] of wrong) {
      const json = { selector: "room=hall", items: [{ app_id: clock }, item] };
      const refused = await call("PUT", "/playlists", { json });
      assert.deepEqual([refused.status, refused.json.errors[0].path], [422, path]);
    }
    for (const json of [{ items: [] }, { selector: "room" }, { selector: "", items: [] }]) {
      assert.equal((await call("PUT", "/playlists", { json })).status, 422);
    }
    assert.deepEqual((await call("GET", `/devices/${id}/playlist`)).json, before);
  }));
