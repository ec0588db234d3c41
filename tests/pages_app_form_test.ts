import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { ADMIN_PASSWORD } from "./admin.ts";
import { inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";

/** A page without scripts, signed in. */
async function withoutScripts(page: Page, url: string): Promise<Page> {
  const context = await page.context().browser()!.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${url}/login`);
  await plain.getByLabel("Admin password").fill(ADMIN_PASSWORD);
  await plain.getByRole("button", { name: "Sign in" }).click();
  return plain;
}

function picture(): Buffer {
  const png = new PNG({ width: 8, height: 4 });
  png.data = Buffer.alloc(8 * 4 * 4, 0x80);
  return PNG.sync.write(png);
}

Deno.test("forms of apps work without scripts: lists, kinds in tiles, faults, the preview, saving", async () => {
  await withPages(async ({ server, admin, page }) => {
    const plain = await withoutScripts(page, server.url);
    await plain.goto(`${server.url}/apps/new?kind=todo`);
    await plain.getByRole("button", { name: "Add an item" }).click();
    await plain.getByRole("button", { name: "Add an item" }).click();
    await plain.locator("#s-items-1-text").fill("Bread");
    await plain.getByRole("button", { name: "Move Item 2 up" }).click();
    assert.equal(await plain.locator("#s-items-0-text").inputValue(), "Bread");
    await plain.getByRole("button", { name: "Install", exact: true }).click();
    assert.equal(
      await plain.locator("#s-items-1-text-fault").innerText(),
      "Found no text, expected what is to be done.",
    );
    assert.equal(await plain.locator("#s-items-0-text").inputValue(), "Bread");
    await plain.getByRole("button", { name: "Remove Item 2" }).click();
    await plain.getByRole("button", { name: "Show the preview" }).click();
    assert.match(await plain.locator("#preview-picture img").getAttribute("alt") ?? "", /Bread/);
    await plain.getByRole("button", { name: "Install", exact: true }).click();
    await plain.getByText("Installed “To do”").waitFor();
    const id = plain.url().split("/").at(-1);
    const { items } = (await admin.get(`/api/v1/apps/${id}`)).body.settings;
    assert.deepEqual(items, [{ text: "Bread", due: "" }]);

    await plain.goto(`${server.url}/apps/new?kind=layout`);
    await plain.locator("#s-tiles-1-kind").selectOption("message");
    await plain.getByRole("button", { name: "Choose" }).nth(3).click();
    await plain.locator("#s-tiles-1-settings-title").fill("Hello");
    await plain.getByRole("button", { name: "Install", exact: true }).click();
    await plain.getByText("Installed “Layout”").waitFor();
    const layout = (await admin.get(`/api/v1/apps/${plain.url().split("/").at(-1)}`)).body;
    assert.equal(layout.settings.tiles[1].settings.title, "Hello");
    await plain.getByRole("button", { name: "Duplicate" }).click();
    await plain.getByText("This is the copy of “Layout”").waitFor();
    await plain.context().close();
  });
});

Deno.test("secrets are set, kept, and never shown again", async () => {
  await withPages(async ({ server, page, complaints }) => {
    await page.goto(`${server.url}/apps/new?kind=home_assistant`);
    await page.locator("#s-token").fill("hush-hush");
    await page.getByRole("button", { name: "Install", exact: true }).click();
    await page.getByText("Installed “Home Assistant”").waitFor();
    assert.ok(!(await page.content()).includes("hush-hush"));
    assert.equal(await page.locator("#s-token").getAttribute("placeholder"), "Set. Leave empty to keep it");
    const kept = page.locator('[name="s.token!kept"]');
    await page.locator("#s-title").fill("Home");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved “Home Assistant”").waitFor();
    assert.equal(await kept.count(), 1, "it is kept");
    await page.getByLabel("Clear it").check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved “Home Assistant”").waitFor();
    assert.equal(await kept.count(), 0, "it is cleared");
    assert.deepEqual(complaints, []);
  });
});

Deno.test("pictures are uploaded as soon as they are chosen, and what is none is told", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await page.goto(`${server.url}/apps/new?kind=photo`);
    const choose = page.getByLabel("Upload a picture");
    await choose.setInputFiles({ name: "lake.png", mimeType: "image/png", buffer: picture() });
    await page.locator(".file", { hasText: "lake.png" }).waitFor();
    await choose.setInputFiles({ name: "no.png", mimeType: "image/png", buffer: Buffer.from("none") });
    await page.getByText("Not uploaded: found 4 bytes of something else").waitFor();
    await page.locator("#preview-picture img").waitFor();
    await inspectShown(page, "a form with a picture");
    await page.getByRole("button", { name: "Install", exact: true }).click();
    await page.getByText("Installed “Photo”").waitFor();
    const { files } = (await admin.get(`/api/v1/apps/${page.url().split("/").at(-1)}`)).body.settings;
    assert.equal((await admin.get(`/api/v1/files/${files[0]}`)).body.name, "lake.png");
    await page.getByRole("button", { name: "Remove Picture 1" }).click();
    await page.locator(".file").waitFor({ state: "detached" });
    assert.deepEqual(complaints, []);
  });
});

Deno.test("buttons of the preview are tried out, and no device knows of it", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await page.goto(`${server.url}/apps/new?kind=counter`);
    await page.locator("#look-on").selectOption("model:m5stickc_plus2");
    const buttons = page.getByRole("group", { name: "Buttons of the preview" });
    await buttons.waitFor();
    const picture = page.getByRole("img", { name: /^Preview: / });
    await picture.waitFor();
    const before = await picture.getAttribute("alt");
    await buttons.getByRole("button").first().click();
    await page.locator(`#preview-picture img:not([alt="${before}"])`).waitFor();
    await inspectShown(page, "a preview with buttons");
    await buttons.getByRole("button", { name: "Start over" }).click();
    await page.locator(`#preview-picture img[alt="${before}"]`).waitFor();
    assert.deepEqual((await admin.get("/api/v1/exchanges")).body.data, []);
    assert.deepEqual(complaints, []);
  });
});
