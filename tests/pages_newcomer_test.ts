import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { startServer } from "./server_process.ts";

Deno.test("a newcomer on a phone gets from the one-time link to a message on the wall by what the pages say", async () => {
  await using server = await startServer();
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, hasTouch: true });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    const press = (name: string) => page.getByRole("button", { name, exact: true }).tap();
    await page.goto(await server.setupUrl());
    await page.getByLabel("New password").fill(ADMIN_PASSWORD);
    await press("Set the password");

    // No device at hand: one is simulated, and has a screen as soon as it polled.
    await page.getByRole("heading", { name: "No device at hand?" }).waitFor();
    await press("Try it without a device");
    await page.getByAltText(/^What is on the glass/).waitFor();
    await page.getByRole("link", { name: "Its page" }).tap();

    // A caption of one's own, which can be released again.
    await page.getByText("Press and label A, B, C").tap();
    await page.getByLabel("Label of button A", { exact: true }).fill("Coffee");
    await page.getByRole("button", { name: "Save the label of A" }).tap();
    await page.getByText("A is labelled “Coffee” from its next poll.").waitFor();
    await page.getByText("Typed here").waitFor();

    // From the device to the queue, which knows for whom it is.
    await page.getByRole("link", { name: "Queue something" }).tap();
    await page.getByRole("heading", { name: "Queue something" }).waitFor();
    const chosen = page.getByLabel("On which device").locator("option:checked");
    assert.match(await chosen.textContent() ?? "", /^Simulated TRMNL OG \(/);
    await page.getByLabel("Title").fill("Fire drill");
    await page.getByLabel("Text").fill("At three");
    await press("Queue it");
    await page.getByText(/^Queued\./).waitFor();
    await page.getByText("Message: Fire drill").waitFor();

    // The wall says that something waits, and follows when the device comes by: in another tab, as nobody waits for 15 minutes.
    await page.getByRole("link", { name: "Screen Composer" }).tap();
    await page.getByText("A request waits").waitFor();
    await page.evaluate("window.sameDocument = true");
    const other = await context.newPage();
    await other.goto(`${server.url}/simulator`);
    await other.getByRole("link", { name: "Simulated TRMNL OG" }).tap();
    await other.getByRole("button", { name: "Poll now" }).tap();
    await other.getByRole("heading", { name: "Visits" }).waitFor();
    await page.bringToFront();
    await page.getByAltText(/Fire drill/).waitFor();
    await page.getByText("Message, a request").waitFor();
    assert.equal(await page.evaluate("window.sameDocument"), true);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
});
