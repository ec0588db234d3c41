import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { ADMIN_PASSWORD } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { type ServerProcess, startServer } from "./server_process.ts";

/** A handheld that polls once, and a dashboard that shows it, on a clock that the test moves. */
async function withDashboard(test: (page: Page, server: ServerProcess) => Promise<void>): Promise<void> {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const polled = await fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ device: "M5StickCPLUS2", event: "init" }),
  });
  await polled.body?.cancel();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      extraHTTPHeaders: { authorization: `Basic ${btoa(`admin:${ADMIN_PASSWORD}`)}` },
    });
    await page.clock.install();
    await page.goto(server.url);
    await page.getByText("1 device polls on time").waitFor();
    await test(page, server);
  } finally {
    await browser.close();
  }
}

Deno.test("a label that could not be saved says so at its row, and nothing is called on time any more", async () => {
  await withDashboard(async (page, server) => {
    await page.getByRole("link", { name: "Change M5StickC Plus2" }).click();
    await page.getByLabel("Label of button B").waitFor();
    await server.kill();
    const label = page.getByLabel("Label of button B");
    await label.fill("Lights out");
    await label.press("Enter");
    const row = page.locator("form.label", { has: page.getByLabel("Label of button B") });
    await row.getByText("Not saved: the server or its database is away.").waitFor();
    await page.getByText("1 device polls on time").waitFor({ state: "hidden" });
    assert.equal(await label.inputValue(), "Lights out");
  });
});

Deno.test("a device that does not come back was due, also on a page that stays open", async () => {
  await withDashboard(async (page) => {
    const seen = page.locator("article .seen");
    assert.match(await seen.innerText(), /again in/);
    await page.clock.fastForward(90_000);
    await seen.getByText("was due").waitFor();
    assert.doesNotMatch(await seen.innerText(), /again/);
  });
});
