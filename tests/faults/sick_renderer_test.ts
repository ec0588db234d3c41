import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { findDatabaseFaults } from "../../database/mod.ts";
import { openTestApp, type TestApp } from "../../server/app_fixture.ts";

const rendererModule = new URL("./testdata/sick_worker.ts", import.meta.url);

/** A device and a way to poll as it; its screen must always be an image. */
async function addDevice(test: TestApp, title: string) {
  const app = await test.admin("POST", "/api/v1/apps", { kind: "message", settings: { title } });
  const device = await test.admin("POST", "/api/v1/devices", { name: title, default_app_id: app.id });
  return {
    say: (words: string) => test.admin("PATCH", `/api/v1/apps/${app.id}`, { settings: { title: words } }),
    async poll(): Promise<Polled> {
      const response = await test.fetch(`/screens/${device.friendly_id}.png?token=${device.token}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      assert.equal(response.headers.get("content-type"), "image/png");
      return { status: response.status, bytes };
    },
  };
}

interface Polled {
  readonly status: number;
  readonly bytes: Uint8Array;
}

function isSame(one: Polled, other: Polled): boolean {
  return one.status === other.status && Buffer.compare(one.bytes, other.bytes) === 0;
}

for (const wish of ["crash", "hang", "eat", "hoard"]) {
  Deno.test(`a renderer worker that is asked to ${wish} keeps nobody from a screen`, async () => {
    await using test = await openTestApp({}, undefined, { rendererModule, renderers: 2 });
    const sick = await addDevice(test, "Good");
    const other = await addDevice(test, "Other");
    const good = await sick.poll();
    assert.equal(good.status, 200);
    await other.poll();

    await sick.say(`please${wish}`);
    const polling = sick.poll();
    // Meanwhile the other worker draws something new for the others.
    await other.say("Something new");
    const news = await other.poll();
    assert.equal(news.status, 200);
    const answered = await polling;
    assert.ok(isSame(answered, good), "its last good image");

    // Asked for again and again, it takes no second worker.
    const again = await Promise.all(Array.from({ length: 4 }, () => sick.poll()));
    for (const { status } of again) assert.equal(status, 200);
    await other.say("Even newer");
    assert.ok(!isSame(await other.poll(), news));
    await sick.say("Well again");
    const well = await sick.poll();
    assert.equal(well.status, 200);
    assert.ok(!isSame(well, good));
    assert.ok(test.lines.every((line) => !/Cannot write/.test(line)));
    const path = test.app.services.config.databaseUrl.replace(/^file:/, "");
    assert.deepEqual(await findDatabaseFaults(path), []);
  });
}
