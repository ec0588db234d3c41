import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";

function picture(): Buffer {
  return PNG.sync.write(new PNG({ width: 60, height: 40, colorType: 2 }));
}

Deno.test("an icon is chosen from pictures by keyboard, and typed without scripts", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const settings = { entities: [{ entity_id: "light.kitchen" }] };
    const { body: app } = await admin.post("/api/v1/apps", { kind: "home_assistant", settings });
    const icon = async () =>
      (await admin.get(`/api/v1/apps/${app.id}`)).body.settings.entities[0].icon ?? null;
    await page.goto(`${server.url}/apps/${app.id}`);
    const field = page.getByLabel("Icon", { exact: true });
    const open = page.getByRole("button", { name: "Choose an icon" });
    await open.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Icons" });
    await dialog.waitFor();
    await inspectShown(page, "the icons");
    await dialog.getByLabel("Search the icons").fill("night rain");
    await dialog.getByText(/^\d icons?$/).waitFor();
    await dialog.getByLabel("Search the icons").fill("cloud");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const chosen = await page.evaluate("document.activeElement.dataset.icon");
    assert.match(String(chosen), /cloud/);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    assert.equal(await field.inputValue(), chosen);
    assert.equal(await open.locator("svg").count(), 1);
    assert.equal(await page.evaluate("document.activeElement.textContent.trim().startsWith('Choose')"), true);
    await page.getByRole("button", { name: "Save", exact: true }).filter({ visible: true }).click();
    await page.getByText("Saved “Home Assistant”").waitFor();
    assert.equal(await icon(), chosen);
    await open.click();
    await dialog.getByRole("button", { name: "None" }).click();
    assert.equal(await field.inputValue(), "");
    await field.fill("nothing-like-it");
    await page.locator("#s-entities-0-icon-fault").waitFor();
    assert.deepEqual(complaints, []);

    const plain = await page.context().browser()!.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const other = await plain.newPage();
    await other.goto(`${server.url}/apps/${app.id}`);
    assert.equal(await other.getByRole("button", { name: "Choose an icon" }).isVisible(), false);
    await other.getByLabel("Icon", { exact: true }).fill("bus");
    await other.getByRole("button", { name: "Save", exact: true }).filter({ visible: true }).click();
    assert.equal(await icon(), "bus");
    await plain.close();
  });
});

Deno.test("an earlier upload is used again", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await page.goto(`${server.url}/apps/new?kind=photo`);
    await page.getByLabel("Upload a picture").setInputFiles({
      ...{ name: `${"lake".repeat(30)}.png`, mimeType: "image/png", buffer: picture() },
    });
    await page.locator(".file").waitFor();
    await page.goto(`${server.url}/apps/new?kind=photo`);
    await page.getByText("Use an earlier upload (1)").click();
    await inspectShown(page, "earlier uploads");
    await page.getByRole("button", { name: /^lakelake/ }).click();
    await page.locator(".file").waitFor();
    assert.equal(await page.getByText("Use an earlier upload").count(), 0, "it is in the list");
    await page.getByRole("button", { name: "Install", exact: true }).filter({ visible: true }).click();
    await page.getByText("Installed “Photo”").waitFor();
    const { files } = (await admin.get(`/api/v1/apps/${page.url().split("/").at(-1)}`)).body.settings;
    assert.equal(files.length, 1);
    assert.equal((await admin.get("/api/v1/files")).body.data[0].id, files[0]);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("the list of apps follows what is installed, changed and removed elsewhere", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await inspectPage(page, `${server.url}/apps`);
    await page.goto(`${server.url}/apps`);
    const hostile = `<img src=x onerror=alert(1)>${"x".repeat(60)}`;
    const { body: app } = await admin.post("/api/v1/apps", { kind: "clock", name: "First", settings: {} });
    await page.getByRole("link", { name: "First" }).waitFor();
    await admin.patch(`/api/v1/apps/${app.id}`, { name: hostile });
    await page.getByRole("link", { name: hostile }).waitFor();
    await admin.delete(`/api/v1/apps/${app.id}`);
    await page.getByRole("link", { name: hostile }).waitFor({ state: "detached" });
    assert.deepEqual(complaints, []);
  });
});

Deno.test("the slider of the preview marks every change of the day", async () => {
  await withPages(async ({ server, page, complaints }) => {
    await page.goto(`${server.url}/apps/new?kind=clock`);
    const marks = page.locator("#look-changes option");
    await marks.first().waitFor({ state: "attached" });
    const steps = await page.evaluate(
      "[...document.querySelectorAll('#look-changes option')].map(({ value }) => Number(value))",
    );
    assert.deepEqual(
      steps,
      Array.from({ length: 24 }, (_, index) => index + 1),
      "a clock is another one on each",
    );
    await page.goto(`${server.url}/apps/new?kind=message`);
    await page.locator("#preview-said strong").waitFor();
    assert.equal(await marks.count(), 0);
    assert.deepEqual(complaints, []);
  });
});
