import assert from "node:assert/strict";
import { openTestApp } from "./app_fixture.ts";

Deno.test("two nodes on one database never show one request twice", async () => {
  await using one = await openTestApp();
  await using two = await openTestApp({ DATABASE_URL: one.app.services.config.databaseUrl });
  const units = Array.from({ length: 4 }, (_, number) => `unit-${number}`);
  for (const id of units) await one.composer({ event: "init", id });
  for (const { id } of (await one.admin("GET", "/api/v1/devices")).data) {
    await one.admin("PATCH", `/api/v1/devices/${id}`, { labels: { room: "lobby" } });
  }
  const queued = new Set<string>();
  for (let number = 0; number < 6; number++) {
    const app = { kind: "message", settings: { title: `Number ${number}` } };
    queued.add((await one.admin("POST", "/api/v1/requests", { selector: "room=lobby", app })).id);
  }
  for (let round = 0; round < 3; round++) {
    await Promise.all(
      units.map((id, index) => (index % 2 === 0 ? one : two).composer({ event: "init", id })),
    );
  }
  const { data } = await one.admin("GET", "/api/v1/exchanges?limit=500");
  const shown = data.map((exchange: { request_id: string | null }) => exchange.request_id).filter((
    id: string | null,
  ) => id !== null);
  assert.deepEqual(new Set(shown), queued);
  assert.equal(shown.length, queued.size);
});

Deno.test("a press that reaches two nodes is applied once, and presses of both add up", async () => {
  await using one = await openTestApp();
  await using two = await openTestApp({ DATABASE_URL: one.app.services.config.databaseUrl });
  await one.composer();
  const press = (ts_ms: number) => ({ event: "press", button: "A", ts_ms });
  await Promise.all([one.composer(press(1)), two.composer(press(1))]);
  assert.deepEqual((await one.composer()).labels, { A: "Green", B: "Blue", C: "Red" });
  await Promise.all([
    one.composer(press(2)),
    two.composer(press(3)),
    one.composer(press(4)),
    two.composer(press(5)),
  ]);
  assert.deepEqual(
    (await two.composer()).labels,
    { A: "Blue", B: "Red", C: "Green" },
    "five rotations of three are two",
  );
});

Deno.test("votes on a poll in a layout's own tile that reach two nodes at once all count", async () => {
  await using one = await openTestApp();
  await using two = await openTestApp({ DATABASE_URL: one.app.services.config.databaseUrl });
  const settings = { question: "Soup?", choices: ["Yes", "No"], results: "always" };
  const tiles = [{ kind: "clock" }, { kind: "poll", settings }];
  const app = await one.admin("POST", "/api/v1/apps", { kind: "layout", settings: { tiles } });
  const devices = ["a", "b", "c"];
  for (const id of devices) await one.composer({ event: "init", id });
  for (const { id } of (await one.admin("GET", "/api/v1/devices")).data) {
    await one.admin("PATCH", `/api/v1/devices/${id}`, { default_app_id: app.id });
  }
  for (const id of devices) await one.composer({ event: "init", id });
  await Promise.all(devices.flatMap((id, number) => [
    one.composer({ event: "press", id, button: "A", ts_ms: 2 * number + 1 }),
    two.composer({ event: "press", id, button: number === 0 ? "A" : "B", ts_ms: 2 * number + 2 }),
  ]));
  assert.match((await two.composer({ event: "init", id: "a" })).text, /Yes: 67 %, No: 33 %/);
});
