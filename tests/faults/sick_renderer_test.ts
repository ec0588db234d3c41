import assert from "node:assert/strict";
import { findDatabaseFaults } from "../../database/mod.ts";
import { openTestApp } from "../../server/app_fixture.ts";
import { openRenderer } from "../../server/watch_renderer.ts";
import { addMessageDevice, isSame } from "./message_device.ts";

const module = new URL("./testdata/sick_worker.ts", import.meta.url);

for (const wish of ["crash", "hang", "eat", "hoard"]) {
  Deno.test(`a renderer worker that is asked to ${wish} keeps nobody from a screen`, async () => {
    await using test = await openTestApp({}, undefined, { renderer: openRenderer(2, module) });
    const sick = await addMessageDevice(test, "Good");
    const other = await addMessageDevice(test, "Other");
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
