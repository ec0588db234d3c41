import assert from "node:assert/strict";
import { withApi } from "./fixture.ts";

Deno.test("a device is made with nothing said, and its token is answered once", () =>
  withApi(async ({ call }) => {
    const made = await call("POST", "/devices", { json: {} });
    assert.equal(made.status, 201);
    assert.equal(made.headers.get("location"), `/api/v1/devices/${made.json.id}`);
    assert.match(made.json.id, /^[0-9A-HJKMNP-TV-Z]{26}$/);
    assert.match(made.json.friendly_id, /^[A-Z0-9]{6}$/);
    assert.match(made.json.token, /^[\w-]{43}$/);
    const { token: _token, ...device } = made.json;
    assert.deepEqual((await call("GET", `/devices/${device.id}`)).json, device);
    assert.deepEqual((await call("GET", `/devices/${device.friendly_id.toLowerCase()}`)).json, device);
    assert.deepEqual(device.panel.width, 800);
    assert.deepEqual([device.time_zone, device.provisioning, device.on_show], ["UTC", "admitted", null]);
    assert.equal(device.created_at, "2026-03-04T12:00:00Z");
  }));

Deno.test("all that is said of a device is kept", () =>
  withApi(async ({ call }) => {
    const [{ id: appId }] = (await call("GET", "/apps?limit=1")).json.data;
    const said = {
      name: "Lobby",
      labels: { room: "lobby" },
      time_zone: "Europe/Berlin",
      locale: "de-DE",
      default_app_id: appId,
      refresh_seconds: 300,
      sleep: { from: "22:00", to: "06:30" },
    };
    const { json } = await call("POST", "/devices", {
      json: { ...said, model: "M5StickCPLUS2", hardware_id: "aabbccddeeff" },
    });
    for (const [name, value] of Object.entries(said)) assert.deepEqual(json[name], value, name);
    assert.deepEqual([json.model, json.hardware_id], ["m5stickc_plus2", "AA:BB:CC:DD:EE:FF"]);
  }));

Deno.test("a hardware id that another device has is a conflict", () =>
  withApi(async ({ call }) => {
    await call("POST", "/devices", { json: { hardware_id: "AA:BB:CC:DD:EE:FF" } });
    const again = await call("POST", "/devices", { json: { hardware_id: "aa-bb-cc-dd-ee-ff" } });
    assert.equal(again.status, 409);
    assert.match(again.json.detail, /^Cannot use hardware id "AA:BB:CC:DD:EE:FF": device \w{6} has it/);
    const other = await call("POST", "/devices", { json: {} });
    const moved = await call("PATCH", `/devices/${other.json.id}`, {
      json: { hardware_id: "AA:BB:CC:DD:EE:FF" },
    });
    assert.equal(moved.status, 409);
  }));

Deno.test("changing a model changes the panel, and panel fields are merged", () =>
  withApi(async ({ call }) => {
    const path = `/devices/${(await call("POST", "/devices", { json: {} })).json.id}`;
    const models = (await call("GET", "/models")).json.data;
    const stick = models.find((model: { id: string }) => model.id === "m5stickc_plus2");
    const changed = (await call("PATCH", path, { json: { model: "m5stickc_plus2" } })).json;
    assert.deepEqual([changed.model, changed.panel], ["m5stickc_plus2", stick.panel]);
    const turned = (await call("PATCH", path, { json: { panel: { rotation: 180 } } })).json;
    assert.deepEqual(turned.panel, { ...stick.panel, rotation: 180 });
    const both =
      (await call("PATCH", path, { json: { model: "og", panel: { pixel_format: "gray2" } } })).json;
    assert.deepEqual([both.panel.width, both.panel.pixel_format, both.panel.rotation], [800, "gray2", 0]);
  }));

Deno.test("a device's note keeps its lines, and is taken back by an empty one", () =>
  withApi(async ({ call }) => {
    const made = await call("POST", "/devices", { json: { note: " By the door,\r\nleft " } });
    assert.equal(made.json.note, "By the door,\nleft");
    const change = (note: string) => call("PATCH", `/devices/${made.json.id}`, { json: { note } });
    assert.equal((await change("Moved")).json.note, "Moved");
    for (const wrong of ["a\u0000b", "x".repeat(1001)]) assert.equal((await change(wrong)).status, 422);
    assert.equal((await change("")).json.note, "");
  }));

Deno.test("what cannot be used is refused field by field, with what is accepted", () =>
  withApi(async ({ call }) => {
    const json = {
      nmae: "x",
      time_zone: "Mars/Base",
      labels: { room: "two words" },
      refresh_seconds: 0,
      sleep: { from: "25:00", to: "06:00" },
    };
    const { status, headers, json: problem } = await call("POST", "/devices", { json });
    assert.equal(status, 422);
    assert.equal(headers.get("content-type"), "application/problem+json");
    const details = Object.fromEntries(
      problem.errors.map((e: { path: string; detail: string }) => [e.path, e.detail]),
    );
    assert.match(details.nmae, /^unknown field, expected name, note, model, /);
    assert.equal(details.time_zone, 'found "Mars/Base", expected an IANA time zone such as Europe/Berlin');
    assert.match(details["labels.room"], /^found "two words", expected 1 to 63 of letters/);
    assert.equal(details.refresh_seconds, "found 0, expected at least 1");
    assert.equal(details["sleep.from"], 'found "25:00", expected a time of day such as 07:30');
    for (
      const wrong of [{ model: "nope" }, { default_app_id: "01JDC9QN4S0V5N1W8M3TB6ZK2F" }, {
        panel: { width: 0 },
      }]
    ) {
      const refused = await call("POST", "/devices", { json: wrong });
      assert.deepEqual([refused.status, refused.json.errors[0].path], [422, Object.keys(wrong)[0]]);
    }
  }));

Deno.test("provisioning and empty values can be patched", () =>
  withApi(async ({ call }) => {
    const made = await call("POST", "/devices", {
      json: { refresh_seconds: 60, sleep: { from: "22:00", to: "06:00" } },
    });
    const json = { provisioning: "refused", refresh_seconds: null, sleep: null };
    const changed = (await call("PATCH", `/devices/${made.json.id}`, { json })).json;
    assert.deepEqual([changed.provisioning, changed.refresh_seconds, changed.sleep], ["refused", null, null]);
    assert.equal((await call("PATCH", `/devices/${made.json.id}`, { json: {} })).status, 200);
  }));

Deno.test("a device that is deleted is gone", () =>
  withApi(async ({ call }) => {
    const path = `/devices/${(await call("POST", "/devices", { json: {} })).json.id}`;
    const deleted = await call("DELETE", path);
    assert.deepEqual([deleted.status, deleted.bytes.length], [204, 0]);
    for (const method of ["GET", "DELETE"]) assert.equal((await call(method, path)).status, 404);
  }));

Deno.test("a new token takes the place of the old one", () =>
  withApi(async ({ call, server }) => {
    const { json: device } = await call("POST", "/devices", { json: {} });
    const screen = (token: string) => server.fetch(`/screens/${device.friendly_id}.png?token=${token}`);
    const renewed = await call("POST", `/devices/${device.id}/token`);
    assert.deepEqual([renewed.status, renewed.json.device_id], [201, device.id]);
    const answers = [await screen(device.token), await screen(renewed.json.token)];
    for (const answer of answers) await answer.body?.cancel();
    assert.deepEqual(answers.map((answer) => answer.status), [401, 200]);
  }));

Deno.test("a poll shows in the device, and its screen is what the poll got", () =>
  withApi(async ({ call, server }) => {
    const { json: device } = await call("POST", "/devices", { json: { model: "og" } });
    const before = await call("GET", `/devices/${device.id}/screen`);
    const poll = await server.fetch(`/screens/${device.friendly_id}.png?token=${device.token}&battery=80`);
    assert.deepEqual(before.bytes, new Uint8Array(await poll.arrayBuffer()));
    assert.equal(before.headers.get("content-length"), String(before.bytes.length));
    assert.equal(before.headers.get("content-type"), "image/png");
    const headers = { "if-none-match": before.headers.get("etag") ?? "" };
    assert.equal((await call("GET", `/devices/${device.id}/screen`, { headers })).status, 304);
    const seen = (await call("GET", `/devices/${device.id}`)).json;
    assert.equal(seen.last_seen_at, "2026-03-04T12:00:00Z");
    assert.equal(`"${seen.on_show.image}"`, before.headers.get("etag"));
    assert.equal(seen.telemetry.battery_percent, 80);
  }));

Deno.test("devices come in pages, newest first", () =>
  withApi(async ({ call }) => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift((await call("POST", "/devices", { json: {} })).json.id);
    const found: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const { json } = await call("GET", `/devices?limit=2${next === "" ? "" : `&before=${next}`}`);
      assert.ok(json.data.length <= 2);
      found.push(...json.data.map((device: { id: string }) => device.id));
      next = json.next;
    }
    assert.deepEqual(found, ids);
    for (const query of ["limit=0", "limit=501", "limit=x", "before=x", "lmit=1", "limit=1&limit=2"]) {
      assert.equal((await call("GET", `/devices?${query}`)).status, 422, query);
    }
  }));
