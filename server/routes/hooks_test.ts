import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { Buffer } from "node:buffer";
import { type ApiFixture, withApi } from "./api/fixture.ts";

async function send({ server }: ApiFixture, path: string, init: RequestInit = {}) {
  const response = await server.fetch(path, init);
  return { status: response.status, headers: response.headers, json: await response.json() };
}

const json = (value: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

Deno.test("a hook records what is sent to it, by any method, and says what it did", () =>
  withApi(async (api) => {
    const made = await api.call("POST", "/hooks", { json: { slug: "doorbell" } });
    assert.equal(made.status, 201);
    assert.match(made.json.url, /\/hooks\/doorbell$/);
    const posted = await send(api, "/hooks/doorbell?front=1&token=hush", {
      method: "POST",
      body: "ring",
      headers: { "content-type": "text/plain", authorization: "Bearer of-bad-news-123" },
    });
    assert.equal(posted.status, 200);
    assert.deepEqual(Object.keys(posted.json), ["hook", "id", "received_at", "bytes", "next_steps"]);
    assert.deepEqual([posted.json.hook, posted.json.bytes, posted.json.next_steps.length], [
      "doorbell",
      4,
      2,
    ]);
    for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
      assert.equal((await send(api, "/hooks/doorbell", { method })).status, 200);
    }
    const { json: page } = await api.call("GET", "/hooks/doorbell/deliveries?limit=4");
    assert.deepEqual(page.data.map(({ method }: { method: string }) => method), [
      "PATCH",
      "DELETE",
      "PUT",
      "GET",
    ]);
    const { json: rest } = await api.call("GET", `/hooks/doorbell/deliveries?before=${page.next}`);
    const [first] = rest.data;
    assert.equal(rest.next, null);
    assert.deepEqual([first.id, first.body, first.outcome], [posted.json.id, "ring", "recorded"]);
    assert.equal(first.path, "/hooks/doorbell?front=1&token=[redacted]");
    assert.equal(first.headers.authorization, "[redacted]");
  }));

Deno.test("an unknown hook is 404, and bytes that are no text come back as base64", () =>
  withApi(async (api) => {
    assert.equal((await send(api, "/hooks/nobody", { method: "POST" })).status, 404);
    await api.call("POST", "/hooks", { json: { slug: "raw" } });
    const body = new Uint8Array([0, 255, 254]);
    assert.equal((await send(api, "/hooks/raw", { method: "POST", body })).json.bytes, 3);
    const { json: page } = await api.call("GET", "/hooks/raw/deliveries");
    assert.deepEqual([page.data[0].body, page.data[0].body_base64], [
      null,
      Buffer.from(body).toString("base64"),
    ]);
  }));

Deno.test("a hook takes no more than its bytes and its rate", () =>
  withApi(async (api) => {
    await api.call("POST", "/hooks", { json: { slug: "small", byte_limit: 10, rate_per_minute: 3 } });
    assert.equal((await send(api, "/hooks/small", { method: "POST", body: "12345678901" })).status, 413);
    assert.equal((await send(api, "/hooks/small", { method: "POST", body: "1234567890" })).status, 200);
    assert.equal((await send(api, "/hooks/small")).status, 200);
    const late = await send(api, "/hooks/small");
    assert.equal(late.status, 429);
    assert.ok(Number(late.headers.get("retry-after")) >= 1);
    assert.match(late.json.detail, /^Cannot take more for hook small now: try again in \d+ seconds$/);
  }));

Deno.test("a guarded hook lets in who has its secret, and says so of the others without keeping what they sent", () =>
  withApi(async (api) => {
    const refusedWish = await api.call("POST", "/hooks", { json: { slug: "x", guard: "hmac" } });
    assert.equal(refusedWish.status, 422);
    const made = await api.call("POST", "/hooks", {
      json: { slug: "signed", guard: "hmac", secret: "opensesame", signature_header: "X-Sign" },
    });
    assert.deepEqual([made.json.secret, made.json.signature_header], ["[set]", "x-sign"]);
    assert.ok(!JSON.stringify(made.json).includes("opensesame"));
    const body = '{"a":1}';
    const sign = createHmac("sha256", "opensesame").update(body).digest("hex");
    const post = (headers: Record<string, string>) =>
      send(api, "/hooks/signed", { method: "POST", body, headers });
    assert.equal((await post({ "x-sign": sign })).status, 200);
    assert.equal((await post({ "x-sign": "00" })).status, 401);
    const { json: page } = await api.call("GET", "/hooks/signed/deliveries");
    assert.deepEqual(
      page.data.map(({ outcome, body }: { outcome: string; body: string }) => [outcome, body]),
      [["refused", ""], ["recorded", body]],
    );
    assert.ok(!JSON.stringify(page).includes(sign));
  }));

Deno.test("custom plugins merge, stream and read back; without a strategy they replace", () =>
  withApi(async (api) => {
    const { json: hook } = await api.call("POST", "/hooks", { json: {} });
    assert.match(hook.slug, /^[A-Za-z0-9]{20}$/);
    const path = `/api/custom_plugins/${hook.id}`;
    const merge = async (value: unknown) => (await send(api, path, json(value))).json.merge_variables;
    assert.deepEqual(await merge({ merge_variables: { a: { b: 1 }, list: [1] } }), {
      a: { b: 1 },
      list: [1],
    });
    assert.deepEqual(await merge({ merge_variables: { a: { c: 2 } }, merge_strategy: "deep_merge" }), {
      a: { b: 1, c: 2 },
      list: [1],
    });
    const stream = { merge_variables: { list: [2, 3] }, merge_strategy: "stream", stream_limit: 2 };
    assert.deepEqual((await merge(stream)).list, [2, 3]);
    assert.deepEqual(await merge({ merge_variables: { z: 0 } }), { z: 0 });
    assert.deepEqual((await send(api, path)).json, { merge_variables: { z: 0 } });
    assert.equal((await send(api, path, json({ variables: {} }))).status, 422);
    assert.equal((await send(api, path, json({ merge_variables: {}, merge_strategy: "x" }))).status, 422);
  }));

Deno.test("deliveries at the same time are all merged", () =>
  withApi(async (api) => {
    const { json: app } = await api.call("POST", "/apps", { json: { kind: "clock" } });
    await api.call("POST", "/hooks", {
      json: { slug: "many", app_id: app.id, strategy: "stream", rate_per_minute: 600 },
    });
    const sent = Array.from({ length: 20 }, (_, index) => send(api, "/hooks/many", json({ items: [index] })));
    assert.ok((await Promise.all(sent)).every(({ status }) => status === 200));
    const { json: held } = await send(api, "/api/custom_plugins/many");
    assert.deepEqual(
      new Set(held.merge_variables.items),
      new Set(Array.from({ length: 20 }, (_, index) => index)),
    );
    const { json: page } = await api.call("GET", "/hooks/many/deliveries");
    assert.ok(page.data.every(({ outcome }: { outcome: string }) => outcome === "applied"));
  }));

Deno.test("a hook is changed, listed and removed", () =>
  withApi(async (api) => {
    await api.call("POST", "/hooks", { json: { slug: "one" } });
    const taken = await api.call("POST", "/hooks", { json: { slug: "one" } });
    assert.equal(taken.status, 409);
    const wrong = await api.call("POST", "/hooks", { json: { slug: "a b", strategy: "add", app_id: "x" } });
    assert.deepEqual(wrong.json.errors.map(({ path }: { path: string }) => path).sort(), [
      "app_id",
      "slug",
      "strategy",
    ]);
    const changed = await api.call("PATCH", "/hooks/one", {
      json: { slug: "uno", strategy: "stream", stream_limit: 5 },
    });
    assert.deepEqual([changed.json.slug, changed.json.strategy, changed.json.stream_limit], [
      "uno",
      "stream",
      5,
    ]);
    assert.equal((await api.call("PATCH", "/hooks/uno", { json: { guard: "secret" } })).status, 422);
    assert.deepEqual((await api.call("GET", "/hooks")).json.data.map(({ slug }: { slug: string }) => slug), [
      "uno",
    ]);
    assert.equal((await api.call("DELETE", "/hooks/uno")).status, 204);
    assert.equal((await api.call("GET", "/hooks/uno")).status, 404);
    assert.equal((await api.call("GET", "/hooks", { signedIn: false })).status, 401);
  }));
