import assert from "node:assert/strict";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { startServer } from "./server_process.ts";

for (const script of [true, false]) {
  Deno.test(`a device is told what to show and how it is called ${script ? "in place" : "without scripts"}`, async () => {
    await using server = await startServer({ env: { ADMIN_PASSWORD } });
    const admin = signIn(server.url);
    const { id } = (await admin.post("/api/v1/devices", { name: "Hall", model: "og" })).body;
    const apps = (await admin.get("/api/v1/apps")).body.data as { id: string; name: string; kind: string }[];
    const clock = apps.find((app) => app.kind === "clock") ?? apps[0]!;
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ javaScriptEnabled: script });
      const page = await context.newPage();
      await page.goto(`${server.url}/login`);
      await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("link", { name: "Change Hall" }).click();
      await page.getByLabel("Shows on Hall").waitFor();
      const before = await page.getByRole("img").first().getAttribute("src");
      await page.getByLabel("Shows on Hall").selectOption(clock.id);
      await page.getByRole("button", { name: "Show this on Hall" }).click();
      await page.locator(`article img:not([src="${before}"])`).waitFor();
      assert.equal(await page.getByLabel("Shows on Hall").inputValue(), clock.id);
      assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.default_app_id, clock.id);
      if (script) {
        // The wall is asked for again for each device that comes: what is open stays open.
        assert.equal((await admin.post("/api/v1/devices", { name: "Cellar", model: "og" })).status, 201);
        await page.getByRole("link", { name: "Change Cellar" }).waitFor();
        assert.ok(await page.getByLabel("Shows on Hall").isVisible());
      }
      await page.getByText("Rename Hall").click();
      await page.getByLabel("Name of Hall").fill("Lobby & <b>bar</b>");
      await page.getByRole("button", { name: "Save the name of Hall" }).click();
      await page.getByRole("heading", { name: "Lobby & <b>bar</b>" }).waitFor();
      assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.name, "Lobby & <b>bar</b>");
    } finally {
      await browser.close();
    }
  });
}

Deno.test("changes of a device come from this site only, and name an app and a name that there can be", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const admin = signIn(server.url);
  const { id } = (await admin.post("/api/v1/devices", { name: "Hall", model: "og" })).body;
  const signedIn = await fetch(`${server.url}/login`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ password: ADMIN_PASSWORD }),
  });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const post = async (path: string, form: Record<string, string>, origin: string) => {
    const headers = { cookie, origin };
    const body = new URLSearchParams(form);
    const url = `${server.url}/devices/${id}/${path}`;
    const response = await fetch(url, { method: "POST", redirect: "manual", headers, body });
    await response.body?.cancel();
    return response.status;
  };
  assert.equal(await post("name", { name: "Evil" }, "https://evil.example"), 403);
  assert.equal(await post("default_app", { app_id: "" }, "https://evil.example"), 403);
  assert.equal(await post("name", { name: " " }, server.url), 422);
  assert.equal(await post("name", {}, server.url), 422);
  assert.equal(await post("default_app", { app_id: "nope" }, server.url), 422);
  assert.equal(await post("default_app", {}, server.url), 422);
  assert.equal(await post("name", { name: " Bar " }, server.url), 303);
  assert.equal((await admin.get(`/api/v1/devices/${id}`)).body.name, "Bar");
});

Deno.test("a browser that asks for the list of devices is led to the wall, its filter kept", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const address = `${server.url}/devices?state=late`;
  const page = await fetch(address, { redirect: "manual", headers: { accept: "text/html" } });
  assert.deepEqual([page.status, page.headers.get("location")], [303, "/?state=late"]);
  await page.body?.cancel();
  const program = await fetch(address, { headers: { accept: "application/json" } });
  assert.equal(program.status, 404);
  await program.body?.cancel();
});
