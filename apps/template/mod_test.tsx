import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { type Panel, resolveView } from "../../renderers/mod.ts";
import { conformancePanels } from "../conformance/panels.ts";
import { checkTemplate } from "./check_template.ts";
import { TemplateError } from "./errors.ts";
import { source, templateContext } from "./fixture.ts";
import { template } from "./mod.tsx";

const TESTDATA = new URL("testdata/", import.meta.url);
const names = readdirSync(TESTDATA).filter((name) => name.endsWith(".liquid")).map((name) =>
  name.slice(0, -7)
);

function readTemplate(name: string, panel?: Panel) {
  const value = JSON.parse(Deno.readTextFileSync(new URL(`${name}.json`, TESTDATA)));
  const markup = Deno.readTextFileSync(new URL(`${name}.liquid`, TESTDATA));
  return templateContext({ markup, sources: [source("given")] }, {
    data: { given: value },
    ...(panel ? { panel } : {}),
  });
}

function viewOf(settings: Record<string, unknown>, data: Record<string, unknown> = {}, panel?: Panel) {
  return JSON.stringify(
    resolveView(
      template.compose(null, templateContext(settings, { data, ...(panel ? { panel } : {}) })).view,
    ),
  );
}

for (const name of names) {
  Deno.test(`the template ${name} is composed for every panel, with nothing left out but pictures from elsewhere`, () => {
    for (const panel of Object.values(conformancePanels)) {
      const { faults, unsupported } = checkTemplate(readTemplate(name, panel));
      assert.deepEqual(faults, []);
      assert.deepEqual(unsupported.filter(({ kind }) => kind !== "picture"), []);
    }
  });
}

Deno.test("what was sent and what sources gave stands at the top, and under its name", () => {
  const markup =
    "{{ temperature }}|{{ weather.temperature }}|{{ IDX_0.temperature }}|{{ text }}|{{ hook_2.more }}|{{ more }}";
  const data = { weather: { temperature: 7 }, hook: { text: "hi" }, hook_2: { text: "older", more: 1 } };
  assert.match(viewOf({ markup, sources: [source("weather")] }, data), /7\|7\|7\|hi\|1\|1/);
  const two = viewOf({
    markup: "[{{ a.x }}{{ b.x }}{{ x }}{{ IDX_1.x }}]",
    sources: [source("a"), source("b")],
  }, { a: { x: 1 }, b: { x: 2 } });
  assert.match(two, /\[122\]/);
  assert.match(viewOf({ markup: "{{ data.size }}", sources: [source("list")] }, { list: [1, 2, 3] }), /"3"/);
});

Deno.test("templates know the device, the user's fields and the time", () => {
  const markup =
    "{{ trmnl.plugin_settings.custom_fields_values.city }} {{ trmnl.device.width }}x{{ trmnl.device.height }} " +
    "{{ trmnl.system.timestamp_utc }} {{ trmnl.user.utc_offset }} {{ trmnl.plugin_settings.instance_name }}";
  assert.match(viewOf({ markup, fields: { city: "Köln" } }), /Köln 800x480 1795439100 3600 Lobby/);
});

Deno.test("what the transform made stands in the place of what came", () => {
  const settings = {
    markup: "{{ total }}{{ a.n }}{{ n }}",
    sources: [source("a")],
    transform: "function transform() {}",
  };
  assert.match(viewOf(settings, { a: { n: 2 }, transform: { total: 40 } }), /"402"/);
});

Deno.test("labels may hold Liquid", () => {
  const { labels } = template.compose(
    null,
    templateContext({ markup: "x", labels: { A: "Open {{ n }}", B: "Plain" } }, { data: { hook: { n: 3 } } }),
  );
  assert.deepEqual(labels, { A: "Open 3", B: "Plain" });
});

Deno.test("what is not drawn is named with its place and a reason", () => {
  const { unsupported, faults } = checkTemplate(templateContext({
    markup:
      `<style>\n.a { float: left; color: notacolor }\n.b:hover, p::before { color: red }\n@font-face { src: url(x) }\n</style>
<p style="z-index: 3">x</p>\n<script>1</script><img src="https://example.com/a.png"><div data-value-fit="true"></div>`,
    style: "p {\n  animation: x 1s;\n  width: 3furlongs }",
  }));
  assert.deepEqual(faults, []);
  const told = unsupported.map(({ in: text, line, column, kind, what }) =>
    `${text} ${line}:${column} ${kind} ${what}`
  );
  assert.deepEqual(
    new Set(told),
    new Set([
      "markup 3:1 selector .b:hover",
      "markup 3:11 selector p::before",
      "markup 4:1 at-rule @font-face",
      "markup 6:4 property z-index",
      "style 2:3 property animation",
      "style 3:3 value width: 3furlongs",
      "markup 7:1 tag script",
      "markup 7:19 picture https://example.com/a.png",
      "markup 7:61 attribute data-value-fit",
    ]),
  );
  assert.ok(unsupported.every(({ reason }) => reason.length > 5));
  const used = checkTemplate(
    templateContext({ markup: '<p class="a">x</p>', style: ".a { float: left; color: notacolor }" }),
  );
  assert.deepEqual(used.unsupported.map(({ what }) => what), ["float", "color: notacolor"]);
});

Deno.test("a fault says its line and column, on the screen as in the report", () => {
  const context = templateContext({ markup: "<p>\n{{ x | nope }}" });
  assert.throws(
    () => template.compose(null, context),
    (error: unknown) =>
      error instanceof TemplateError &&
      /undefined filter: nope \(markup, line 2, column 1\)/.test(error.message),
  );
  assert.deepEqual(checkTemplate(context).faults.map(({ line }) => line), [2]);
  assert.match(checkTemplate(templateContext({ markup: "<b>".repeat(300) })).faults[0]?.detail ?? "", /deep/);
  assert.match(
    checkTemplate(templateContext({ markup: "<b></b>".repeat(6000) })).faults[0]?.detail ?? "",
    /elements/,
  );
});
