import assert from "node:assert/strict";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { type PageSession, withPages } from "./page_session.ts";
import { connectDevice } from "./polling_device.ts";

const HOSTILE = `"><img src=x onerror=alert(1)>\u202e${"long".repeat(40)}`;

/** Two devices that polled twice, a failed visit, and a device log with markup in it. */
async function fill({ server, admin }: PageSession): Promise<void> {
  for (const protocol of ["trmnl", "composer"] as const) {
    const device = await connectDevice(server.url, { protocol, number: protocol.length });
    await device.poll();
    await device.poll();
  }
  const { data: [device] } = (await admin.get("/api/v1/devices")).body;
  assert.equal(
    (await admin.patch(`/api/v1/devices/${device.id}`, { name: HOSTILE.slice(0, 90) })).status,
    200,
  );
  const log = { logs: [{ message: HOSTILE }] };
  await fetch(`${server.url}/api/log`, {
    method: "POST",
    body: JSON.stringify(log),
    headers: { id: HOSTILE.replace(/\W/g, "") },
  })
    .then((response) => response.body?.cancel());
  await fetch(`${server.url}/screens/NOPE00.png?x=${encodeURIComponent(HOSTILE)}`).then((response) =>
    response.body?.cancel()
  );
}

Deno.test("the exchange log is empty, fills by itself, and is narrowed to a failed exchange that is replayed", async () => {
  await withPages(async (session) => {
    const { server, page, complaints } = session;
    await inspectPage(page, `${server.url}/exchanges`);
    await page.getByText("Every poll, press and image fetch will be listed here.").waitFor();

    await fill(session);
    // Nobody reloads: the list follows what happens.
    const rows = page.locator("tr[data-exchange]");
    await rows.filter({ hasText: "/screens/NOPE00.png" }).waitFor();
    await inspectShown(page, "/exchanges, full");
    assert.equal(await page.locator("img[src=x]").count(), 0);

    const steps = await page.evaluate("history.length");
    await page.getByLabel("Status", { exact: true }).selectOption("failed");
    await page.waitForURL(/outcome=failed/);
    assert.equal(await rows.filter({ hasText: "/api/display" }).count(), 0);
    await page.getByLabel("Text", { exact: true }).fill("nope00");
    await page.waitForURL(/text=nope00/);
    await rows.first().waitFor();
    assert.equal(await rows.count(), 1);
    await page.getByLabel("Text", { exact: true }).fill("surely nowhere");
    await page.getByText("No exchange matches.").waitFor();
    await page.waitForURL(/text=surely/);
    assert.equal(await page.evaluate("history.length"), steps, "one step back, not one for every letter");
    await page.getByRole("link", { name: "Failed" }).click();
    await page.waitForURL(/\?outcome=failed$/);
    assert.equal(await page.getByRole("link", { name: "Failed" }).getAttribute("aria-current"), "true");
    await rows.first().waitFor();

    await page.goto(`${server.url}/exchanges?protocol=trmnl&text=api%2Fdisplay`);
    await page.locator("body").press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /GET \/api\/display/ }).waitFor();
    await page.getByRole("button", { name: "Replay" }).click();
    await page.getByText("Composed again: the same bytes").waitFor();
    await inspectShown(page, "an exchange with its verdict");
    await page.getByRole("link", { name: "Compare with the one before" }).click();
    await page.getByRole("heading", { name: "What changed" }).waitFor();
    await page.getByText("the same bytes").waitFor();
    await inspectShown(page, "a comparison");
    assert.deepEqual(complaints, []);
  });
});

Deno.test("exchanges are filtered, opened and replayed without a script", async () => {
  await withPages(async (session) => {
    const { server, page } = session;
    await fill(session);
    const context = await page.context().browser()!.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const plain = await context.newPage();
    await plain.goto(`${server.url}/exchanges`);
    await plain.getByLabel("Protocol", { exact: true }).selectOption("composer");
    await plain.getByRole("button", { name: "Filter" }).click();
    assert.equal(new URL(plain.url()).search, "?protocol=composer");
    await plain.locator("tr[data-exchange] a").first().click();
    await plain.getByRole("button", { name: "Replay" }).click();
    await plain.getByText("Composed again: the same bytes").waitFor();
    assert.match(await plain.getByLabel("The request as a curl command").innerText(), /^curl/);
  });
});
