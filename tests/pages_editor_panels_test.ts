import assert from "node:assert/strict";
import { nextPictures, pictures, PLACES, typeText } from "./editor_session.ts";
import { inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";

Deno.test("a draft is drawn on the panels that one chooses", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const settings = { markup: "<p>Hello</p>" };
    const { id } = (await admin.post("/api/v1/apps", { kind: "template", name: "Door", settings })).body;
    const device = {
      name: "My <b>hall</b>",
      panel: { width: 128, height: 296, pixel_format: "bwr", rotation: 90 },
    };
    const own = (await admin.post("/api/v1/devices", device)).body.id;
    const address = `${server.url}/apps/${id}/editor`;
    await page.goto(address);
    await page.locator("#draft-4 img").waitFor();

    // Another panel is drawn where it is chosen, none where nothing is, and the browser remembers it.
    const choice = page.getByLabel("Panel 1");
    assert.equal(await choice.locator("option:checked").innerText(), "Small and in color");
    await choice.selectOption("model:inkplate_10");
    await page.locator("#draft-1 figcaption", { hasText: "1200 × 825 px" }).waitFor();
    await page.locator("#draft-1 img").waitFor();
    await page.getByLabel("Panel 2").selectOption("");
    await page.locator("#draft-2 .pane").waitFor({ state: "detached" });
    await typeText(page, "style", "p { font-size: 20px }");
    await page.reload();
    await page.locator("#draft-1 img").waitFor();
    assert.equal(await choice.inputValue(), "model:inkplate_10");
    assert.equal(await page.getByLabel("Panel 2").inputValue(), "");
    assert.equal(await page.locator("#draft-2 .pane").count(), 0);
    await page.locator("#draft-4 img").waitFor();
    await inspectShown(page, "a choice of panels");

    // So does the glass of a device of one's own, upright.
    await choice.selectOption(`device:${own}`);
    await page.locator("#draft-1 figcaption", { hasText: "296 × 128 px" }).waitFor();
    await page.getByAltText("The draft on My <b>hall</b>").waitFor();

    // Of a draft with a mistake the new panel is empty; the other pictures stay.
    await typeText(page, "markup", "{{ who | nope }}");
    await page.getByRole("link", { name: "Markup 1:" }).waitFor();
    const kept = await page.locator("#draft-3 img").getAttribute("src");
    await choice.selectOption("kind:large");
    await page.locator("#draft-1 figcaption", { hasText: "1872 × 1404 px" }).waitFor();
    assert.equal(await page.locator("#draft-1 img").count(), 0);
    assert.equal(await page.locator("#draft-3 img").getAttribute("src"), kept);

    // A choice that nobody could have made is the usual one.
    const cookie = { name: "panels", domain: new URL(server.url).hostname, path: "/apps" };
    await page.context().addCookies([{
      ...cookie,
      value: encodeURIComponent('model:nope,"><script>,,device:x'),
    }]);
    await page.goto(address);
    assert.deepEqual(
      await Promise.all(PLACES.map((number) => page.getByLabel(`Panel ${number}`).inputValue())),
      ["kind:small", "kind:red", "", "kind:large"],
    );
    assert.deepEqual(complaints, []);
  });
});

Deno.test("a template is typed and drawn before its editor of code is there, and without it", async () => {
  await withPages(async ({ server, admin, page }) => {
    const settings = { markup: "<p>Hello</p>" };
    const { id } = (await admin.post("/api/v1/apps", { kind: "template", name: "Door", settings })).body;
    await page.route("**/static/codemirror-*", (route) => route.abort());
    await page.goto(`${server.url}/apps/${id}/editor`);
    await page.locator("#draft-4 img").waitFor();
    const before = await pictures(page);
    await page.getByLabel("Markup").fill("<p>{{ 'typed' | upcase }}</p>");
    await nextPictures(page, before);
    await page.keyboard.press("Control+s");
    await page.getByRole("status").filter({ hasText: "Saved “Door”" }).waitFor();
    const saved = (await admin.get(`/api/v1/apps/${id}`)).body.settings.markup;
    assert.equal(saved, "<p>{{ 'typed' | upcase }}</p>");
  });
});
