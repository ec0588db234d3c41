import assert from "node:assert/strict";
import { openTestApp } from "./app_fixture.ts";

const START = { A: "Red", B: "Green", C: "Blue" };
const ROTATED = { A: "Green", B: "Blue", C: "Red" };

Deno.test("a new handheld gets the demo's captions, and a press rotates them", async () => {
  await using test = await openTestApp();
  const first = await test.composer();
  assert.deepEqual(first.labels, START);
  assert.equal(first.app, "rotation");
  const pressed = await test.composer({ event: "press", button: "A", value: "Red", ts_ms: 1000 });
  assert.deepEqual(pressed.labels, ROTATED);
  assert.deepEqual((await test.composer()).labels, ROTATED);
});

Deno.test("the first thing a device ever sends may be a press", async () => {
  await using test = await openTestApp();
  const pressed = await test.composer({ event: "press", button: "C", value: "Blue", ts_ms: 5 });
  assert.deepEqual(pressed.labels, ROTATED);
});

Deno.test("a repeated press is answered again and not applied again", async () => {
  await using test = await openTestApp();
  await test.composer();
  const press = { event: "press", button: "A", value: "Red", ts_ms: 1000 };
  await test.composer(press);
  assert.deepEqual((await test.composer(press)).labels, ROTATED);
  await test.composer();
  assert.deepEqual((await test.composer(press)).labels, ROTATED, "also after a refresh");
});

Deno.test("a press of a caption that is no longer on show is logged, answered and not applied", async () => {
  await using test = await openTestApp();
  await test.composer();
  await test.composer({ event: "press", button: "A", value: "Red", ts_ms: 1 });
  const stale = await test.composer({ event: "press", button: "A", value: "Red", ts_ms: 2 });
  assert.deepEqual(stale.labels, ROTATED);
  const { data } = await test.admin("GET", "/api/v1/exchanges");
  assert.equal(data.length, 3);
});

Deno.test("many presses at once are each applied once", async () => {
  await using test = await openTestApp();
  await test.composer();
  const presses = Array.from(
    { length: 7 },
    (_, number) => test.composer({ event: "press", button: "A", ts_ms: number }),
  );
  await Promise.all(presses);
  assert.deepEqual((await test.composer()).labels, ROTATED, "seven rotations of three are one");
});

Deno.test("an admin's label is on the device at its next poll, survives presses, and can be released", async () => {
  await using test = await openTestApp();
  await test.composer();
  await test.admin("POST", "/update-labels", { device: "M5StickCPLUS2", labels: { A: "Go" } });
  assert.deepEqual((await test.composer()).labels, { ...START, A: "Go" });
  const pressed = await test.composer({ event: "press", button: "A", value: "Go", ts_ms: 1 });
  assert.deepEqual(pressed.labels, { ...ROTATED, A: "Go" });
  await test.admin("POST", "/update-labels", { device: "M5StickCPLUS2", labels: { A: null } });
  assert.deepEqual((await test.composer()).labels, ROTATED);
});

Deno.test("two units that give ids have states of their own", async () => {
  await using test = await openTestApp();
  await test.composer({ event: "press", button: "A", id: "one", ts_ms: 1 });
  assert.deepEqual((await test.composer({ event: "init", id: "two" })).labels, START);
  assert.deepEqual((await test.composer({ event: "init", id: "one" })).labels, ROTATED);
});

Deno.test("every visit is one exchange, secrets redacted, with stages timed", async () => {
  await using test = await openTestApp();
  await test.fetch("/", { headers: { "access-token": "s3cret-token", id: "AA:BB:CC:00:11:22" } });
  await test.composer({ event: "press", button: "X", ts_ms: 1 });
  const { data } = await test.admin("GET", "/api/v1/exchanges");
  assert.equal(data.length, 2);
  assert(!JSON.stringify(data).includes("s3cret"));
  const [refused, served] = data;
  assert.equal(refused.response.status, 422);
  assert.match(refused.error, /"X"/);
  assert.equal(served.response.status, 200);
  assert.equal(served.request.headers["access-token"], "[redacted]");
  for (const stage of ["device", "choose", "compose", "draw", "rasterize", "quantize", "encode", "total"]) {
    assert.equal(typeof served.timings[stage], "number", stage);
  }
});

Deno.test("an image that an answer names can be fetched, and the fetch is an exchange", async () => {
  await using test = await openTestApp();
  const { image_url } = await test.composer();
  const response = await test.fetch(new URL(image_url).pathname);
  assert.equal(response.headers.get("content-type"), "image/png");
  const bytes = new Uint8Array(await response.arrayBuffer());
  assert.equal(response.headers.get("content-length"), String(bytes.length));
  const { data } = await test.admin("GET", "/api/v1/exchanges");
  assert.equal(data[0].path, new URL(image_url).pathname);
  assert.equal(data[0].device_id, data[1].device_id);
});

Deno.test("an app that cannot compose is a drawn problem, and the exchange says why", async () => {
  await using test = await openTestApp();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const { data: apps } = await test.admin("GET", "/api/v1/apps");
  const quiz = apps.find(({ kind }: { kind: string }) => kind === "quiz");
  const { updateApp } = await import("../database/mod.ts");
  await updateApp(test.app.services.db, quiz.id, { settings: { questions: "none" } }, 0);
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: quiz.id });
  const first = await test.composer();
  assert.equal(first.app, "problem");
  assert.deepEqual(first.labels, { A: "", B: "", C: "" });
  const second = await test.composer();
  assert.equal(second.image_url, first.image_url, "a problem that lasts is not redrawn");
  const { data: [exchange] } = await test.admin("GET", "/api/v1/exchanges");
  assert.match(exchange.error, /questions/);
});
