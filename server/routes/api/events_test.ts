import assert from "node:assert/strict";
import { createEvents } from "../../events.ts";
import { eventStream } from "./events.ts";
import { withApi } from "./fixture.ts";

/** Reads a stream until it holds as many events, and answers them. */
async function readEvents(reader: ReadableStreamDefaultReader<Uint8Array>, count: number) {
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const data = [...text.matchAll(/^event: (\w+)\ndata: (.+)\n\n/gm)];
    if (data.length >= count) {
      return data.map(([, kind, json]) => ({ event: kind, ...JSON.parse(json ?? "") }));
    }
    const { value, done } = await reader.read();
    assert.ok(!done, "the stream ended");
    text += decoder.decode(value, { stream: true });
  }
}

Deno.test("each change and each poll is told to whoever watches", () =>
  withApi(async ({ call, server }) => {
    const { token } = await server.app.services.auth.createApiToken("watcher");
    const headers = { authorization: `Bearer ${token}` };
    const stream = await server.fetch("/api/v1/events", { headers });
    assert.match(stream.headers.get("content-type") ?? "", /^text\/event-stream/);
    const reader = stream.body!.getReader();
    const { json: device } = await call("POST", "/devices", { json: { model: "m5stickc_plus2" } });
    await call("PUT", `/devices/${device.id}/button_labels`, { json: { A: "Go" } });
    const app = { kind: "message", settings: {} };
    const { json: request } = await call("POST", "/requests", { json: { app, device_id: device.id } });
    await server.composer();
    const told = await readEvents(reader, 4);
    assert.deepEqual(told.map(({ event }) => event), ["device", "label", "request", "poll"]);
    assert.ok(
      told.every(({ device_id, at, kind, event }) => device_id === device.id && at && kind === event),
    );
    assert.equal(told[2].id, request.id);
    const { json: made } = await call("POST", "/apps", { json: { kind: "clock" } });
    await call("PATCH", `/apps/${made.id}`, { json: { name: "Time" } });
    await call("DELETE", `/apps/${made.id}`);
    const ofApp = (await readEvents(reader, 3)).map(({ event, id, device_id }) => [event, id, device_id]);
    assert.deepEqual(ofApp, Array.from({ length: 3 }, () => ["app", made.id, null]));
    await reader.cancel();
  }));

Deno.test("the stream ends with the server", async () => {
  const closing = new AbortController();
  const events = createEvents();
  const reader = eventStream({ events, closing: closing.signal }).getReader();
  await reader.read();
  closing.abort();
  assert.equal((await reader.read()).done, true);
  events.emit({ kind: "poll", at: Temporal.Now.instant(), deviceId: null, id: "1" });
  assert.equal((await eventStream({ events, closing: closing.signal }).getReader().read()).done, false);
});

Deno.test("a reader that falls far behind is cut off instead of filling the memory", async () => {
  const events = createEvents();
  const stream = eventStream({ events, closing: new AbortController().signal });
  for (let i = 0; i < 2000; i++) {
    events.emit({ kind: "poll", at: Temporal.Now.instant(), deviceId: null, id: `${i}` });
  }
  let bytes = 0;
  for await (const chunk of stream) bytes += chunk.length;
  assert.ok(bytes > 60_000 && bytes < 70_000, `${bytes} bytes`);
});
