import assert from "node:assert/strict";
import fc from "fast-check";
import { setRules } from "../database/mod.ts";
import { openTestApp, type TestApp } from "./app_fixture.ts";
import { readRetention, writeRetention } from "./config_values.ts";
import { retain } from "./retention.ts";
import { readRules } from "./rules.ts";

/** A visit of a device that nobody knows; the status of its answer. */
async function visit(test: TestApp, number: number): Promise<number> {
  const headers = { id: `02:00:00:00:00:0${number}`, model: "og", width: "800", height: "480" };
  const response = await test.fetch("/api/setup", { headers });
  return (await response.json()).status;
}

/** How devices stand, by their hardware ids. */
async function standing(test: TestApp): Promise<Record<string, string>> {
  const { data } = await test.admin("GET", "/api/v1/devices");
  return Object.fromEntries(
    data.map((device: { hardware_id: string; provisioning: string }) => [
      device.hardware_id.at(-1),
      device.provisioning,
    ]),
  );
}

Deno.test("the policy for new devices is changed while the server runs, and taken back", async () => {
  await using test = await openTestApp();
  const usual = { value: "open", origin: "default" };
  const shown = async () => await test.admin("GET", "/api/v1/settings");
  assert.deepEqual((await shown()).provisioning, usual);
  assert.equal(await visit(test, 1), 200);
  const set = await test.admin("PATCH", "/api/v1/settings", { provisioning: "approve" });
  assert.deepEqual(set.provisioning, { value: "approve", origin: "admin" });
  await visit(test, 2);
  await test.admin("PATCH", "/api/v1/settings", { provisioning: "closed" });
  assert.notEqual(await visit(test, 3), 200);
  assert.deepEqual(await standing(test), { 1: "admitted", 2: "waiting" });
  const back = await test.admin("PATCH", "/api/v1/settings", { provisioning: null });
  assert.deepEqual(back.provisioning, usual);
});

Deno.test("what the environment says goes first, whatever is stored", async () => {
  await using test = await openTestApp({ PROVISIONING: "approve", EXCHANGE_RETENTION: "5d" });
  const { services } = test.app;
  await setRules(services.db, { provisioning: "closed", exchange_retention: "1d" }, 1);
  const { provisioning, exchangeRetention } = await readRules(services);
  assert.deepEqual(provisioning, { value: "approve", origin: "environment" });
  assert.deepEqual(exchangeRetention.value, readRetention("5d"));
  for (const change of [{ provisioning: "open" }, { exchange_retention: null }]) {
    await assert.rejects(
      () => test.admin("PATCH", "/api/v1/settings", change),
      /409 .* in the environment, which goes first/,
    );
  }
});

Deno.test("a rule of another release that cannot be read is as if it was not there", async () => {
  await using test = await openTestApp();
  await setRules(test.app.services.db, { provisioning: "ask-twice", exchange_retention: "forever" }, 1);
  const { provisioning, exchangeRetention } = await readRules(test.app.services);
  assert.deepEqual([provisioning.origin, exchangeRetention.origin], ["default", "default"]);
});

Deno.test("exchanges beyond the retention that was set go at the next turn", async () => {
  await using test = await openTestApp();
  for (let number = 1; number <= 5; number++) await visit(test, number);
  const count = async () => {
    const { data } = await test.admin("GET", "/api/v1/exchanges");
    return data.length;
  };
  assert.equal(await count(), 5);
  const answer = await test.admin("PATCH", "/api/v1/settings", { exchange_retention: "2" });
  assert.deepEqual(answer.exchange_retention, { value: "2", origin: "admin" });
  await retain(test.app.services);
  assert.equal(await count(), 2);
  await assert.rejects(
    () => test.admin("PATCH", "/api/v1/settings", { exchange_retention: "0" }),
    /422 .*exchange_retention: found .*, expected an age/,
  );
});

Deno.test("writeRetention() writes what readRetention() reads", () => {
  const age = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom("m", "h", "d"));
  const rows = fc.integer({ min: 1, max: 1e12 - 1 });
  fc.assert(fc.property(fc.option(age), fc.option(rows), (age, rows) => {
    fc.pre(age !== null || rows !== null);
    const text = [age?.join(""), rows].filter((part) => part !== undefined && part !== null).join(",");
    assert.deepEqual(readRetention(writeRetention(readRetention(text))), readRetention(text));
  }));
});
