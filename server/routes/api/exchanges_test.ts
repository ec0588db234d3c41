import assert from "node:assert/strict";
import { withApi } from "./fixture.ts";

Deno.test("a poll is an exchange with all that travelled, secrets redacted", () =>
  withApi(async ({ call, server }) => {
    const { json: device } = await call("POST", "/devices", { json: { model: "og" } });
    const path = `/screens/${device.friendly_id}.png?token=${device.token}&battery=80`;
    await (await server.fetch(path)).arrayBuffer();
    const { json } = await call("GET", "/exchanges");
    const [exchange] = json.data;
    assert.deepEqual([json.data.length, json.next], [1, null]);
    assert.deepEqual([exchange.device_id, exchange.protocol, exchange.method], [device.id, "screen", "GET"]);
    assert.equal(exchange.path, `/screens/${device.friendly_id}.png?token=[redacted]&battery=80`);
    assert.deepEqual([exchange.response.status, exchange.error, exchange.at], [
      200,
      null,
      "2026-03-04T12:00:00Z",
    ]);
    assert.match(exchange.response.image, /^[0-9a-f]{64}$/);
    assert.ok(Object.values(exchange.timings).every((milliseconds) => typeof milliseconds === "number"));
    assert.ok(!JSON.stringify(exchange).includes(device.token));
    assert.deepEqual((await call("GET", `/exchanges/${exchange.id}`)).json, exchange);
  }));

Deno.test("the image of an exchange is what was sent, and composing it again gives the same bytes", () =>
  withApi(async ({ call, server }) => {
    const { json: device } = await call("POST", "/devices", { json: { model: "og" } });
    const sent = new Uint8Array(
      await (await server.fetch(`/screens/${device.friendly_id}.bmp?token=${device.token}`)).arrayBuffer(),
    );
    const [{ id, response }] = (await call("GET", "/exchanges")).json.data;
    const image = await call("GET", `/exchanges/${id}/image`);
    assert.deepEqual(image.bytes, sent);
    assert.deepEqual([image.headers.get("content-type"), image.headers.get("etag")], [
      "image/bmp",
      `"${response.image}"`,
    ]);
    const replay = await call("POST", `/exchanges/${id}/replay`);
    assert.equal(replay.status, 200);
    const { equal, recorded_image, image: hash, bytes } = replay.json;
    assert.deepEqual([equal, recorded_image, hash, bytes], [
      true,
      response.image,
      response.image,
      sent.length,
    ]);
    assert.equal((await call("GET", "/exchanges")).json.data.length, 1);
  }));

Deno.test("exchanges are filtered by device, status and time, and come in pages", () =>
  withApi(async ({ call, server }) => {
    const { json: device } = await call("POST", "/devices", { json: { model: "og" } });
    const screen = `/screens/${device.friendly_id}.png`;
    const poll = async (token: string) =>
      void await (await server.fetch(`${screen}?token=${token}`)).arrayBuffer();
    await poll(device.token);
    await poll("wrong");
    server.clock.advance(60);
    await poll(device.token);
    const count = async (query: string) => (await call("GET", `/exchanges?${query}`)).json.data.length;
    assert.equal(await count(""), 3);
    assert.equal(await count("status=401"), 1);
    assert.equal(await count("since=2026-03-04T12:00:30Z"), 1);
    assert.equal(await count("since=2026-03-04T13:00:30%2B01:00"), 1);
    assert.equal(await count(`device=${device.friendly_id}&status=200`), 2);
    assert.equal(await count("device=01JDC9QN4S0V5N1W8M3TB6ZK2F"), 0);
    const first = (await call("GET", "/exchanges?limit=2")).json;
    const rest = (await call("GET", `/exchanges?limit=2&before=${first.next}`)).json;
    assert.deepEqual([first.data.length, rest.data.length, rest.next], [2, 1, null]);
    for (const query of ["status=99", "status=ok", "since=yesterday", "limit=501"]) {
      assert.equal((await call("GET", `/exchanges?${query}`)).status, 422, query);
    }
    assert.equal((await call("GET", "/exchanges?device=nope")).status, 404);
  }));

Deno.test("an exchange without an image, or none at all, is not found", () =>
  withApi(async ({ call, server }) => {
    await (await server.fetch("/screens/NOPE22.png")).arrayBuffer();
    const [{ id }] = (await call("GET", "/exchanges")).json.data;
    assert.equal((await call("GET", `/exchanges/${id}/image`)).status, 404);
    assert.equal((await call("POST", `/exchanges/${id}/replay`)).status, 409);
    for (const path of ["/exchanges/nope", "/exchanges/nope/image"]) {
      assert.equal((await call("GET", path)).status, 404);
    }
    assert.equal((await call("POST", "/exchanges/nope/replay")).status, 404);
  }));
