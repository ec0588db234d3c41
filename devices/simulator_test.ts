/** The device side of each protocol against its server side, over a real socket. */
import assert from "node:assert/strict";
import { definePanel } from "../renderers/mod.ts";
import { SimulationError } from "./errors.ts";
import { protocols } from "./protocols/mod.ts";
import { startSampleServer } from "./sample_server.ts";
import { createSimulator } from "./simulator.ts";

Deno.test("a handheld starts with POST, then comes by GET, and shows the captions", async () => {
  await using server = startSampleServer();
  const device = createSimulator("composer", { url: server.url, model: "M5StickCPLUS2" });
  const first = await device.poll();
  assert.deepEqual(first.labels, { A: "Red", B: "Green", C: "Blue" });
  assert.deepEqual(first.exchanges.map(({ method }) => method), ["POST", "GET"]);
  assert.deepEqual(first.faults, []);
  assert.equal(first.refreshSeconds, 300);
  assert.equal(first.image?.mediaType, "image/png");
  const second = await device.poll();
  assert.deepEqual(second.exchanges.map(({ method }) => method), ["GET"]);
  assert.deepEqual(server.polls.map((poll) => poll.event), ["init", "init"]);
});

Deno.test("a handheld presses with the caption on show and an uptime that grows", async () => {
  await using server = startSampleServer();
  const device = createSimulator("composer", {
    url: server.url,
    id: "u1",
    token: "secret",
    uptime: () => 5000,
  });
  await device.poll();
  await device.press("B");
  await device.press("B");
  await device.press("A", { value: "Old", uptime: 1 });
  assert.deepEqual(server.polls.slice(1).map((poll) => poll.press), [
    { button: "B", value: "Green", uptime: 5000 },
    { button: "B", value: "Green", uptime: 5001 },
    { button: "A", value: "Old", uptime: 1 },
  ]);
  assert.deepEqual([server.polls[1]?.claim.hardwareId, server.polls[1]?.claim.token], ["U1", "secret"]);
});

Deno.test("firmware sets itself up once, and downloads only an image with a new name", async () => {
  await using server = startSampleServer();
  const panel = definePanel({ width: 1, height: 1 });
  const device = createSimulator("trmnl", { url: server.url, id: "AA:BB:CC:DD:EE:FF", model: "og", panel });
  const first = await device.poll();
  const paths = (visit: typeof first) => visit.exchanges.map((received) => new URL(received.url).pathname);
  assert.deepEqual(paths(first), ["/api/setup", "/images/a.png", "/api/display", "/images/a.png"]);
  assert.deepEqual(paths(await device.poll()), ["/api/display"]);
  server.change();
  const third = await device.poll();
  assert.deepEqual(paths(third), ["/api/display", "/images/b.png"]);
  assert.deepEqual(third.faults, []);
  assert.equal(third.refreshSeconds, 300);
  assert.deepEqual(server.polls.map((poll) => poll.event), ["setup", "poll", "poll", "poll"]);
  assert.deepEqual([server.polls[1]?.claim.token, server.polls[1]?.claim.width], ["sample-token", 1]);
  assert.equal(server.polls[1]?.telemetry.batteryVolts, 4.1);
});

Deno.test("firmware leaves its log and comes by when its button is pressed", async () => {
  await using server = startSampleServer();
  const device = createSimulator("trmnl", { url: server.url, id: "AA:BB:CC:DD:EE:FF", token: "secret" });
  const visit = await device.log([{ message: "low battery" }, "text"]);
  assert.deepEqual([visit.exchanges[0]?.status, visit.faults], [204, []]);
  assert.deepEqual(server.polls[0]?.logEntries, [{ message: "low battery" }, "text"]);
  await device.press("A");
  assert.equal(server.polls[1]?.telemetry.updateSource, "button");
});

Deno.test("firmware that is refused a setup shows the message and asks for no screen", async () => {
  await using server = startSampleServer({ closed: true });
  const visit = await createSimulator("trmnl", { url: server.url, id: "AA:BB:CC:DD:EE:FF" }).poll();
  assert.equal(visit.text, "Cannot admit the device: found a closed server");
  assert.equal(visit.exchanges.length, 1);
  assert.deepEqual(visit.faults, []);
});

Deno.test("a screen client asks only for new bytes", async () => {
  await using server = startSampleServer();
  const device = createSimulator("screen", { url: server.url, friendlyId: "A1B2C3", token: "secret" });
  const first = await device.poll();
  assert.deepEqual([first.exchanges[0]?.status, first.refreshSeconds, first.faults], [200, 300, []]);
  const second = await device.poll();
  assert.deepEqual([second.exchanges[0]?.status, second.exchanges[0]?.bytes.length, second.faults], [
    304,
    0,
    [],
  ]);
  assert.deepEqual(second.image, first.image);
  server.change();
  assert.equal((await device.poll()).exchanges[0]?.status, 200);
  const pressed = await device.press("C", { value: "Blue", uptime: 7 });
  assert.deepEqual(pressed.labels, { A: "Red", B: "Green", C: "Blue" });
  assert.deepEqual(server.polls.at(-1)?.press, { button: "C", value: "Blue", uptime: 7 });
});

Deno.test("a device that is refused says what it found, for every protocol", async () => {
  await using server = startSampleServer({ closed: true });
  for (const protocol of Object.values(protocols)) {
    const options = { url: server.url, id: "AA:BB:CC:DD:EE:FF", token: "secret", friendlyId: "A1B2C3" };
    const visit = await createSimulator(protocol.name, options).poll();
    assert.ok(visit.exchanges.length > 0);
    assert.equal(visit.faults.length > 0, !protocol.refusalNeedsImage, "only trmnl firmware is never told");
  }
});

Deno.test("a server that does not answer is a SimulationError, for every protocol", async () => {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const url = `http://127.0.0.1:${(listener.addr as Deno.NetAddr).port}`;
  listener.close();
  for (const { name } of Object.values(protocols)) {
    const device = createSimulator(name, { url, id: "u1", token: "t", friendlyId: "A1B2C3" });
    await assert.rejects(() => device.poll(), SimulationError);
    await assert.rejects(() => device.press("A"), /^SimulationError: Cannot reach http:.*: no answer came$/);
  }
});
