import assert from "node:assert/strict";
import { openTestApp } from "./app_fixture.ts";

const STATES = [["Red", "Green", "Blue"], ["Green", "Blue", "Red"], ["Blue", "Red", "Green"]];

Deno.test("presses of one device are all applied, however it says who it is and whichever node it reaches", async () => {
  await using one = await openTestApp();
  await using two = await openTestApp({ DATABASE_URL: one.app.services.config.databaseUrl });
  const { token } = await one.admin("POST", "/api/v1/devices", {
    name: "Mix",
    model: "m5stickc_plus2",
    hardware_id: "MIX",
  });
  const press = async (number: number) => {
    const byToken = number % 2 === 0;
    const node = number % 3 === 0 ? two : one;
    const fields = {
      device: "M5StickCPLUS2",
      event: "press",
      button: "A",
      ts_ms: number,
      ...(byToken ? {} : { id: "MIX" }),
    };
    const headers: Record<string, string> = byToken ? { "access-token": token } : {};
    const response = await node.fetch("/", { method: "POST", headers, body: JSON.stringify(fields) });
    await response.text();
    return response.status;
  };
  const PRESSES = 20;
  const statuses = await Promise.all(Array.from({ length: PRESSES }, (_, number) => press(number)));
  assert.deepEqual(new Set(statuses), new Set([200]));
  const { labels } = await one.composer({ event: "init", id: "MIX" });
  assert.deepEqual(Object.values(labels), STATES[PRESSES % 3]);
});
