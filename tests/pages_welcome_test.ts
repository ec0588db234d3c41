import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";
import { connectDevice } from "./polling_device.ts";
import { startServer } from "./server_process.ts";

Deno.test("the first run leads from the one-time link to the page of the first device that polls", async () => {
  await using server = await startServer();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(await server.setupUrl());
    await page.getByLabel("New password").fill(ADMIN_PASSWORD);
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.waitForURL(/\/welcome$/);
    await page.getByRole("heading", { name: "Point your device here", level: 1 }).waitFor();
    assert.equal(await page.locator("#address").textContent(), server.url);
    await page.getByText("Only this machine knows this address").waitFor();
    await page.getByText("Waiting for the first poll.").waitFor();
    const device = await connectDevice(server.url, { protocol: "trmnl", number: 1 });
    await device.poll();
    await page.waitForURL(/\/devices\/[0-9A-Z]{26}$/);
  } finally {
    await browser.close();
  }
});

Deno.test("while devices have to be admitted, the first one is admitted where its poll is awaited", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await page.goto(`${server.url}/welcome`);
    const device = await connectDevice(server.url, { protocol: "composer", number: 1 });
    await device.poll();
    await page.getByRole("heading", { name: "A device asks to be admitted" }).waitFor();
    await inspectShown(page, "/welcome");
    await page.getByRole("button", { name: /^Admit/ }).click();
    const [{ id }] = (await admin.get("/api/v1/devices")).body.data;
    await page.waitForURL(new RegExp(`/welcome\\?since=|/devices/${id}$`));
    await device.poll();
    await page.waitForURL(`${server.url}/devices/${id}`);
    assert.deepEqual(complaints, []);
  }, { PROVISIONING: "approve" });
});

Deno.test("a device is added by hand, its token shown once and good for its picture; what is wrong is said at its field", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    for (const path of ["/welcome", "/devices/new"]) await inspectPage(page, server.url + path);
    await page.getByRole("button", { name: "Add the device" }).click();
    await page.getByRole("heading", { name: "800x480, black and white is added" }).waitFor();
    await page.goto(`${server.url}/devices/new`);
    const name = `Café <b>"><script>alert(1)</script> ${"x".repeat(40)}`;
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Model", { exact: true }).selectOption("og");
    await page.getByLabel("Hardware id").fill("aa:bb:cc:dd:ee:01");
    await page.getByRole("button", { name: "Add the device" }).click();
    await page.getByRole("heading", { name: `${name} is added` }).waitFor();
    await inspectShown(page, "/devices/new, added");
    const token = await page.locator("#token").textContent() ?? "";
    const picture = await page.locator("#picture").textContent() ?? "";
    assert.ok(token.length > 20 && picture.includes(token));
    const [device] = (await admin.get("/api/v1/devices")).body.data;
    assert.deepEqual([device.name, device.hardware_id], [name, "AA:BB:CC:DD:EE:01"]);
    const got = await fetch(picture);
    assert.deepEqual([got.status, got.headers.get("content-type")], [200, "image/png"]);
    await got.body?.cancel();
    await page.waitForURL(`${server.url}/devices/${device.id}`);
    await page.goto(`${server.url}/devices/new`);
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Model", { exact: true }).selectOption("og");
    await page.getByLabel("Hardware id").fill("AA:BB:CC:DD:EE:01");
    await page.getByRole("button", { name: "Add the device" }).click();
    await page.getByText(/device \w+ has it, expected one that no device has/).waitFor();
    assert.equal(await page.getByLabel("Name").inputValue(), name);
    assert.equal(await page.getByLabel("Model", { exact: true }).inputValue(), "og");
    await inspectShown(page, "/devices/new with a fault");
    assert.deepEqual(complaints, []);
  });
});

Deno.test("whoever has no device tries it with one that is played", async () => {
  await withPages(async ({ server, page, complaints }) => {
    await page.goto(server.url);
    await page.getByText("No device has polled yet.").waitFor();
    await page.getByRole("link", { name: "Set up a device" }).click();
    await page.getByLabel("Model to simulate").selectOption("m5stickc_plus2");
    await page.getByRole("button", { name: "Try it without a device" }).click();
    await page.waitForURL(/\/simulator\/\w+/);
    await page.goto(server.url);
    await page.getByRole("article", { name: /M5StickC Plus2/ }).waitFor();
    assert.deepEqual(complaints, []);
  });
});

Deno.test("a page that waits for a device is not led away by one that is played", async () => {
  await withPages(async ({ server, page, complaints }) => {
    await page.goto(`${server.url}/welcome`);
    await page.getByText("Waiting for the first poll.").waitFor();
    const other = await page.context().newPage();
    await other.goto(`${server.url}/simulator`);
    await other.getByRole("button", { name: /^Switch on TRMNL OG/ }).first().click();
    await other.getByRole("heading", { name: "Visits" }).waitFor();
    await page.bringToFront();
    await page.getByText("Waiting for the first poll.").waitFor();
    await (await connectDevice(server.url, { protocol: "trmnl", number: 1 })).poll();
    await page.waitForURL(/\/devices\/[0-9A-Z]{26}$/);
    await page.getByRole("heading", { name: /^(?!Simulated)/, level: 1 }).waitFor();
    assert.deepEqual(complaints, []);
  });
});
