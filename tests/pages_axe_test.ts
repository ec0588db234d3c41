import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { connectDevice } from "./polling_device.ts";
import { startServer } from "./server_process.ts";

/** What of an axe result is looked at. */
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const axe = await Deno.readTextFile(new URL(import.meta.resolve("axe-core/axe.min.js")));

/** What axe finds wrong on a page, as lines; its script is put in from outside, past the page's policy. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations: readonly Violation[] = await page.evaluate(
    "axe.run().then((result) => result.violations)",
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** CSS pixels by which a page is wider than its window. */
async function overflow(page: Page): Promise<number> {
  return await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/** Looks at one address in both themes and in narrow and wide windows. */
async function inspect(page: Page, address: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      const where = `${address}, ${colorScheme}, ${width} px`;
      assert.deepEqual(await findViolations(page), [], where);
      assert.equal(await overflow(page), 0, `${where}: scrolls sideways`);
      assert.equal(await page.locator("h1").count(), 1, where);
    }
  }
}

Deno.test("pages of the first run have no axe violations and never scroll sideways", async () => {
  await using server = await startServer();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (
      const address of [`${server.url}/setup`, await server.setupUrl(), `${server.url}/setup?token=spent`]
    ) {
      await inspect(page, address);
    }
    await page.goto(await server.setupUrl());
    await page.getByLabel("New password").fill(ADMIN_PASSWORD);
    await page.getByRole("button").click();
    for (const path of ["/", "/no/such/page"]) await inspect(page, server.url + path);
  } finally {
    await browser.close();
  }
});

Deno.test("pages with devices have no axe violations and never scroll sideways", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD, PROVISIONING: "approve" } });
  const admin = signIn(server.url);
  const long = "An_unusually_long_name_of_a_device_".repeat(2);
  for (
    const [name, model] of [[long, "og"], ["Stick", "m5stickc_plus2"], ["Matrix", "generic_64x32_rgb888"]]
  ) {
    assert.equal((await admin.post("/api/v1/devices", { name, model })).status, 201);
  }
  await fetch(`${server.url}/screens/NOPE00.png?${"long".repeat(100)}`);
  await fetch(`${server.url}/api/setup`, { headers: { ID: "02:00:00:00:00:09", Model: "og" } });
  await connectDevice(server.url, { protocol: "composer", number: 1 }).then((device) => device.poll());
  for (const slug of ["quiet", "caught"]) await admin.post("/api/v1/hooks", { slug });
  for (const body of [`{"markup":"<script>alert(1)</script>","long":"${"word".repeat(200)}"}`, "\u0000"]) {
    await fetch(`${server.url}/hooks/caught?${"long".repeat(100)}`, { method: "POST", body });
  }
  const { data: exchanges } = (await admin.get("/api/v1/exchanges")).body;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await inspect(page, `${server.url}/login`);
    await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
    await page.getByRole("button").click();
    await page.getByRole("heading", { name: "Devices", level: 1 }).waitFor();
    for (
      const path of [
        "/",
        "/hooks",
        "/hooks/quiet",
        "/hooks/caught",
        ...exchanges.map(({ id }: { id: string }) => `/exchanges/${id}`),
      ]
    ) {
      await inspect(page, server.url + path);
    }
  } finally {
    await browser.close();
  }
});
