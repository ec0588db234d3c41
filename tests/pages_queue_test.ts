import assert from "node:assert/strict";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";
import { connectDevice } from "./polling_device.ts";

const HOSTILE = `"><img src=x onerror=alert(1)>${"long".repeat(15)}`;

Deno.test("a message is queued for a selector, reordered, cancelled, taken back, and shown", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const device = await connectDevice(server.url, { protocol: "trmnl", number: 1 });
    await device.poll();
    const { data: [row] } = (await admin.get("/api/v1/devices")).body;
    await admin.patch(`/api/v1/devices/${row.id}`, { labels: { room: "lobby" } });
    await inspectPage(page, `${server.url}/queue`);
    const queue = async (title: string) => {
      await page.getByLabel("Title").fill(title);
      await page.getByLabel("Text").fill("At ten");
      await page.getByLabel("On which device").selectOption("");
      await page.getByLabel("Labels").fill("room=lobby");
      await page.getByRole("button", { name: "Queue it" }).click();
      await page.getByText(/^Queued\./).waitFor();
    };
    // With one device there is nothing to choose; nothing typed is nothing to show.
    assert.equal(await page.getByLabel("On which device").inputValue(), row.id);
    await page.getByRole("button", { name: "Queue it" }).click();
    await page.getByText("Type a title or a text.").waitFor();
    await page.getByLabel("On which device").selectOption("");
    await page.getByLabel("Title").fill("Lost");
    await page.getByRole("button", { name: "Queue it" }).click();
    await page.getByText("Type labels that devices have, or choose a device above.").waitFor();
    await page.getByLabel("Labels").fill("room=nowhere");
    await page.getByRole("button", { name: "Queue it" }).click();
    await page.getByText("It waits until a device has room=nowhere: none has now.").waitFor();
    await page.getByText("which no device has").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Cancelled.").waitFor();
    await page.getByLabel("On which device").selectOption("");
    await page.getByLabel("Title").fill("Refused");
    await page.getByLabel("Labels").fill("room in (");
    await page.getByLabel("Until").fill("2020-01-01T10:00");
    await page.getByRole("button", { name: "Queue it" }).click();
    await page.getByText(/expected a time after now/).waitFor();
    await page.getByLabel("Until").fill("");
    await page.getByRole("button", { name: "Queue it" }).click();
    await page.getByLabel("Labels").and(page.locator("[aria-invalid]")).waitFor();
    await inspectShown(page, "/queue, refused");

    await queue("First");
    await queue(HOSTILE);
    const waiting = page.getByRole("list", { name: "Requests in their turn" }).getByRole("listitem");
    assert.equal(await waiting.count(), 2);
    await page.getByRole("button", { name: /^Show Message: "><img.* earlier$/ }).click();
    await page.getByText("Moved.").waitFor();
    assert.match(await waiting.first().innerText(), /img src=x/);
    const cancelFirst = async () => {
      await page.getByRole("button", { name: "Cancel Message: First" }).click();
      await page.getByText("Cancelled.").waitFor();
    };
    await cancelFirst();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("It waits in the queue again.").waitFor();
    assert.match(await waiting.nth(1).innerText(), /First/);
    await cancelFirst();
    await queue("Third");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Cancelled.").waitFor();
    await inspectShown(page, "/queue, full");
    assert.equal(await page.locator("img[src=x]").count(), 0);

    // Nobody reloads: the queue follows the device.
    await device.poll();
    await page.getByText(/^shown/).waitFor();
    assert.equal(await waiting.count(), 0);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("a playlist is made, moved by keyboard and by dragging, mended, and taken back; without scripts too", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const made = (await admin.post("/api/v1/devices", { model: "og", name: HOSTILE.slice(0, 90) })).body;
    for (const name of ["Alpha", "Beta"]) {
      assert.equal((await admin.post("/api/v1/apps", { kind: "clock", name, settings: {} })).status, 201);
    }
    const path = `${server.url}/devices/${made.id}/playlist`;
    const stored = async () => {
      const { data: apps } = (await admin.get("/api/v1/apps?limit=100")).body;
      const items = (await admin.get(`/api/v1/devices/${made.id}/playlist`)).body;
      return items.map(({ app_id }: { app_id: string }) =>
        apps.find(({ id }: { id: string }) => id === app_id).name
      );
    };
    await inspectPage(page, path);
    for (const name of ["Alpha", "Beta"]) {
      await page.getByLabel("App to add").selectOption({ label: name });
      await page.getByRole("button", { name: "Add to the playlist" }).click();
      await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
    }
    assert.deepEqual(await stored(), ["Alpha", "Beta"]);
    await page.getByRole("button", { name: "Move Beta up" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#item-0-app_id").filter({ has: page.locator("option:checked", { hasText: "Beta" }) })
      .waitFor();
    assert.deepEqual(await stored(), ["Beta", "Alpha"]);
    await inspectShown(page, "a playlist");

    await page.setViewportSize({ width: 1440, height: 900 });
    const [first, second] = [page.locator("[data-grip]").nth(0), page.locator("[data-item]").nth(1)];
    const from = (await first.boundingBox())!;
    const to = (await second.boundingBox())!;
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 8, to.y + to.height + 20, { steps: 4 });
    await page.mouse.up();
    await page.locator("#item-0-app_id").filter({ has: page.locator("option:checked", { hasText: "Alpha" }) })
      .waitFor();
    assert.deepEqual(await stored(), ["Alpha", "Beta"]);

    await page.locator("#item-0-count").fill("never");
    await page.locator("#item-0-count").press("Enter");
    await page.getByText(/polls: Found "never"/).waitFor();
    await page.locator("#item-0-count").fill("3");
    await page.locator("#item-0-count").press("Enter");
    await page.getByText("The playlist is saved.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator("#item-0-count[value='1']").waitFor();
    assert.deepEqual(complaints, []);

    const context = await page.context().browser()!.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const plain = await context.newPage();
    await plain.goto(path);
    await plain.getByRole("button", { name: "Remove Alpha" }).click();
    await plain.getByText("The playlist is saved.").waitFor();
    assert.deepEqual(await stored(), ["Beta"]);
  });
});

Deno.test("a device's activity shows histories, its own log and its exchanges", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const made =
      (await admin.post("/api/v1/devices", { model: "og", name: "Hall", hardware_id: "02:00:00:00:00:77" }))
        .body;
    const headers = { "access-token": made.token, id: "02:00:00:00:00:77" };
    await inspectPage(page, `${server.url}/devices/${made.id}/activity`);
    for (const volts of ["4.10", "4.05"]) {
      const told = { ...headers, "battery-voltage": volts, rssi: "-61", "fw-version": "1.5.2" };
      await fetch(`${server.url}/api/display`, { headers: told }).then((response) => response.body?.cancel());
    }
    const log = { logs: [{ message: HOSTILE, created_at: 1 }, HOSTILE] };
    await fetch(`${server.url}/api/log`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(log),
    })
      .then((response) => response.body?.cancel());
    await page.goto(`${server.url}/devices/${made.id}/activity?days=1`);
    await page.getByText("−61 dBm").first().waitFor();
    await page.getByText(/img src=x/).first().waitFor();
    assert.equal(await page.locator("img[src=x]").count(), 0);
    await inspectShown(page, "activity, full");
    assert.deepEqual(complaints, []);
  });
});

Deno.test("a long queue lists the first ones, and all when asked", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    for (let number = 1; number <= 53; number++) {
      const app = { kind: "message", settings: { title: `Message ${number}` } };
      await admin.post("/api/v1/requests", { app, selector: "room=lobby" });
    }
    await page.goto(`${server.url}/queue`);
    const waiting = page.locator(".requests > li");
    assert.equal(await waiting.count(), 50);
    assert.equal(
      await page.getByRole("button", { name: "Show Message: Message 50 later" }).isDisabled(),
      false,
    );
    await page.getByRole("link", { name: "Show all 53" }).click();
    await waiting.nth(52).waitFor();
    await admin.post("/api/v1/requests", {
      app: { kind: "message", settings: { title: "Message 54" } },
      selector: "room=lobby",
    });
    await waiting.nth(53).waitFor();
    assert.deepEqual(complaints, []);
  });
});
