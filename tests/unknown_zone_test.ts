import assert from "node:assert/strict";
import { connectEach } from "./faults/load.ts";
import { withDatabase } from "./faults/on_record.ts";
import { withPages } from "./page_session.ts";

// As after a move to a machine with other time zone data, or after a zone was renamed.
Deno.test("devices whose time zone and language nobody knows get screens, and their pages say so", () =>
  withPages(async ({ server, admin, page, complaints }) => {
    const devices = await connectEach(server.url);
    for (const device of devices) await device.poll();
    const { data: [{ id }] } = (await admin.get("/api/v1/devices")).body;
    await withDatabase(server.databasePath, (db) =>
      db.execute({
        sql: "UPDATE devices_2 SET time_zone = ?, locale = ?, sleep = ?",
        args: ["Mars/Olympus", "no such_language", JSON.stringify({ from: "03:00", to: "03:01" })],
      }));
    const clock = (await admin.post("/api/v1/apps", { kind: "clock" })).body;
    await admin.patch(`/api/v1/devices/${id}`, { default_app_id: clock.id });
    const items = [{ app_id: clock.id, from: "00:00", to: "23:59" }, { app_id: clock.id }];
    assert.equal((await admin.put(`/api/v1/devices/${id}/playlist`, items)).status, 200);
    for (const device of devices) {
      await device.poll();
      await device.poll();
    }
    for (const path of ["", "/panel", "/playlist", "/activity"]) {
      assert.equal((await page.goto(`${server.url}/devices/${id}${path}`))?.status(), 200, path);
    }
    assert.equal((await page.goto(server.url))?.status(), 200);
    await page.goto(`${server.url}/devices/${id}`);
    await page.getByText("This server does not know it: times are in UTC until another is chosen.").waitFor();
    await page.getByLabel("Time zone", { exact: true }).fill("Europe/Kyiv");
    await page.getByLabel("Language and region").fill("uk");
    await page.locator("#about").getByRole("button", { name: "Save" }).click();
    await page.getByText("This server does not know it").waitFor({ state: "detached" });
    assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.time_zone, "Europe/Kyiv");
    const errors = (await admin.get("/api/v1/exchanges?limit=500")).body.data
      .filter(({ error }: { error: string | null }) => error !== null);
    assert.deepEqual(errors, []);
    assert.deepEqual(complaints, []);
    assert.doesNotMatch(server.output(), /RangeError|Invalid/);
  }));
