import assert from "node:assert/strict";
import { definePanel, type Panel, resolveView } from "../../renderers/mod.ts";
import { templateContext } from "./fixture.ts";
import { template } from "./mod.tsx";

function viewOf(settings: Record<string, unknown>, data: Record<string, unknown> = {}, panel?: Panel) {
  return JSON.stringify(
    resolveView(
      template.compose(null, templateContext(settings, { data, ...(panel ? { panel } : {}) })).view,
    ),
  );
}

Deno.test("styles win as in browsers: by weight, by what picks, by order, by !important", () => {
  const style =
    "p { color: #111 } .x { color: #222 } p.x { color: #333 } .x { color: #444 } #i { color: #555 }";
  const colorOf = (markup: string, more = "") =>
    /"color":"(#...)"(?!.*"color")/.exec(viewOf({ markup, style: style + more }))?.[1];
  assert.equal(colorOf("<p>a</p>"), "#111");
  assert.equal(colorOf('<p class="x">a</p>'), "#333");
  assert.equal(colorOf('<p class="x" id="i">a</p>'), "#555");
  assert.equal(colorOf('<p class="x" id="i" style="color: #666">a</p>'), "#666");
  assert.equal(colorOf('<p class="x" style="color: #666">a</p>', "p { color: #777 !important }"), "#777");
  assert.equal(colorOf('<p style="--c: #888"><b style="color: var(--c)">a</b></p>'), "#888");
  assert.equal(
    colorOf("<p>a</p>", "@media (min-width: 700px) and (orientation: landscape) { p { color: #999 } }"),
    "#999",
  );
  assert.equal(colorOf("<p>a</p>", "@media (max-width: 700px) { p { color: #999 } }"), "#111");
});

Deno.test("lengths are in pixels of the glass: em, rem, u, vw, %, calc", () => {
  const widthOf = (width: string, panel?: Panel) => {
    const markup = `<div style="font-size: 20px"><div style="width: ${width}"></div></div>`;
    const widths = [...viewOf({ markup }, {}, panel).matchAll(/"width":("[^"]+"|[\d.]+)/g)];
    return JSON.parse(widths.at(-1)?.[1] ?? "null");
  };
  const dense = definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", scale: 1.8 });
  assert.equal(widthOf("2em"), 40);
  assert.equal(widthOf("2rem"), 32);
  assert.equal(widthOf("10u"), 160);
  assert.equal(widthOf("50vw"), 400);
  assert.equal(widthOf("calc(100px - 2 * (1em + 4px))"), 52);
  assert.equal(widthOf("min(1u, 99px)"), 16);
  assert.equal(widthOf("37%"), "37%");
  assert.equal(widthOf("100px", dense), 180);
});

Deno.test("classes with prefixes hold on the glass that they name", () => {
  const markup = '<span class="value value--small lg:value--xlarge portrait:hidden">a</span>';
  const dense = definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", scale: 1.8 });
  assert.match(viewOf({ markup }), /"fontSize":26/);
  assert.match(viewOf({ markup }, {}, dense), /"fontSize":120/);
  assert.doesNotMatch(viewOf({ markup }, {}, definePanel({ width: 480, height: 800 })), /"a"/);
});
