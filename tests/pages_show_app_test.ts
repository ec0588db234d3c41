import assert from "node:assert/strict";
import { inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";

Deno.test("an app is found by words, shown on a device from its own page, and that taken back", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    // Before there is a device the page of an app leads to one.
    const clock = await admin.post("/api/v1/apps", { kind: "clock", name: "Hall <clock>" });
    assert.equal(clock.status, 201);
    await page.goto(`${server.url}/apps/${clock.body.id}`);
    await page.getByRole("link", { name: "simulate one" }).waitFor();

    const markup = "{% for x in y %}";
    const broken = await admin.post("/api/v1/apps", {
      kind: "template",
      name: "Broken",
      settings: { markup },
    });
    const { id, friendly_id: code } =
      (await admin.post("/api/v1/devices", { name: "Hall", model: "og" })).body;

    // As one types, the list is narrowed; the address can be sent to somebody, and is one step back, not nine.
    await page.goto(`${server.url}/apps`);
    const steps = await page.evaluate("history.length");
    await page.getByLabel("Find an app").pressSequentially("clock hall");
    await page.waitForURL(/find=clock\+hall$/);
    assert.equal(await page.locator(".app-card").count(), 1);
    assert.equal(await page.evaluate("history.length"), steps);
    await page.getByLabel("Find an app").fill("surely nowhere");
    await page.getByRole("link", { name: "Look among those that can be installed" }).click();
    await page.getByText("No kind of app is about that").waitFor();
    assert.equal(await page.getByLabel("Find a kind of app").inputValue(), "surely nowhere");
    await page.getByLabel("Find a kind of app").fill("departures");
    await page.getByRole("link", { name: "Transit" }).waitFor();
    assert.equal(await page.locator(".app-card").count(), 1);

    // What cannot be composed has a picture that says so, as a device would get it.
    const picture = await page.request.get(`${server.url}/apps/${broken.body.id}/picture`);
    assert.equal(picture.status(), 200);
    assert.equal(picture.headers()["content-type"], "image/png");

    await page.goto(`${server.url}/apps/${clock.body.id}`);
    await page.getByText("No device shows it yet.").waitFor();
    await page.getByLabel("Show it on").selectOption(code);
    await page.getByRole("button", { name: "Show it", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Hall shows it from its next poll on." }).waitFor();
    assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.default_app_id, clock.body.id);
    await page.locator(".uses").getByRole("link", { name: "Hall" }).waitFor();
    await inspectShown(page, "an app that a device shows");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Hall shows what it showed before.").waitFor();
    assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.default_app_id, null);

    await admin.patch(`/api/v1/devices/${id}`, { default_app_id: clock.body.id });
    await page.goto(`${server.url}/apps`);
    await page.getByRole("heading", { name: "Shown by your devices" }).waitFor();
    await page.getByText("Shown by Hall").waitFor();
    await inspectShown(page, "/apps, one shown");
    assert.deepEqual(complaints, []);
  });
});
