import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";
import { connectDevice } from "./polling_device.ts";

const HOSTILE = `"><img src=x onerror=alert(1)>\u202e${"long".repeat(15)}`;
const QUIZ = {
  kind: "quiz",
  name: "Ours",
  settings: {
    title: "Ours",
    questions: [{ question: "Is the sky blue?", type: "yes_no", answer: "yes" }],
  },
};

Deno.test("the page of a device: a label reaches the glass, a press changes screen and exchange in place", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const handheld = await connectDevice(server.url, { protocol: "composer", number: 1 });
    await handheld.poll();
    const { id } = (await admin.get("/api/v1/devices")).body.data[0];
    const quiz = (await admin.post("/api/v1/apps", QUIZ)).body;
    await admin.patch(`/api/v1/devices/${id}`, { default_app_id: quiz.id });
    const { labels } = await handheld.poll();
    assert.equal(labels?.A, "Yes");
    await inspectPage(page, `${server.url}/devices/${id}`);
    await page.setViewportSize({ width: 1440, height: 900 });

    const label = page.getByLabel("Label of button A", { exact: true });
    await label.fill("Aye");
    await label.press("Enter");
    await page.getByText("A is labelled “Aye” from its next poll.").waitFor();
    assert.equal((await handheld.poll()).labels?.A, "Aye");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("A has the label of its app again").waitFor();
    assert.equal((await handheld.poll()).labels?.A, "Yes");
    await label.fill("Oh");
    await page.getByRole("button", { name: "Save the label of A" }).click();
    await page.getByRole("button", { name: "Release the label of A" }).click();
    await page.getByText("A has the label of its app again").waitFor();
    assert.equal((await handheld.poll()).labels?.A, "Yes");

    await page.goto(`${server.url}/devices/${id}`);
    await page.evaluate("window.stays = true");
    const picture = page.locator(".screen.large img");
    const before = await picture.getAttribute("src");
    const seen = (await admin.get(`/api/v1/devices/${id}`)).body.last_seen_at;
    await page.locator("#key-A").click();
    await page.locator(`.screen.large img:not([src="${before}"])`).waitFor();
    await page.getByText(/^Pressed A on the web/).waitFor();
    await page.getByText(/The glass still shows what it was last sent/).waitFor();
    assert.equal(await label.inputValue(), "Next");
    const exchange = await page.getByRole("link", { name: "Its exchange" }).getAttribute("href");
    const stored = (await admin.get(`/api/v1/exchanges/${exchange?.split("/").at(-1)}`)).body;
    assert.equal(JSON.parse(stored.request.body).button, "A");
    assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.last_seen_at, seen);

    assert.equal((await handheld.poll()).labels?.A, "Next");
    await page.getByText(/^Pressed A on the web/).waitFor({ state: "detached" });
    assert.equal(await page.evaluate("window.stays"), true, "the page was never loaded again");
    // The letter of a button presses it as well, and Tab and Enter do.
    await page.locator("h1").click();
    await page.keyboard.press("a");
    await page.getByText(/^Pressed A on the web/).waitFor();
    await page.locator("#press-B").focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^Pressed B on the web/).waitFor();
    await inspectShown(page, "a device after a press");

    await page.setViewportSize({ width: 360, height: 740 });
    for (const name of ["A", "B", "C"]) {
      const box = await page.locator(`#press-${name}`).boundingBox();
      assert.ok(box !== null && box.width >= 44 && box.height >= 44, `${name}: ${JSON.stringify(box)}`);
      const key = await page.locator(`#key-${name}`).boundingBox();
      assert.ok(key !== null && key.width >= 40 && key.height >= 40, `${name}: ${JSON.stringify(key)}`);
    }
    // Once it is late, the page says so by itself, and no time is lost over it.
    await page.clock.install();
    await page.goto(`${server.url}/devices/${id}`);
    await page.clock.fastForward(3_600_000);
    assert.ok(await page.locator(".overview-facts time").count() >= 3);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("the page of a device: settings, labels, admission, token and removal, with hostile words as words", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const { id } = (await admin.post("/api/v1/devices", { name: HOSTILE, model: "inky_frame_5_7" })).body;
    await admin.post("/api/v1/devices", { name: "Other", model: "og", labels: { room: "attic" } });
    await inspectPage(page, `${server.url}/devices/${id}`);
    await page.getByLabel("Name", { exact: true }).fill("Hall");
    await page.getByLabel("Time zone").fill("Nowhere/Atlantis");
    await page.getByLabel("Seconds between polls").fill("soon");
    await page.locator("#about").getByRole("button", { name: "Save" }).click();
    await page.getByText(/expected an IANA time zone/i).waitFor();
    assert.equal(
      await page.getByLabel("Name", { exact: true }).inputValue(),
      "Hall",
      "nothing typed is lost",
    );
    assert.match(await page.locator("#refresh_seconds-fault").innerText(), /soon/);
    await inspectShown(page, "a device with faults");
    // The address of the refused form leads back to the page when it is opened again.
    const led = await page.request.get(page.url(), { maxRedirects: 0 });
    assert.deepEqual([led.status(), led.headers()["location"]], [303, `/devices/${id}`]);
    await page.getByLabel("Note").fill("Behind the plant,\nleft");
    await page.getByLabel("Time zone").fill("Asia/Tokyo");
    await page.getByLabel("Seconds between polls").fill("600");
    await page.getByLabel("from").fill("22:00");
    await page.getByLabel("to", { exact: true }).fill("06:30");
    await page.locator("#about").getByRole("button", { name: "Save" }).click();
    await page.getByText("Changed the name, note, time zone, rate and sleep.").waitFor();
    const read = async () => (await admin.get(`/api/v1/devices/${id}`)).body;
    assert.deepEqual((await read()).sleep, { from: "22:00", to: "06:30" });
    assert.equal((await read()).note, "Behind the plant,\nleft");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator("h1", { hasText: "onerror" }).waitFor();
    assert.deepEqual([(await read()).name, (await read()).sleep], [HOSTILE, null]);

    const proposed = await page.locator("#label-keys option").evaluateAll((options) =>
      options.map((option) => option.getAttribute("value"))
    );
    assert.deepEqual(proposed, ["room"]);
    await page.getByLabel("Key of a new label").fill("room");
    await page.getByLabel("Value of a new label").fill("two words");
    await page.getByRole("button", { name: "Add" }).click();
    await page.locator("#labels-fault").waitFor();
    assert.equal(await page.getByLabel("Value of a new label").inputValue(), "two words");
    await page.getByLabel("Value of a new label").fill("lobby");
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByText("Labelled room=lobby.").waitFor();
    await page.locator("#value-room").fill("hall");
    await page.getByRole("button", { name: "Save room" }).click();
    await page.getByText("Labelled room=hall.").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Labelled room=lobby.").waitFor();
    await page.getByRole("button", { name: "Remove room" }).click();
    await page.getByText("Removed the label room.").waitFor();
    assert.deepEqual((await read()).labels, {});

    await page.getByText("Refuse", { exact: true }).click();
    await page.getByRole("button", { name: "Refuse this device" }).click();
    await page.getByText("It is refused: its polls are not served.").waitFor();
    await inspectShown(page, "a refused device");
    await page.getByRole("button", { name: "Admit" }).click();
    await page.getByText("Admitted.").waitFor();

    await page.getByText("New token", { exact: true }).click();
    await page.getByRole("button", { name: "Make a new token" }).click();
    const token = (await page.locator("#made-token").innerText()).trim();
    const answer = await fetch(`${server.url}/screens/${(await read()).friendly_id}.png?token=${token}`);
    assert.equal(answer.status, 200);
    await answer.body?.cancel();
    await inspectShown(page, "a device with a new token");
    await page.goto(`${server.url}/devices/${id}`);
    assert.equal((await page.content()).includes(token), false);

    await page.getByText("Remove", { exact: true }).click();
    await page.getByRole("button", { name: "Remove this device" }).click();
    await page.getByText(/^Removed /).waitFor();
    assert.equal((await admin.get(`/api/v1/devices/${id}`)).status, 404);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("the page of a device works without scripts: press, label, key and value", async () => {
  await withPages(async ({ server, admin }) => {
    const handheld = await connectDevice(server.url, { protocol: "composer", number: 1 });
    const { labels } = await handheld.poll();
    const { id } = (await admin.get("/api/v1/devices")).body.data[0];
    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(`${server.url}/login`);
      await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.goto(`${server.url}/devices/${id}`);
      await page.locator("#key-A").click();
      await page.getByText("Pressed A. The glass follows at its next poll.").waitFor();
      const pressed = (await handheld.poll()).labels;
      assert.notDeepEqual(pressed, labels);
      assert.equal(await page.getByLabel("Label of button A", { exact: true }).inputValue(), pressed?.A);
      await page.getByLabel("Label of button B", { exact: true }).fill("<b>Go</b>");
      await page.getByRole("button", { name: "Save the label of B" }).click();
      await page.getByText("B is labelled “<b>Go</b>” from its next poll.").waitFor();
      assert.equal((await handheld.poll()).labels?.B, "<b>Go</b>");
      await page.getByLabel("Key of a new label").fill("room");
      await page.getByLabel("Value of a new label").fill("lobby");
      await page.getByRole("button", { name: "Add" }).click();
      await page.getByText("Labelled room=lobby.").waitFor();
    } finally {
      await browser.close();
    }
  });
});
