import assert from "node:assert/strict";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { startServer } from "./server_process.ts";

Deno.test("a signed-in browser sees what a hook caught and adds nothing to it; anybody else's visit is recorded", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const admin = signIn(server.url);
  await admin.post("/api/v1/hooks", { slug: "doorbell" });
  const hostile = '<img src=x onerror="document.title = 1">';
  await fetch(`${server.url}/hooks/doorbell?who=${encodeURIComponent(hostile)}`, {
    method: "POST",
    headers: { "content-type": "text/plain", "x-note": hostile },
    body: hostile,
  });
  const address = `${server.url}/hooks/doorbell`;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const stranger = await page.goto(address);
    assert.match(stranger?.headers()["content-type"] ?? "", /json/);
    await page.goto(`${server.url}/login?next=/hooks`);
    await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
    await page.getByRole("button").click();
    await page.getByRole("link", { name: "doorbell" }).click();
    await page.getByRole("heading", { name: "doorbell", level: 1 }).waitFor();
    assert.equal(await page.locator(".delivery").count(), 2);
    await page.locator("details.delivery:not([open]) > summary").click();
    assert.equal(
      await page.getByRole("region", { name: /^Delivery .* body$/ }).textContent(),
      hostile,
    );
    assert.equal(await page.title(), "Hook doorbell \u00b7 Screen Composer");
    await page.reload();
    assert.equal(await page.locator(".delivery").count(), 2);
  } finally {
    await browser.close();
  }
  assert.equal((await admin.get("/api/v1/hooks/doorbell/deliveries")).body.data.length, 2);
});
