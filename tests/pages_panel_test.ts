import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";
import { connectDevice } from "./polling_device.ts";

Deno.test("the panel of a device: other bytes are seen before they are saved, saved, and taken back", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const wall = await connectDevice(server.url, { protocol: "trmnl", number: 1 });
    await wall.poll();
    const { id } = (await admin.get("/api/v1/devices")).body.data[0];
    const panel = async () => (await admin.get(`/api/v1/devices/${id}`)).body.panel;
    const usual = await panel();
    const address = `${server.url}/devices/${id}/panel`;
    await inspectPage(page, address);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByText("The same bytes as with what is saved.").waitFor();
    assert.match(await page.locator(".origin-line").innerText(), /reports model og, 800 × 480 px/);

    await page.getByLabel(/^Rotation/).selectOption("180");
    await page.getByText(/^Other bytes than with what is saved/).waitFor();
    await page.getByLabel(/^Dither/).selectOption("bayer");
    await page.getByLabel(/^What is dithered/).selectOption("photo");
    await page.getByText("3 fields differ from what is saved").filter({ visible: true }).waitFor();
    await page.locator(".field", { has: page.locator("#panel-rotation") }).getByText("was Upright").waitFor();
    assert.deepEqual(await panel(), usual, "nothing is saved yet");
    await inspectShown(page, "a panel that differs");
    const shown = page.locator("#panel-preview img:visible");
    await page.waitForFunction(
      "[...document.querySelectorAll('#panel-preview img')].some((img) => img.naturalWidth === 800)",
    );
    assert.match(await shown.getAttribute("src") ?? "", /colors=measured/);
    await page.getByText("As in the file").click();
    assert.match(await shown.getAttribute("src") ?? "", /colors=nominal/);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByText("100 %", { exact: true }).click();
    assert.equal((await page.locator("#panel-preview .pane").boundingBox())?.width, 800);

    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved. The glass follows at its next poll.").waitFor();
    const saved = await panel();
    assert.deepEqual([saved.rotation, saved.dither, saved.tone], [180, "bayer", "photo"]);
    await wall.poll();
    assert.equal((await panel()).rotation, 180, "what is saved stays, whatever the device reports");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("The panel is as it was before.").waitFor();
    assert.deepEqual(await panel(), usual);
    await page.getByText("What is below follows its reports").waitFor();

    await page.getByLabel(/^Width/).fill("wide");
    await page.locator("#panel-width-fault").waitFor();
    assert.match(await page.locator("#panel-width-fault").innerText(), /^Found "wide", expected 1 to 4096/);
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("#panel-width-fault").waitFor();
    assert.equal(await page.getByLabel(/^Width/).inputValue(), "wide", "nothing typed is lost");
    await inspectShown(page, "a panel with a fault");
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "Reset to the model" }).click();
    await page.getByText("The same bytes as with what is saved.").waitFor();
    assert.equal(await page.getByLabel(/^Width/).inputValue(), "800");

    await page.getByLabel("Search the models").fill("E1002");
    await page.locator("#panel-model option[value=reterminal_e1002]").waitFor({ state: "attached" });
    await page.locator("#panel-model").selectOption("reterminal_e1002");
    await page.locator("#panel-pixel_format").filter({ has: page.locator("option[value=spectra6]:checked") })
      .waitFor();
    await page.getByText("was TRMNL OG").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved. The glass follows at its next poll.").waitFor();
    assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.model, "reterminal_e1002");
    await page.getByRole("button", { name: "Follow its reports again" }).click();
    await page.getByText("The panel follows what the device reports").waitFor();
    await wall.poll();
    assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.model, "og");
    assert.deepEqual(complaints, []);
  });
});

Deno.test("the panel of a device is previewed and saved without scripts, with its faults beside the fields", async () => {
  await withPages(async ({ server, admin }) => {
    const { id } = (await admin.post("/api/v1/devices", { name: "Wall", model: "og" })).body;
    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(`${server.url}/login`);
      await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.goto(`${server.url}/devices/${id}/panel`);
      await page.getByLabel(/^Byte limit/).fill("many");
      await page.getByRole("button", { name: "Preview" }).click();
      assert.match(await page.locator("#panel-byte_limit-fault").innerText(), /many/);
      await page.getByLabel(/^Byte limit/).fill("");
      await page.getByLabel(/^Rotation/).selectOption("90");
      await page.getByRole("button", { name: "Preview" }).click();
      await page.getByText(/^Other bytes than with what is saved/).waitFor();
      await page.locator("#panel-model").selectOption("badger_2040");
      await page.getByRole("button", { name: "Preview" }).click();
      assert.equal(await page.getByLabel(/^Width/).inputValue(), "296");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("Saved. The glass follows at its next poll.").waitFor();
      const { model, panel } = (await admin.get(`/api/v1/devices/${id}`)).body;
      assert.deepEqual([model, panel.width, panel.rotation], ["badger_2040", 296, 0]);
    } finally {
      await browser.close();
    }
  });
});
