import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Admin } from "./admin.ts";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";
import { connectDevice } from "./polling_device.ts";

const HOSTILE = `<script>document.title="pwned"</script>"><img src=x onerror=alert(1)>\u202Eabc`;
const LONG = "Device".repeat(16);

/** Adds devices named by a stem and a number, in rooms by turns. */
async function addDevices(admin: Admin, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, name] of names.entries()) {
    const labels = { room: index % 2 === 0 ? "hall" : "attic" };
    const made = await admin.post("/api/v1/devices", { name, model: "og", labels });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    ids.push(made.body.id);
  }
  return ids;
}

/** Names of the devices on the wall, in its order. */
async function shownNames(page: Page): Promise<string[]> {
  return await page.locator("#devices .name a, #devices a.name").allTextContents();
}

Deno.test("the wall shows what each device was last sent; it is filtered, sorted and paged, and its density is kept", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await inspectPage(page, server.url);
    const stems = ["Lantern", "Panel", "Panel"];
    await addDevices(admin, Array.from({ length: 27 }, (_, index) => `${stems[index % 3]} ${index + 1}`));
    await addDevices(admin, [HOSTILE, LONG]);
    const stick = await connectDevice(server.url, { protocol: "composer", number: 1 });
    await stick.poll();
    const og = await connectDevice(server.url, { protocol: "trmnl", number: 2 });
    await og.poll();
    for (const path of ["/", "/?view=list", "/?state=problem", "/?labels=room+%3D+%3D+x"]) {
      await inspectPage(page, server.url + path);
    }
    await page.goto(`${server.url}/?view=screens`);
    assert.deepEqual((await shownNames(page)).filter((name) => name === HOSTILE).length, 1);
    assert.ok(!(await page.title()).includes("pwned"));

    // Exactly the bytes that were sent, kept by the browser for good.
    await page.goto(`${server.url}/?q=${encodeURIComponent("TRMNL OG")}&sort=seen`);
    const card = page.getByRole("article", { name: "TRMNL OG" });
    const source = await card.getByRole("img").first().getAttribute("src") ?? "";
    const { data } = (await admin.get("/api/v1/devices?limit=1")).body;
    assert.ok(source.includes(`/sent/${data[0].on_show.image}.png`), source);
    const picture = await page.request.get(server.url + source);
    assert.deepEqual([picture.status(), picture.headers()["content-type"]], [200, "image/png"]);
    assert.match(picture.headers()["cache-control"] ?? "", /immutable/);
    const { etag = "" } = picture.headers();
    const again = await page.request.get(server.url + source, { headers: { "if-none-match": etag } });
    assert.equal(again.status(), 304);
    assert.equal(
      (await page.request.get(`${server.url}${source.replace(/\w{8}\.png/, "00000000.png")}`)).status(),
      404,
    );

    // Typing narrows the list at once, and the address says how.
    await page.goto(server.url);
    await page.evaluate("window.sameDocument = true");
    const steps = await page.evaluate("history.length");
    await page.getByLabel("Search").fill("LANTERN");
    await page.waitForURL(/\?q=LANTERN$/);
    await page.getByText("9 devices found").waitFor({ state: "attached" });
    assert.equal((await shownNames(page)).slice(0, 4).join(), "Lantern 1,Lantern 4,Lantern 7,Lantern 10");
    await page.getByLabel("Labels", { exact: true }).fill("room=hall");
    await page.waitForURL(/labels=room%3Dhall/);
    await page.getByText("5 devices found").waitFor({ state: "attached" });
    await page.getByLabel("Sort by").selectOption("added");
    await page.waitForURL(/sort=added/);
    assert.equal((await shownNames(page))[0], "Lantern 25");
    assert.equal(await page.evaluate("window.sameDocument"), true);
    assert.equal(await page.evaluate("history.length"), steps, "one step back, not one for every letter");

    // A page of its own for each 24, whatever the filter; a list holds more.
    await page.goto(`${server.url}/?labels=room`);
    assert.equal((await shownNames(page)).length, 24);
    await page.getByRole("link", { name: "Next" }).click();
    await page.waitForURL(/page=2/);
    assert.deepEqual(await shownNames(page), ["Panel 21", "Panel 23", "Panel 24", "Panel 26", "Panel 27"]);
    await page.getByRole("link", { name: "List", exact: true }).click();
    await page.getByRole("table", { name: "Devices" }).waitFor();
    assert.equal((await shownNames(page)).length, 29);
    await page.goto(server.url);
    await page.getByRole("table", { name: "Devices" }).waitFor();

    // A row follows its device.
    const row = page.getByRole("row", { name: "M5StickC Plus2" });
    const before = await row.getByRole("img").first().getAttribute("src");
    await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        device: "M5StickCPLUS2",
        id: "02:00:00:00:00:01",
        event: "press",
        button: "A",
        value: "Red",
        ts_ms: 5,
      }),
    }).then((response) => response.body?.cancel());
    await page.locator(`img[src="${before}"]`).waitFor({ state: "detached" });
    assert.deepEqual(complaints, []);
  });
});

Deno.test("counts lead to the devices that they count, without scripts too", async () => {
  await withPages(async ({ server, admin, page }) => {
    await addDevices(admin, ["Hall", "Attic", "Desk", "Porch", "Cellar"]);
    const device = await connectDevice(server.url, { protocol: "trmnl", number: 3 });
    await device.poll();
    const cookies = await page.context().cookies();
    const context = await page.context().browser()!.newContext({ javaScriptEnabled: false });
    await context.addCookies(cookies);
    const plain = await context.newPage();
    await plain.goto(server.url);
    await plain.getByRole("link", { name: "5 never seen" }).click();
    assert.deepEqual(await shownNames(plain), ["Attic", "Cellar", "Desk", "Hall", "Porch"]);
    await plain.getByLabel("Search").fill("o");
    await plain.getByRole("button", { name: "Find" }).click();
    await plain.waitForURL(/\/\?q=o&state=unseen$/);
    assert.equal((await shownNames(plain)).length, 5);
    await plain.getByRole("link", { name: "1 device polls on time" }).or(
      plain.getByRole("link", { name: "1 on time" }),
    )
      .click();
    assert.deepEqual(await shownNames(plain), ["TRMNL OG"]);
    await plain.getByRole("link", { name: "List" }).click();
    await plain.getByRole("table", { name: "Devices" }).waitFor();
    await context.close();
  });
});

Deno.test("on a phone the filter folds, changing several waits for a selection, and all pictures come in the end", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await addDevices(admin, Array.from({ length: 12 }, (_, index) => `Panel ${index + 1}`));
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(server.url);
    const labels = page.getByLabel("Labels", { exact: true });
    assert.equal(await labels.isVisible(), false);
    await page.getByRole("checkbox", { name: "Filter" }).focus();
    await page.keyboard.press("Space");
    await labels.fill("room=attic");
    await page.getByText("6 devices found").waitFor({ state: "attached" });
    const change = page.getByRole("button", { name: "Change selected" });
    assert.equal(await change.isVisible(), false);
    await page.getByRole("checkbox", { name: "Select Panel 12" }).check();
    await change.waitFor();
    // A page that is come to with a filter shows it.
    await page.goto(`${server.url}/?labels=room%3Dhall`);
    assert.equal(await labels.isVisible(), true);
    const drawn =
      "[...document.querySelectorAll('#devices img')].filter((image) => image.naturalWidth).length";
    while (await page.evaluate(drawn) !== 6) await page.waitForTimeout(100);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("many devices that wait are admitted by hand, all at once, and given back", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    for (let number = 1; number <= 6; number++) {
      await fetch(`${server.url}/api/setup`, { headers: { ID: `02:00:00:00:01:0${number}`, Model: "og" } })
        .then((response) => response.body?.cancel());
    }
    const provisioning = async () => {
      const { data } = (await admin.get("/api/v1/devices")).body as { data: { provisioning: string }[] };
      return ["waiting", "admitted", "refused"].map((word) =>
        data.filter((device) => device.provisioning === word).length
      );
    };
    assert.deepEqual(await provisioning(), [6, 0, 0]);
    await page.goto(server.url);
    await page.getByRole("heading", { name: "6 devices ask to be admitted" }).waitFor();
    await page.getByRole("link", { name: "Look at all 6" }).click();
    await inspectShown(page, "/?state=waiting");
    const boxes = page.getByRole("checkbox", { name: /^Select / });
    await boxes.nth(0).check();
    await boxes.nth(2).click({ modifiers: ["Shift"] });
    await page.getByText("3 selected").waitFor();
    await boxes.nth(1).uncheck();
    await page.getByRole("button", { name: "Refuse selected" }).click();
    await page.getByText("Refused 2 devices.").waitFor();
    assert.deepEqual(await provisioning(), [4, 0, 2]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back for 2 devices.").waitFor();
    assert.deepEqual(await provisioning(), [6, 0, 0]);
    await page.getByRole("button", { name: "Admit all 6" }).click();
    await page.getByText("Admitted 6 devices.").waitFor();
    assert.deepEqual(await provisioning(), [0, 6, 0]);
    assert.equal((await shownNames(page)).length, 6);
    assert.deepEqual(complaints, []);
  }, { PROVISIONING: "approve" });
});
