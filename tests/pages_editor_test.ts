import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "./admin.ts";
import { nextPictures, pictures, textOf, typeText } from "./editor_session.ts";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";

const WRONG = "<p>first</p>\n<p>{{ who | nope }}</p>\n";
const HOSTILE = `\n<script>alert(1)</script></textarea>"><img src=x onerror=alert(2)>`;

Deno.test("a template is mended in the editor, with scripts and without", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    const install = async (settings: Record<string, unknown>, name = "Door") =>
      (await admin.post("/api/v1/apps", { kind: "template", name, settings })).body.id as string;
    const markupOf = async (app: string) => (await admin.get(`/api/v1/apps/${app}`)).body.settings.markup;
    const id = await install({ markup: "<p>{{ who }}</p>", fields: { kept: "yes" } });
    const address = `${server.url}/apps/${id}/editor`;
    const hook = await admin.post("/api/v1/hooks", { slug: "door", app_id: id });
    assert.ok(hook.status < 300, JSON.stringify(hook.body));
    const sent = await fetch(`${server.url}/hooks/door`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ who: "the postman" }),
    });
    await sent.body?.cancel();
    assert.ok(sent.ok);

    // From the app's page; what the hook gave stands there.
    await page.goto(`${server.url}/apps/${id}`);
    await page.getByRole("link", { name: "Open the editor" }).click();
    await page.getByRole("heading", { name: "Editor: Door" }).waitFor();
    const first = await nextPictures(page, []);
    assert.match(
      await page.getByRole("region", { name: "Data of hook" }).innerText(),
      /"who": "the postman"/,
    );

    // A mistake is told with its place, which a click leads to; the pictures stay.
    await typeText(page, "markup", WRONG);
    const place = page.getByRole("link", { name: "Markup 2:" });
    await place.waitFor();
    assert.match(await page.locator("#draft-said li").first().innerText(), /nope/);
    assert.deepEqual(await pictures(page), first);
    await inspectShown(page, "a draft with a mistake");
    await place.click();
    const selected = await page.evaluate(`(() => {
      const root = document.activeElement.shadowRoot;
      return [document.activeElement.id, root.activeElement.className.split(" ")[0],
        root.querySelector(".cm-activeLine").textContent];
    })()`);
    assert.deepEqual(selected, ["editor-markup-code", "cm-content", WRONG.split("\n")[1]]);
    await page.locator("#editor-markup-code .cm-lint-marker-error").waitFor();
    assert.equal(await page.locator("#editor-style-code .cm-lint-marker").count(), 0);

    // What is typed is completed from the data, and highlighted.
    await typeText(page, "markup", "<b>x</b>");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n{{ wh");
    const offered = (name: string) =>
      page.locator(".cm-tooltip-autocomplete li", { hasText: name }).waitFor();
    await offered("who");
    await page.keyboard.press("Escape");
    await page.keyboard.type("o | l_da");
    await offered("l_date");
    await page.keyboard.press("Escape");
    await typeText(page, "markup", "{% assign mine = trmnl.device %}");
    await page.keyboard.type("{{ mine.wid");
    await offered("width");
    await page.keyboard.press("Escape");
    await typeText(page, "markup", "<b>x</b>");
    const colors = await page.evaluate(
      `[...new Set([...document.getElementById("editor-markup-code").shadowRoot
      .querySelectorAll(".cm-line span")].map((part) => getComputedStyle(part).color))].length`,
    ) as number;
    assert.ok(colors > 1, "tags have a color of their own");

    // What is looked for is found, marked and no part of the text; undo takes back what was typed.
    await page.keyboard.press("Control+f");
    await page.locator("#editor-markup-code .cm-search").waitFor();
    await page.keyboard.type("x");
    await page.locator("#editor-markup-code .cm-searchMatch").waitFor();
    await inspectShown(page, "a search in the markup");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("!");
    assert.equal(await textOf(page, "markup"), "<b>x</b>!");
    await page.keyboard.press("Control+z");
    assert.equal(await textOf(page, "markup"), "<b>x</b>");

    // Tab indents, and leaves after Escape, as the hint says.
    await page.locator("#editor-style-hint", { hasText: "Escape, then Tab leaves" }).waitFor();
    await typeText(page, "style", "p {");
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    assert.equal(await textOf(page, "style"), "  p {");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.notEqual(await page.evaluate("document.activeElement.id"), "editor-style-code");
    await typeText(page, "style", "");
    await typeText(page, "markup", WRONG);
    await place.waitFor();

    // It is not saved, and nothing typed is lost.
    await page.keyboard.press("Control+s");
    await page.getByRole("alert").waitFor();
    assert.match(await page.locator("#editor-markup-fault").innerText(), /^Line 2, column \d+: .*nope/);
    assert.equal(await textOf(page, "markup"), WRONG);
    assert.equal(await markupOf(id), "<p>{{ who }}</p>");
    await typeText(page, "markup", "<p>first</p>\n<p>{{ who | upcase }}</p>");
    assert.equal(await page.locator("#editor-markup-fault").count(), 0);
    const mended = await nextPictures(page, []);
    assert.notDeepEqual(mended, first);
    await typeText(page, "style", "p { color: black }\np { float: left; font-size: 60px }");
    const styled = await nextPictures(page, mended);
    const list = page.locator("#draft-said section", { hasText: "Not drawn" });
    assert.match(await list.innerText(), /CSS 2:\d+\s+float/);

    // What a transform makes is drawn; one that fails is told in its own text.
    await typeText(page, "transform", "function transform(input) {\n  return { who: input.no.one };\n}");
    await page.getByRole("link", { name: "Transform 2:" }).waitFor();
    await typeText(page, "transform", 'function transform(input) {\n  return { who: "Transformed" };\n}');
    await nextPictures(page, styled);
    await inspectShown(page, "a draft with all of it");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Saved “Door”" }).waitFor();
    const { settings } = (await admin.get(`/api/v1/apps/${id}`)).body;
    assert.equal(settings.markup, "<p>first</p>\n<p>{{ who | upcase }}</p>");
    assert.match(settings.transform, /Transformed/);
    assert.deepEqual(settings.fields, { kept: "yes" }, "other settings stay");

    // An empty one, and a hostile one whose text comes back as it was.
    await inspectPage(page, `${server.url}/apps/${await install({ markup: "" }, "Empty")}/editor`);
    const hostile = await install({ markup: HOSTILE, style: "}<style>" }, "<img src=x onerror=alert(3)>");
    await inspectPage(page, `${server.url}/apps/${hostile}/editor`);
    assert.equal(await textOf(page, "markup"), HOSTILE);

    // No template, no editor.
    const clock = (await admin.post("/api/v1/apps", { kind: "clock", settings: {} })).body.id;
    assert.equal((await page.goto(`${server.url}/apps/${clock}/editor`))?.status(), 404);
    assert.deepEqual(complaints, []);

    const context = await page.context().browser()!.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${server.url}/login`);
    await plain.getByLabel("Admin password").fill(ADMIN_PASSWORD);
    await plain.getByRole("button", { name: "Sign in" }).click();
    await plain.goto(address);
    await plain.getByLabel("Markup").fill(WRONG);
    await plain.getByRole("button", { name: "Save", exact: true }).click();
    await plain.getByRole("alert").waitFor();
    assert.match(await plain.locator("#editor-markup-fault").innerText(), /^Line 2, /);
    await plain.getByLabel("Markup").fill("<p>plain</p>\n<p>two</p>");
    await plain.getByLabel("Panel 1").selectOption("model:og");
    await plain.getByRole("button", { name: "Check" }).click();
    await plain.locator("#draft-1 figcaption", { hasText: "800 × 480 px" }).waitFor();
    await plain.locator("#draft-3 img").waitFor();
    assert.notEqual(await markupOf(id), "<p>plain</p>\n<p>two</p>", "a check saves nothing");
    await plain.getByRole("button", { name: "Save", exact: true }).click();
    await plain.getByRole("status").filter({ hasText: "Saved “Door”" }).waitFor();
    assert.equal(await markupOf(id), "<p>plain</p>\n<p>two</p>");
    await plain.getByLabel("Markup").fill(WRONG);
    await plain.getByRole("button", { name: "Save", exact: true }).click();
    await plain.getByRole("button", { name: "Save as it is" }).click();
    await plain.getByRole("status").filter({ hasText: "Saved “Door”" }).waitFor();
    assert.equal(await markupOf(id), WRONG);
  });
});
