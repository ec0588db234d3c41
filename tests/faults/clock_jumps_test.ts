import assert from "node:assert/strict";
import { findDatabaseFaults } from "../../database/mod.ts";
import { openTestApp, PASSWORD, type TestApp } from "../../server/app_fixture.ts";
import { freeFromFuture } from "../../server/retention.ts";

const HOUR = 3600;

/** Hours that the clock jumps, one after another: forth, back, and back before the beginning. */
const JUMPS = [5, -5, -9, 9, 30, -30];

async function integrity(test: TestApp): Promise<void> {
  const path = test.app.services.config.databaseUrl.replace(/^file:/, "");
  assert.deepEqual(await findDatabaseFaults(path), []);
}

Deno.test("a request that was leased before the clock was set back is shown, once", async () => {
  await using test = await openTestApp();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const app = { kind: "message", settings: { title: "Lunch" } };
  const { id } = await test.admin("POST", "/api/v1/requests", { device_id: device.id, app });
  // As a poll leaves it that was killed between its claim and its answer.
  const { db, clock } = test.app.services;
  await db.execute({
    sql: "UPDATE requests_1 SET lease_exchange_id = 'gone', lease_until = ? WHERE id = ?",
    args: [clock.now().epochMilliseconds + 60_000, id],
  });
  test.clock.advance(-5 * HOUR);
  assert.notEqual((await test.composer()).app, "message");
  await freeFromFuture(test.app.services);
  assert.equal((await test.composer()).app, "message");
  assert.equal((await test.admin("GET", `/api/v1/requests/${id}`)).status, "shown");
  assert.notEqual((await test.composer()).app, "message");
  await integrity(test);
});

Deno.test("a source that was fetched while the clock was ahead is due again once it is set back", async () => {
  await using test = await openTestApp();
  const { db, clock } = test.app.services;
  const at = clock.now().epochMilliseconds;
  const columns = "key, host, parser, interval_seconds, failures, next_at, wanted_at, fetched_at";
  const insert = `INSERT INTO sources_1 (${columns}) VALUES (?, 'a.example', 'json', 900, 0, ?, ?, ?)`;
  await db.batch([
    { sql: insert, args: ["ahead", at + 900_000, at, at] },
    { sql: insert, args: ["usual", at - 5 * 3_600_000 + 60_000, at, at - 5 * 3_600_000] },
  ]);
  test.clock.advance(-5 * HOUR);
  await freeFromFuture(test.app.services);
  const { rows } = await db.execute("SELECT key, next_at FROM sources_1 ORDER BY key");
  const now = clock.now().epochMilliseconds;
  assert.deepEqual(rows.map((row) => [row["key"], Number(row["next_at"]) - now]), [["ahead", 0], [
    "usual",
    60_000,
  ]]);
  await integrity(test);
});

Deno.test("exchanges keep their order and sessions hold whichever way the clock jumps", async () => {
  await using test = await openTestApp();
  const login = await test.fetch("/login", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://screens.test:8080" },
    body: new URLSearchParams({ password: PASSWORD }),
  });
  const cookie = (login.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  assert.notEqual(cookie, "");
  const ids: string[] = [];
  for (const jump of JUMPS) {
    test.clock.advance(jump * HOUR);
    await test.composer();
    const { data: [newest] } = await test.admin("GET", "/api/v1/exchanges?limit=1");
    ids.push(newest.id);
    const page = await test.fetch("/settings", { headers: { cookie, accept: "text/html" } });
    await page.body?.cancel();
    assert.equal(page.status, 200, `the session after a jump of ${jump} h`);
  }
  assert.deepEqual(ids, ids.toSorted());
  assert.equal(new Set(ids).size, JUMPS.length);
  await integrity(test);
});
