import assert from "node:assert/strict";
import { findContent, findExchange } from "../../database/mod.ts";
import { openTestApp, type TestApp } from "../app_fixture.ts";
import type { ScreenInputs } from "../screen_inputs.ts";
import { openOrigin } from "../sources/origin_fixture.ts";
import { runTransform } from "./run_transform.ts";

/** Busy for longer than a poll takes, though not for too long. */
const SLOW = `function transform({ said }) {
  const end = Date.now() + 600;
  while (Date.now() < end);
  return { loud: said.toUpperCase() };
}`;
const LOOP = { code: "function transform() { while (true); }", input: "{}" };

async function showTemplate(test: TestApp, settings: Record<string, unknown>): Promise<string> {
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const app = await test.admin("POST", "/api/v1/apps", {
    kind: "template",
    settings: { markup: "<h1>{{ loud }}</h1>", transform: SLOW, ...settings },
  });
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: app.id });
  return app.id;
}

async function deliver(test: TestApp, said: string): Promise<void> {
  const response = await test.fetch("/hooks/said", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ said }),
  });
  assert.ok(response.ok, await response.text());
}

/** What the transform gave that the device's last poll showed, from its exchange. */
async function poll(test: TestApp): Promise<string | null> {
  await test.composer();
  const { data: [{ id }] } = await test.admin("GET", "/api/v1/exchanges?limit=1");
  const exchange = await findExchange(test.app.services.db, id);
  const { hash, error } = (exchange?.inputs as unknown as ScreenInputs).data?.transform ?? {};
  if (!hash) return error ?? null;
  return JSON.parse(await findContent(test.app.services.db, hash) ?? "{}").loud;
}

/** Counts the polls that find no result. */
function countMisses({ app: { services } }: TestApp): () => number {
  const { transforms } = services;
  let misses = 0;
  const counting: typeof transforms = {
    ...transforms,
    take(task) {
      misses += Number(transforms.find(task) === null);
      return transforms.take(task);
    },
  };
  Object.assign(services, { transforms: counting });
  return () => misses;
}

Deno.test("while a slow transform runs a device sees what it made before, and then what it made", async () => {
  await using test = await openTestApp();
  const { preparation } = test.app.services;
  const app = await showTemplate(test, {});
  await test.admin("POST", "/api/v1/hooks", { slug: "said", app_id: app });
  await deliver(test, "one");
  assert.equal(await poll(test), "ONE", "there is nothing to show before it, so it is waited for");

  // Two that never end are run first.
  const before = [runTransform(LOOP), runTransform(LOOP)];
  await deliver(test, "two");
  assert.equal(await poll(test), "ONE");
  assert.equal(await poll(test), "ONE");
  await Promise.all(before);
  await preparation.settled();
  const misses = countMisses(test);
  assert.deepEqual([await poll(test), misses()], ["TWO", 0]);
});

Deno.test("what a hook is sent is transformed before a device asks, also inside a layout", async () => {
  await using test = await openTestApp();
  const { preparation } = test.app.services;
  const app = await showTemplate(test, {});
  const layout = await test.admin("POST", "/api/v1/apps", {
    kind: "layout",
    settings: { tiles: [{ app_id: app }, { kind: "clock" }] },
  });
  await test.admin("POST", "/api/v1/hooks", { slug: "said", app_id: app });
  await deliver(test, "one");
  await preparation.settled();
  const misses = countMisses(test);
  assert.deepEqual([await poll(test), misses()], ["ONE", 0]);
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: layout.id });
  await test.composer();
  assert.equal(misses(), 0);
});

Deno.test("what a source gave is transformed before a device asks", async () => {
  let said = "one";
  await using origin = await openOrigin((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ said }));
  });
  await using test = await openTestApp({ SOURCE_ALLOW_PRIVATE: "127.0.0.0/8" });
  const { preparation, sources } = test.app.services;
  await showTemplate(test, { sources: [{ name: "s", url: origin.url, interval_minutes: 5 }] });
  await preparation.settled();
  await sources.tick();
  await preparation.settled();
  const misses = countMisses(test);
  assert.deepEqual([await poll(test), misses()], ["ONE", 0]);
  said = "two";
  test.clock.advance(3600);
  await sources.tick();
  await preparation.settled();
  assert.deepEqual([await poll(test), misses()], ["TWO", 0]);
});

Deno.test("a server that starts again transforms what it has before a device asks", async () => {
  await using test = await openTestApp();
  const app = await showTemplate(test, {});
  await test.admin("POST", "/api/v1/hooks", { slug: "said", app_id: app });
  await deliver(test, "one");
  await poll(test);
  await using again = await openTestApp({ DATABASE_URL: test.app.services.config.databaseUrl });
  await again.app.services.preparation.settled();
  const misses = countMisses(again);
  assert.deepEqual([await poll(again), misses()], ["ONE", 0]);
});
