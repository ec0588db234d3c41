import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, DrawError, renderImage, resolveView } from "../../renderers/mod.ts";
import { TemplateError } from "./errors.ts";
import { templateContext } from "./fixture.ts";
import { template } from "./mod.tsx";

Deno.test("nothing is fetched and nothing of the markup's addresses reaches the drawing", async () => {
  const calls: string[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (input) => {
    calls.push(String(input));
    return Promise.reject(new Error("no"));
  };
  try {
    const markup = `<style>@import url(http://192.0.2.1/a.css); p { background: url(http://192.0.2.1/b.png) }
      div { background-image: url("file:///etc/passwd"); mask-image: url(//192.0.2.1) }</style><p>a</p><div>b</div>
      <img src="http://192.0.2.1/c.png"><img src="/etc/passwd"><svg><image href="http://192.0.2.1/d"/><rect fill="url(http://192.0.2.1)"/></svg>
      <link href="http://192.0.2.1/e"><script src="http://192.0.2.1/f"></script><object data="http://192.0.2.1/g"></object>`;
    const context = templateContext({ markup });
    const { view } = template.compose(null, context);
    assert.doesNotMatch(JSON.stringify(resolveView(view)), /192\.0|passwd/);
    await renderImage(view, context.panel);
  } finally {
    globalThis.fetch = real;
  }
  assert.deepEqual(calls, []);
});

Deno.test("any HTML and CSS is drawn, or refused with a place", async () => {
  const panel = definePanel({ width: 200, height: 100 });
  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<table>",
    "<tr>",
    "<td>",
    "<ul><li>",
    "<svg>",
    "<svg width=9 height=9 viewBox='0 0 9 9'><g opacity=.5><rect x=900 width=9 height=9></rect></g></svg>",
    "<svg width=9 height=9 viewBox='0 0 9 9'><path d='m9 7v1h-28808' stroke='red' stroke-dasharray='1 2'></path></svg>",
    "<div style='display:flex;overflow:hidden;opacity:.5;margin:-900px 0 0 -300px;border-radius:9px'>",
    "<div style='position:absolute;left:2000px;top:-400px;width:9000px;height:9px;box-shadow:0 900px 9px red'>",
    "<img src='data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 9 9%22%3E%3Cg mask=%22url(%23a)%22%3E%3Crect x=%2299%22/%3E%3C/g%3E%3C/svg%3E'>",
    "<rect width=9 height=9>",
    "</svg>",
    "<br>",
    "<hr>",
    "<div style='display:flex'>",
    "</div>",
    "<div style='display:grid;grid-template-columns:1fr 2fr'>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<div class='layout layout--col'>",
    "<span class='value label--inverted'>",
    "</span>",
    "<h1>",
    "<template>",
    "<select>",
    "<math>",
    "&amp;",
    "ab cd",
    "<p style='position:absolute;left:-9px;transform:rotate(9deg) scale(.5);opacity:.5'>",
    "<pre>",
    "<img src='data:image/png;base64,aa'>",
    "p{color:red;margin:1em -2px;flex:1}",
    ".value{font:bold 12px/2 serif}",
    "*{border:1px dotted;line-clamp:1;overflow:hidden;white-space:nowrap}",
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 6, unit: "grapheme" })), { maxLength: 20 })
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, text, async (markup, style) => {
      let view;
      try {
        ({ view } = template.compose(
          null,
          templateContext({ markup: `{% raw %}${markup}{% endraw %}`, style }, { panel }),
        ));
      } catch (error) {
        assert.ok(error instanceof TemplateError, String((error as Error).stack));
        return;
      }
      try {
        const { image } = await renderImage(view, panel);
        assert.ok(image.bytes.length > 0);
      } catch (error) {
        assert.ok(error instanceof DrawError, String((error as Error).stack));
      }
    }),
    { numRuns: 150 },
  );
});
