import assert from "node:assert/strict";
import { openTestApp, PASSWORD, type TestApp } from "../../app_fixture.ts";
import { BackupTimes } from "../../pages/settings/backup_times.tsx";

async function read(test: TestApp, path: string): Promise<string> {
  const response = await test.fetch(path, {
    headers: { authorization: `Basic ${btoa(`admin:${PASSWORD}`)}` },
  });
  assert.equal(response.status, 200);
  return await response.text();
}

Deno.test("the settings and the metrics say when the next scheduled backup is due", async () => {
  await using test = await openTestApp({ BACKUP_SCHEDULE: "30 3 * * *" });
  const page = await read(test, "/settings");
  assert.match(page, /<dd class="mono">30 3 \* \* \*<\/dd>/);
  assert.match(page, /Next backup<\/dt><dd><time datetime="\d{4}-\d\d-\d\dT03:30:00Z"/);
  const metrics = await read(test, "/metrics");
  assert.match(metrics, /^screen_composer_backup_failing 0$/m);
  assert.match(metrics, /^screen_composer_backup_next_timestamp_seconds \d{10}$/m);
});

Deno.test("without a schedule the settings name the variable, and the metrics say nothing of it", async () => {
  await using test = await openTestApp();
  assert.match(await read(test, "/settings"), /BACKUP_SCHEDULE<\/code> has the server make them/);
  assert.doesNotMatch(await read(test, "/metrics"), /backup/);
});

Deno.test("a backup that failed is an alert with its time and cause", () => {
  const scheduled = {
    schedule: "@daily",
    next: null,
    last: null,
    failure: { at: 1_000, message: "<no> room" },
  };
  const html = String(BackupTimes({ scheduled, now: 61_000, timeZone: "UTC" }));
  assert.match(html, /role="alert">\s*The backup failed <time[^>]*>1 minute ago<\/time>: &lt;no&gt; room/);
  assert.match(html, /none yet/);
});
