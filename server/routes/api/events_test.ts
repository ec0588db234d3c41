import assert from "node:assert/strict";
import { createEvents } from "../../events.ts";
import { eventStream } from "./events.ts";
import { withApi } from "./fixture.ts";

/** Reads a stream until it holds as many events, and answers them. */
async function readEvents(reader: ReadableStreamDefaultReader<Uint8Array>, count: number) {
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const data = [...text.matchAll(/event: (\w+)\n(?:id: (\S+)\n)?data: (.+)\n(?:id: (\S+)\n)?\n/g)];
    if (data.length >= count) {
      return data.map(([, event, before, json, after]) => ({
        event,
        eventId: before ?? after ?? "",
        ...JSON.parse(json ?? ""),
      }));
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

Deno.test("what came after the event that one knows is told first, and reset where that is not known", () =>
  withApi(async ({ call, server }) => {
    const { token } = await server.app.services.auth.createApiToken("watcher");
    const open = async (query: string, headers: Record<string, string> = {}) => {
      const authorization = `Bearer ${token}`;
      const stream = await server.fetch(`/api/v1/events${query}`, { headers: { authorization, ...headers } });
      return stream.body!.getReader();
    };
    const before = server.app.services.events.last();
    const { json: device } = await call("POST", "/devices", { json: { model: "m5stickc_plus2" } });
    await server.composer();
    const kindsOf = async (reader: ReadableStreamDefaultReader<Uint8Array>, count: number) => {
      const told = await readEvents(reader, count);
      await reader.cancel();
      return told.map(({ event }) => event);
    };
    assert.deepEqual(await kindsOf(await open(`?after=${before}`), 2), ["device", "poll"]);
    // What a browser sends by itself when it comes again counts more than the address, which is as old as its page.
    const known = await open(`?after=${before}`);
    const [first] = await readEvents(known, 2);
    await known.cancel();
    const again = await open(`?after=${before}`, { "last-event-id": first.eventId });
    assert.deepEqual(await kindsOf(again, 1), ["poll"]);
    const lost = await open("?after=01KDHZ0000000000000000000-7");
    const [reset] = await readEvents(lost, 1);
    assert.deepEqual([reset.event, reset.eventId], ["reset", server.app.services.events.last()]);
    await call("PATCH", `/devices/${device.id}`, { json: { name: "Hall" } });
    assert.deepEqual(await kindsOf(lost, 1), ["device"]);
    assert.equal((await call("GET", `/events?after=${"x".repeat(101)}`)).status, 422);
  }));

Deno.test("a page is rendered with the event before its data, and none where it does not live", () =>
  withApi(async ({ server }) => {
    const { token } = await server.app.services.auth.createApiToken("watcher");
    const headers = { authorization: `Bearer ${token}`, accept: "text/html" };
    const pageOf = async (path: string) => await (await server.fetch(path, { headers })).text();
    await server.composer();
    assert.ok(
      (await pageOf("/")).includes(`<meta name="event" content="${server.app.services.events.last()}"`),
    );
    assert.ok(!(await pageOf("/devices/new")).includes('<meta name="event"'));
  }));

Deno.test("a reader that falls far behind is cut off instead of filling the memory, and told so when it comes again", async () => {
  const events = createEvents({ count: 500, bytes: 1_000_000 });
  const { signal } = new AbortController();
  const emit = (count: number) => {
    for (let i = 0; i < count; i++) {
      events.emit({ kind: "poll", at: Temporal.Now.instant(), deviceId: null, id: `${i}` });
    }
  };
  const reader = eventStream({ events, closing: signal }).getReader();
  emit(500);
  assert.equal((await readEvents(reader, 500)).length, 500);
  emit(300);
  await readEvents(reader, 1);
  emit(499);
  let [bytes, text] = [0, ""];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    text += new TextDecoder().decode(part.value);
  }
  assert.ok(bytes > 10_000 && bytes < 20_000, `${bytes} bytes`);
  const last = text.match(/id: (\S+)\n/g)?.at(-1)?.slice(4, -1);
  const [told] = await readEvents(eventStream({ events, closing: signal }, last).getReader(), 1);
  assert.equal(told.event, "reset");
});
