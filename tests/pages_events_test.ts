import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { withPages } from "./page_session.ts";
import { connectDevice } from "./polling_device.ts";
import { startServer } from "./server_process.ts";

/** Keeps the page's streams of events from it, when told to, until they are let go. */
async function holdStreams(page: Page) {
  let asked = Promise.withResolvers<void>();
  let free: PromiseWithResolvers<void> | null = null;
  await page.route("**/api/v1/events?*", async (route) => {
    asked.resolve();
    await free?.promise;
    await route.continue();
  });
  return {
    hold() {
      asked = Promise.withResolvers();
      free = Promise.withResolvers();
    },
    /** Waits until the page has asked for one since. */
    asked: () => asked.promise,
    letGo: () => free?.resolve(),
  };
}

Deno.test("what happens before a page listens, or while the server is away, appears, and what is typed stays", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const stick = await connectDevice(server.url, { protocol: "composer", number: 1 });
    await stick.poll();
    const other = (await admin.post("/api/v1/devices", { name: "Attic", model: "og" })).body;
    const [first] = (await admin.get("/api/v1/exchanges?limit=1")).body.data;

    // Rendered, and not listening yet.
    const stream = await holdStreams(page);
    stream.hold();
    await page.goto(`${server.url}/exchanges`);
    await stream.asked();
    await page.locator(`[data-exchange="${first.id}"]`).waitFor();
    await stick.poll();
    const [second] = (await admin.get("/api/v1/exchanges?limit=1")).body.data;
    assert.notEqual(second.id, first.id);
    assert.equal(await page.locator(`[data-exchange="${second.id}"]`).count(), 0);
    stream.letGo();
    await page.locator(`[data-exchange="${second.id}"]`).waitFor();

    // The server ends, things change while no page can hear of it, and somebody types.
    const devices: { id: string }[] = (await admin.get("/api/v1/devices")).body.data;
    const handheld = devices.find(({ id }) => id !== other.id)!;
    await page.goto(`${server.url}/?open=${handheld.id}`);
    await page.evaluate("window.sameDocument = true");
    const label = page.getByLabel("Label of button B");
    await label.fill("Lights out");
    stream.hold();
    const folder = server.databasePath.replace(/\/[^/]+$/, "");
    await server.stop();
    await using again = await startServer({
      folder,
      env: { ADMIN_PASSWORD, PORT: new URL(server.url).port },
    });
    await signIn(again.url).patch(`/api/v1/devices/${other.id}`, { name: "Cellar" });
    await stream.asked();
    assert.equal(await page.getByRole("link", { name: "Cellar", exact: true }).count(), 0);
    stream.letGo();
    await page.getByRole("link", { name: "Cellar", exact: true }).waitFor();
    assert.equal(await label.inputValue(), "Lights out");
    assert.equal(await page.evaluate("window.sameDocument"), true);
    await page.locator("body.away").waitFor({ state: "detached" });
    assert.deepEqual(complaints, []);
  });
});
