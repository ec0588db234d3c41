import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { ADMIN_PASSWORD } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { type ServerProcess, startServer } from "./server_process.ts";

/** Runs a test in a browser on a server of its own, and closes both. */
async function withPage(
  test: (page: Page, server: ServerProcess) => Promise<void>,
  { env, script = true }: { env?: Record<string, string>; script?: boolean } = {},
): Promise<void> {
  await using server = await startServer({ env });
  const browser: Browser = await launchBrowser();
  try {
    const context = await browser.newContext({ javaScriptEnabled: script });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
    });
    await test(page, server);
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
  }
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/login`);
  await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Devices", level: 1 }).waitFor();
}

/** One visit of the handheld that draws its own captions; the captions that it gets. */
async function visit(
  url: string,
  event: Record<string, unknown> = { event: "init" },
): Promise<Record<string, string>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ device: "M5StickCPLUS2", ...event }),
  });
  return (await response.json()).labels;
}

Deno.test("the setup link of the first run leads to a password, a dashboard, and out again", async () => {
  await withPage(async (page, server) => {
    await page.goto(server.url);
    await page.getByRole("heading", { name: "Open the setup link" }).waitFor();
    await page.goto(await server.setupUrl());
    await page.getByText("Choose a password for this server.").waitFor();
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByRole("alert").getByText("Not taken: found 5 characters, expected 8").waitFor();
    await page.getByLabel("New password").fill(ADMIN_PASSWORD);
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByRole("heading", { name: "Point your device here" }).waitFor();
    await page.goto(server.url);
    await page.getByText(`No device has polled yet. Point one at ${server.url}`).waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(await server.setupUrl());
    await page.getByRole("heading", { name: "The password is set" }).waitFor();
    await page.goto(server.url);
    await page.getByLabel("Admin password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    assert.equal(await page.getByRole("alert").textContent(), "This is not the password.");
    await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Devices", level: 1 }).waitFor();
  });
});

Deno.test("a device appears while the dashboard is open, and its presses follow", async () => {
  await withPage(async (page, server) => {
    await signIn(page, server.url);
    await page.evaluate("window.sameDocument = true");
    await visit(server.url);
    const card = page.getByRole("article", { name: "M5StickC Plus2" });
    await card.waitFor();
    const screen = card.getByRole("img");
    const size = await screen.evaluate(async (image) => {
      await (image as unknown as { decode(): Promise<void> }).decode();
      const { naturalWidth: width, naturalHeight: height } = image as unknown as Record<string, number>;
      return { width, height };
    });
    const { panel } = (await (await page.request.get(`${server.url}/api/v1/devices`)).json()).data[0];
    assert.deepEqual(size, { width: panel.width, height: panel.height });
    const before = await screen.getAttribute("src");
    await visit(server.url, { event: "press", button: "A", value: "Red", ts_ms: 1 });
    await page.locator(`article img:not([src="${before}"])`).waitFor();
    await card.getByRole("link", { name: "Change M5StickC Plus2" }).click();
    assert.equal(await card.getByLabel("Label of button A").inputValue(), "Green");
    await page.locator("tbody tr").nth(1).waitFor();
    assert.equal(await page.evaluate("window.sameDocument"), true);
    await page.locator("tbody tr a").first().click();
    await page.getByRole("heading", { name: "POST /", level: 1 }).waitFor();
    await page.getByText('"value": "Red"').waitFor();
  }, { env: { ADMIN_PASSWORD } });
});

for (const script of [true, false]) {
  Deno.test(`a label typed ${script ? "in place" : "without scripts"} is on the device at its next poll until it is released`, async () => {
    await withPage(async (page, server) => {
      await visit(server.url);
      await signIn(page, server.url);
      await page.getByRole("link", { name: "Change M5StickC Plus2" }).click();
      const label = page.getByLabel("Label of button B");
      await label.fill("Lights & <b>out</b>");
      await label.press("Enter");
      const release = page.getByRole("button", { name: "Release" });
      await release.waitFor();
      if (script) {
        await page.getByRole("status").getByText("Saved. Release gives it back to Rotation.").waitFor();
      }
      assert.equal((await visit(server.url)).B, "Lights & <b>out</b>");
      await release.click();
      await release.waitFor({ state: "detached" });
      assert.equal(await label.inputValue(), "Green");
      assert.equal((await visit(server.url)).B, "Green");
    }, { env: { ADMIN_PASSWORD }, script });
  });
}

Deno.test("what is being typed stays while polls come in", async () => {
  await withPage(async (page, server) => {
    await visit(server.url);
    await signIn(page, server.url);
    await page.getByRole("link", { name: "Change M5StickC Plus2" }).click();
    await page.getByLabel("Label of button A").fill("half a wo");
    await page.getByLabel("Label of button A").blur();
    await visit(server.url, { event: "press", button: "C", value: "Blue", ts_ms: 2 });
    await page.locator("tbody tr").nth(1).waitFor();
    assert.equal(await page.getByLabel("Label of button A").inputValue(), "half a wo");
  }, { env: { ADMIN_PASSWORD } });
});

Deno.test("a device that asks to be admitted is refused, and admitted after all", async () => {
  await withPage(async (page, server) => {
    await signIn(page, server.url);
    await visit(server.url);
    await page.getByRole("heading", { name: "A device asks to be admitted" }).waitFor();
    await page.getByRole("button", { name: /^Refuse/ }).click();
    await page.getByText("1 refused device").click();
    await page.getByRole("button", { name: /^Admit/ }).click();
    await page.getByRole("article", { name: "M5StickC Plus2" }).waitFor();
  }, { env: { ADMIN_PASSWORD, PROVISIONING: "approve" } });
});

Deno.test("hostile names, labels and bodies are shown as text", async () => {
  await withPage(async (page, server) => {
    const hostile = `<script>document.title="pwned"</script><img src=x onerror=alert(1)>`;
    await signIn(page, server.url);
    const made = await page.request.post(`${server.url}/api/v1/devices`, {
      data: { name: hostile, model: "m5stickc_plus2" },
      headers: { origin: server.url },
    });
    assert.equal(made.status(), 201);
    await fetch(`${server.url}/api/log`, { method: "POST", body: hostile });
    await fetch(`${server.url}/screens/x.png?q=${encodeURIComponent(hostile)}`);
    await page.reload();
    await page.getByRole("heading", { name: hostile }).waitFor();
    await page.locator("tbody tr", { hasText: "/api/log" }).getByRole("link").click();
    await page.getByRole("region", { name: "Request body" }).getByText(hostile).waitFor();
    assert.ok(!(await page.title()).includes("pwned"));
  }, { env: { ADMIN_PASSWORD } });
});
