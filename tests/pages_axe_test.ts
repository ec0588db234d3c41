import assert from "node:assert/strict";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { connectDevice } from "./polling_device.ts";
import { startServer } from "./server_process.ts";

Deno.test("pages of the first run have no axe violations and never scroll sideways", async () => {
  await using server = await startServer();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (
      const address of [`${server.url}/setup`, await server.setupUrl(), `${server.url}/setup?token=spent`]
    ) {
      await inspectPage(page, address);
    }
    await page.goto(await server.setupUrl());
    await page.getByLabel("New password").fill(ADMIN_PASSWORD);
    await page.getByRole("button").click();
    for (const path of ["/", "/no/such/page"]) await inspectPage(page, server.url + path);
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
    await inspectPage(page, `${server.url}/login`);
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
      await inspectPage(page, server.url + path);
    }
    await page.goto(`${server.url}/api/docs`);
    await page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
    await inspectShown(page, "the description of the API, all unfolded");
  } finally {
    await browser.close();
  }
});
