import assert from "node:assert/strict";
import { openTestApp } from "./app_fixture.ts";
import { storeLogEntries } from "./log_entries.ts";

Deno.test("entries of a log are kept as they are within bounds, and what is past them is said", () => {
  const few = [{ message: "woke" }, "text", 3, null];
  assert.deepEqual(storeLogEntries(few), few);
  const many = storeLogEntries(Array.from({ length: 20_000 }, (_, at) => ({ at })));
  assert.equal(many.length, 201);
  assert.deepEqual([many[199], many[200]], [{ at: 199 }, { "…": "19800 more entries are not kept" }]);
  const [long] = storeLogEntries([{ token: "s3cret", text: "x".repeat(1_000_000) }]);
  assert.match(String(long), /^\{"token":"\[redacted\]","text":"x+… \(\d+ characters\)$/);
  assert.ok(String(long).length < 17_000);
  const large = storeLogEntries(Array.from({ length: 100 }, () => "y".repeat(10_000)));
  assert.equal(large.length, 14);
  // Gone through once, however it is nested within texts.
  for (const sign of ['\\"token\\":', "http://a/", "/private-"]) storeLogEntries([sign.repeat(1_000_000)]);
});

Deno.test("a flood of logs from strangers leaves the server with its database", async () => {
  await using test = await openTestApp();
  const body = JSON.stringify({ logs: Array.from({ length: 20_000 }, (_, at) => ({ at })) });
  const flood = Array.from({ length: 25 }, (_, at) =>
    test.fetch("/api/log", {
      method: "POST",
      headers: { id: `AA:BB:CC:00:00:${10 + at}`, "content-type": "application/json" },
      body,
    }));
  for (const response of await Promise.all(flood)) assert.equal(response.status, 204);
  assert.equal((await test.fetch("/readyz")).status, 200);
  assert.deepEqual([test.app.services.exchanges.deferred, test.app.services.db.trouble()], [0, null]);
  const { rows } = await test.app.services.db.execute("SELECT count(*) AS entries FROM device_logs_1");
  assert.equal(rows[0]?.["entries"], 25 * 201);
});
