import assert from "node:assert/strict";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";

/** Waits until something holds, for 15 seconds at most. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 75; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail("It did not happen within 15 seconds");
}

Deno.test("a simulated device is switched on, polls and presses by its protocol, and goes again", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await inspectPage(page, `${server.url}/simulator`);
    for (
      const [model, protocol] of [["m5stickc_plus2", "composer"], ["og", "trmnl"], [
        "inkplate_10",
        "screen",
      ]] as const
    ) {
      await page.goto(`${server.url}/simulator`);
      await page.getByLabel("Model", { exact: true }).selectOption(model);
      await page.getByLabel("Protocol").selectOption(protocol);
      await page.getByLabel("Name").fill(`"><b>${protocol}`);
      await page.getByRole("button", { name: "Switch it on" }).click();
      await page.getByRole("heading", { name: `"><b>${protocol}` }).waitFor();
      await page.getByAltText(/^What is on the glass/).waitFor();
      await eventually(() => page.evaluate(`document.querySelector(".glass img").naturalWidth > 0`));
      assert.equal(await page.getByRole("alert").count(), 0, protocol);
      await page.getByRole("button", { name: "Poll now" }).click();
      await page.locator(".visits > li").nth(1).waitFor();
    }
    await inspectShown(page, "a simulated device");
    const { data } = (await admin.get("/api/v1/exchanges?limit=100")).body;
    for (const protocol of ["composer", "trmnl", "screen"]) {
      assert.ok(
        data.filter((exchange: { protocol: string }) => exchange.protocol === protocol).length >= 2,
        protocol,
      );
    }
    await page.goto(`${server.url}/simulator`);
    await inspectShown(page, "/simulator, three devices");
    // From its picture, with the name that was typed.
    await page.getByLabel("Name").fill("Pictured");
    await page.getByLabel("Find a model").fill("kindle voyage");
    await page.waitForURL(/find=kindle\+voyage$/);
    assert.equal(await page.locator(".model-card").count(), 1);
    await page.getByRole("button", { name: "Switch on Kindle Voyage" }).click();
    await page.getByRole("heading", { name: "Pictured" }).waitFor();
    await page.goto(`${server.url}/simulator`);
    for (let left = 4; left > 0; left--) {
      await page.getByRole("button", { name: /^Remove/ }).first().click();
      await page.getByText(/^Removed/).waitFor();
    }
    assert.deepEqual((await admin.get("/api/v1/devices")).body.data, []);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("a press in the simulator moves the quiz, the exchanges and the wall without a reload", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const quiz = {
      kind: "quiz",
      name: "Capitals",
      settings: {
        questions: [{
          type: "choice",
          question: "Capital of Austria?",
          choices: ["Graz", "Vienna", "Linz"],
          answer: "Vienna",
        }],
      },
    };
    const app = await admin.post("/api/v1/apps", quiz);
    assert.equal(app.status, 201, JSON.stringify(app.body));
    await page.goto(`${server.url}/simulator?model=m5stickc_plus2`);
    await page.getByRole("button", { name: "Switch it on" }).click();
    await page.getByRole("button", { name: "Poll now" }).waitFor();
    const { data: [device] } = (await admin.get("/api/v1/devices")).body;
    await admin.patch(`/api/v1/devices/${device.id}`, { default_app_id: app.body.id });
    await page.getByRole("button", { name: "Poll now" }).click();
    await page.getByRole("button", { name: /Vienna/ }).waitFor();

    const exchanges = await page.context().newPage();
    await exchanges.goto(`${server.url}/exchanges?device=${device.id}`);
    const wall = await page.context().newPage();
    await wall.goto(server.url);
    const before = await exchanges.locator("tr[data-exchange]").count();
    const picture = () => wall.locator(`img[alt*="Simulated"]`).first().getAttribute("src");
    const shown = await picture();
    await page.getByRole("button", { name: /Vienna/ }).click();
    await page.getByText("Pressed B").waitFor();
    await exchanges.bringToFront();
    await exchanges.locator("tr[data-exchange]").nth(before).waitFor();
    await wall.bringToFront();
    await eventually(async () => await picture() !== shown);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("a simulated device comes as often as it is told, or faster, or only when asked", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    await page.goto(`${server.url}/simulator?model=og`);
    await page.getByRole("button", { name: "Switch it on" }).click();
    await page.getByText("told to come again in 900 s").waitFor();
    await page.getByText(/^Comes by itself in 14 min \d+ s\.$/).waitFor();
    const visits = page.locator(".visits > li");
    assert.equal(await visits.count(), 1);
    const { data: [device] } = (await admin.get("/api/v1/devices")).body;
    await admin.patch(`/api/v1/devices/${device.id}`, { refresh_seconds: 60 });
    await page.getByRole("button", { name: "Poll now" }).click();
    await page.getByText("told to come again in 60 s").waitFor();
    await page.getByLabel("By itself").selectOption("60 times as often");
    await visits.nth(4).waitFor();
    await inspectShown(page, "a device that comes by itself");
    await page.getByLabel("By itself").selectOption("not at all");
    await page.getByText(/^Comes by/).waitFor({ state: "detached" });
    await page.reload();
    assert.equal(await page.getByLabel("By itself").inputValue(), "0", "it is remembered");
    assert.deepEqual(complaints, []);
  });
});
