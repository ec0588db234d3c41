import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { ADMIN_PASSWORD } from "./admin.ts";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";
import { connectDevice } from "./polling_device.ts";

const HOSTILE = `"><img src=x onerror=alert(1)>${"long".repeat(15)}`;

Deno.test("settings: a token is made, shown once and revoked; the password is changed", async () => {
  await withPages(async ({ server, page, complaints }) => {
    await inspectPage(page, `${server.url}/settings`);
    await page.getByLabel("Name of a new token").fill(HOSTILE);
    await page.getByRole("button", { name: "Make a token" }).click();
    const token = (await page.locator("#made-token").innerText()).trim();
    await inspectShown(page, "a new token");
    const bearer = { authorization: `Bearer ${token}` };
    const status = async () => {
      const response = await fetch(`${server.url}/api/v1/devices`, { headers: bearer });
      await response.body?.cancel();
      return response.status;
    };
    assert.equal(await status(), 200);
    await page.goto(`${server.url}/settings`);
    assert.equal((await page.content()).includes(token), false);
    await page.getByText("Revoke", { exact: true }).click();
    await page.getByRole("button", { name: /^Revoke "><img/ }).click();
    await page.getByText(/^Revoked/).waitFor();
    assert.equal(await status(), 401);

    await page.getByLabel("Current password").fill("wrong");
    await page.getByLabel("New password").fill("another horse");
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.getByText("This is not the password.").waitFor();
    await page.getByLabel("Current password").fill(ADMIN_PASSWORD);
    await page.getByLabel("New password").fill("another horse");
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.getByText("The password is changed.").waitFor();
    await page.getByRole("button", { name: "Check the database" }).click();
    await page.getByText("Every page of the file is whole").waitFor();
    assert.deepEqual(complaints, []);
  });
});

Deno.test("settings: rules are changed, mended and taken back, unless the environment says them", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const rules = async () => (await admin.get("/api/v1/settings")).body;
    await page.goto(`${server.url}/settings`);
    const panel = page.getByRole("region", { name: "Rules" });
    await panel.getByLabel("Ask an admin").check();
    await panel.getByLabel("For", { exact: true }).fill("soon");
    await panel.getByLabel("At most").fill("5,000");
    await panel.getByRole("button", { name: "Save the rules" }).click();
    await panel.getByText(/^Found "soon", expected a number with m, h or d/).waitFor();
    assert.equal(await panel.getByLabel("For", { exact: true }).inputValue(), "soon");
    assert.equal(await panel.getByLabel("Ask an admin").isChecked(), true);
    await inspectShown(page, "rules with a fault");
    await panel.getByLabel("For", { exact: true }).fill("12h");
    await panel.getByRole("button", { name: "Save the rules" }).click();
    await page.getByText("The rules are saved").waitFor();
    assert.deepEqual(await rules(), {
      provisioning: { value: "approve", origin: "admin" },
      exchange_retention: { value: "12h,5000", origin: "admin" },
    });
    await panel.getByRole("button", { name: "Back to the usual ones" }).click();
    await page.getByText("The rules are saved").waitFor();
    assert.equal((await rules()).exchange_retention.origin, "default");
    assert.deepEqual(complaints, []);
  });
  await withPages(async ({ server, admin, page }) => {
    await inspectPage(page, `${server.url}/settings`);
    assert.equal(await page.getByLabel("Refuse").isDisabled(), true);
    await page.getByText("PROVISIONING in the environment says so").waitFor();
    await page.getByLabel("At most").fill("");
    await page.getByRole("button", { name: "Save the rules" }).click();
    await page.getByText("The rules are saved").waitFor();
    const { provisioning, exchange_retention } = (await admin.get("/api/v1/settings")).body;
    assert.deepEqual([provisioning.origin, exchange_retention.value], ["environment", "30d"]);
  }, { PROVISIONING: "closed" });
});

Deno.test("a backup is downloaded, refused when broken, and restored while devices go on polling", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const device = await connectDevice(server.url, { protocol: "trmnl", number: 1 });
    await device.poll();
    await page.goto(`${server.url}/settings`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download a backup" }).click();
    const path = await (await download).path();
    assert.match((await download).suggestedFilename(), /^screen-composer-[\dTZ-]+\.db\.gz$/);
    assert.equal(
      (await admin.post("/api/v1/devices", { model: "og", name: "Added afterwards" })).status,
      201,
    );

    const file = page.getByLabel("Restore a backup");
    await file.setInputFiles({
      name: "note.db",
      mimeType: "text/plain",
      buffer: Buffer.from("not one ".repeat(900)),
    });
    await page.getByRole("button", { name: "Upload and verify" }).click();
    await page.getByText(/expected a backup of Screen Composer/).waitFor();
    await file.setInputFiles(path);
    await page.getByRole("button", { name: "Upload and verify" }).click();
    await page.getByRole("heading", { name: "Restore this backup" }).waitFor();
    await page.getByText("now there are 2").waitFor();
    await inspectShown(page, "/settings/restore");
    await page.getByRole("button", { name: "Replace the database" }).click();
    await page.getByText("The backup is in place.").waitFor();
    await inspectShown(page, "restored");
    const names = (await admin.get("/api/v1/devices")).body.data.map(({ name }: { name: string }) => name);
    assert.equal(names.length, 1);
    await device.poll();
    assert.deepEqual(complaints, []);
  });
});

Deno.test("a hook is made, mended, sent something and removed", async () => {
  await withPages(async ({ server, page, complaints }) => {
    await inspectPage(page, `${server.url}/hooks`);
    await page.getByLabel("Name in the address").fill("not a slug");
    await page.getByLabel("Who may send").selectOption("secret");
    await page.getByRole("button", { name: "Make the hook" }).click();
    await page.getByText(/expected 1 to 64 letters/i).waitFor();
    await inspectShown(page, "/hooks, refused");
    await page.getByLabel("Name in the address").fill("doorbell");
    await page.getByRole("button", { name: "Make the hook" }).click();
    await page.getByText(/at least 8 characters for the guard secret/).waitFor();
    assert.equal(await page.getByLabel("Name in the address").inputValue(), "doorbell");
    await page.getByLabel("Who may send").selectOption("open");
    await page.getByRole("button", { name: "Make the hook" }).click();
    await page.getByRole("heading", { name: "doorbell", level: 1 }).waitFor();
    await inspectShown(page, "an empty hook");

    const sent = await fetch(`${server.url}/hooks/doorbell?x=${encodeURIComponent(HOSTILE)}`, {
      method: "POST",
      body: HOSTILE,
    });
    await sent.body?.cancel();
    // Nobody reloads: the page follows what is sent.
    await page.getByRole("region", { name: /^Delivery .* body$/ }).waitFor();
    await inspectShown(page, "a hook with a delivery");
    assert.equal(await page.locator("img[src=x]").count(), 0);
    // What is read stays open, and what came since is a line above it.
    await fetch(`${server.url}/hooks/doorbell`, { method: "POST", body: '{"ring":2}' }).then((sent) =>
      sent.text()
    );
    await page.locator(".delivery").nth(1).waitFor();
    await page.getByRole("region", { name: /^Delivery .* body$/ }).first().waitFor();
    await inspectShown(page, "a hook with two deliveries");

    await page.getByText("Change this hook").click();
    await page.getByLabel("What a delivery does").selectOption("stream");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("lists grow with each delivery").first().waitFor();
    await page.getByText("Remove", { exact: true }).click();
    await page.getByRole("button", { name: "Remove doorbell" }).click();
    await page.getByText("Removed the hook doorbell.").waitFor();
    assert.deepEqual(complaints, []);
  });
});
