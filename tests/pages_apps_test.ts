import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";

/** The picture beside the form, once it is another one than this. */
async function nextPicture(page: Page, before: string | null): Promise<string> {
  const image = page.locator("#preview-picture img");
  await image.waitFor();
  for (let tries = 0; tries < 200; tries++) {
    const src = await image.getAttribute("src");
    if (src !== null && src !== before) return src;
    await page.waitForTimeout(50);
  }
  assert.fail("the picture stays as it is");
}

/** Moves the focus with the tabulator until it is on what the function says. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the tabulator does not lead to ${selector}`);
}

Deno.test("apps are installed, mended, looked at and removed by keyboard", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    // A weather app: a number that is none, its fault beside it, and the preview once it is mended.
    await page.goto(`${server.url}/apps`);
    await tabTo(page, "a.primary");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Install an app" }).waitFor();
    await tabTo(page, 'a[href="/apps/new?kind=weather"]');
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Weather" }).waitFor();
    let picture = await nextPicture(page, null);
    await tabTo(page, "#s-place");
    await page.keyboard.type("Oslo");
    await tabTo(page, "#s-latitude");
    await page.keyboard.type("north");
    await page.locator("#s-latitude-fault").waitFor();
    assert.equal(await page.locator("#s-latitude-fault").innerText(), 'Found "north", expected a number.');
    assert.equal(await page.locator("#s-latitude").getAttribute("aria-invalid"), "true");
    assert.equal(await page.locator("#preview-picture img").getAttribute("src"), picture, "it stays");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    assert.equal(await page.locator("#s-place").inputValue(), "Oslo", "nothing typed is lost");
    assert.equal(await page.evaluate("document.activeElement.id"), "s-latitude");
    await inspectShown(page, "a form with a fault");
    await page.setViewportSize({ width: 1280, height: 900 });
    picture = await nextPicture(page, null).catch(() => picture);
    await page.locator("#s-latitude").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("59,91");
    await tabTo(page, "#s-longitude");
    await page.keyboard.type("10.75");
    await page.locator("#preview-said .sample").waitFor();
    assert.equal(await page.locator("#s-latitude-fault").count(), 0);
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Installed “Weather”" }).waitFor();
    const weather = page.url().split("/").at(-1)!;
    assert.deepEqual((await admin.get(`/api/v1/apps/${weather}`)).body.settings, {
      place: "Oslo",
      latitude: 59.91,
      longitude: 10.75,
      units: "metric",
    });

    // A message: the preview follows what is typed, and time and panel can be chosen.
    await page.goto(`${server.url}/apps/new?kind=message`);
    picture = await nextPicture(page, null);
    await tabTo(page, "#s-title");
    await page.keyboard.type("Fire drill");
    picture = await nextPicture(page, picture);
    await tabTo(page, "#look-on");
    await page.getByLabel("Find a panel").fill("stickc");
    picture = await nextPicture(page, picture);
    assert.match(await page.locator("#look-on option:checked").innerText(), /StickC/);
    await tabTo(page, "#look-step");
    await page.keyboard.press("ArrowRight");
    await page.locator("#preview-said", { hasText: "ahead" }).waitFor();
    await page.locator("#s-title").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Installed “Message”" }).waitFor();
    const message = page.url().split("/").at(-1)!;

    // A layout: a tile more, the message in it, moved to the front, another removed.
    await page.goto(`${server.url}/apps/new?kind=layout`);
    picture = await nextPicture(page, null);
    await tabTo(page, '[name="add:s.tiles"]');
    await page.keyboard.press("Enter");
    await page.locator("#s-tiles-2-item").waitFor();
    assert.equal(await page.evaluate("document.activeElement.name"), "s.tiles.2.app_id");
    await page.locator("#s-tiles-2-app_id").selectOption(message);
    await tabTo(page, '[name="up:s.tiles.2"]');
    await page.keyboard.press("Enter");
    await page.locator("#s-tiles-1-app_id").waitFor();
    assert.equal(await page.locator("#s-tiles-1-app_id").inputValue(), message);
    assert.equal(await page.evaluate("document.activeElement.name"), "up:s.tiles.1");
    await nextPicture(page, picture);
    await page.locator('[name="remove:s.tiles.2"]').focus();
    await page.keyboard.press("Enter");
    await page.locator("#s-tiles-2-item").waitFor({ state: "detached" });
    await tabTo(page, ".save .primary");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Installed “Layout”" }).waitFor();
    const layout = page.url().split("/").at(-1)!;
    const { tiles } = (await admin.get(`/api/v1/apps/${layout}`)).body.settings;
    assert.deepEqual(tiles.map((tile: { kind?: string; app_id?: string }) => tile.kind ?? tile.app_id), [
      "clock",
      message,
    ]);
    await inspectShown(page, "a layout");

    // The message says who shows it, and goes.
    await page.goto(`${server.url}/apps/${message}`);
    await page.getByText("Inside Layout").waitFor();
    await tabTo(page, "#remove-app summary");
    await page.keyboard.press("Enter");
    await page.getByText("1 other app will have an empty tile").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Removed “Message”" }).waitFor();
    assert.equal((await admin.get(`/api/v1/apps/${message}`)).status, 404);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("lists and pages of apps are accessible, empty and full, and say hostile names as they are", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const hostile = `<script>alert(1)</script>"><img onerror=alert(1)> \u202Eabc`;
    const settings = { title: hostile, body: hostile };
    const { id } =
      (await admin.post("/api/v1/apps", { kind: "message", name: hostile.trim(), settings })).body;
    await admin.post("/api/v1/apps", {
      kind: "message",
      name: "x".repeat(100),
      settings: { title: "y".repeat(200) },
    });
    const device = (await admin.post("/api/v1/devices", { name: "Hall", model: "og" })).body;
    await admin.patch(`/api/v1/devices/${device.id}`, { default_app_id: id });
    await inspectPage(page, `${server.url}/apps`);
    await inspectPage(page, `${server.url}/apps/new`);
    await page.goto(`${server.url}/apps/${id}`);
    assert.equal(await page.locator("#s-title").inputValue(), hostile);
    assert.equal(await page.locator("h1").innerText(), hostile.trim());
    await inspectShown(page, "a hostile app");
    for (const { kind } of (await admin.get("/api/v1/apps/kinds")).body.data) {
      await page.goto(`${server.url}/apps/new?kind=${kind}`);
      await page.locator("#preview-picture img").waitFor();
      await page.setViewportSize({ width: 360, height: 900 });
      const wide = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      assert.equal(wide, 0, `${kind} scrolls sideways`);
    }
    await inspectPage(page, `${server.url}/apps/new?kind=quiz`);
    await inspectPage(page, `${server.url}/apps/new?kind=template`);
    for (const app of (await admin.get("/api/v1/apps?limit=500")).body.data) {
      await admin.delete(`/api/v1/apps/${app.id}`);
    }
    await inspectPage(page, `${server.url}/apps`);
    await page.getByText("No app is installed").waitFor();
    assert.deepEqual(complaints, []);
  });
});
