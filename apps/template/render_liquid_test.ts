import assert from "node:assert/strict";
import fc from "fast-check";
import { TemplateError } from "./errors.ts";
import { LIMITS, renderLiquid } from "./render_liquid.ts";
import { createTemplateClock } from "./template_clock.ts";

const now = Temporal.ZonedDateTime.from("2026-11-23T14:05:30+01:00[Europe/Berlin]");

function render(markup: string, scope: Record<string, unknown> = {}): string {
  return renderLiquid(markup, scope, { clock: createTemplateClock(now, 1), locale: "de" }).html;
}

function faultOf(markup: string, scope: Record<string, unknown> = {}): TemplateError["fault"] {
  try {
    render(markup, scope);
  } catch (error) {
    assert.ok(error instanceof TemplateError, String(error));
    assert.ok(error.message.includes(`line ${error.fault.line}, column ${error.fault.column}`));
    return error.fault;
  }
  throw new Error("Cannot find a fault, expected one");
}

Deno.test("a mistake in Liquid is told with its line and column", () => {
  assert.deepEqual(faultOf("a\n  {{ b | nothing }}"), {
    in: "markup",
    line: 2,
    column: 3,
    detail: "undefined filter: nothing",
  });
  assert.deepEqual(faultOf("\n\n{% if x %}").line, 3);
  assert.deepEqual(faultOf("<p>\n {% nothing %}").column, 2);
  assert.match(faultOf("{% render 'a' %}").detail, /no template "a", expected one that is defined above/);
});

Deno.test("a mistake in a part is told where it stands, not where it is shown", () => {
  const { line, column } = faultOf(
    "x\n{% template card %}\n  <b>{{ 1 | nothing }}</b>{% endtemplate %}\n{% render 'card' %}",
  );
  assert.deepEqual({ line, column }, { line: 3, column: 6 });
});

Deno.test("every character of the output has its place in the markup", () => {
  const markup = "ab\n<p>{{ x }}</p>{% if true %}\n <i>q</i>{% endif %}";
  const { html, placeOf } = renderLiquid(markup, { x: "12\n345" }, {
    clock: createTemplateClock(now, 1),
    locale: "en",
  });
  assert.deepEqual(placeOf(html.indexOf("<p>")), { line: 2, column: 1 });
  assert.deepEqual(placeOf(html.indexOf("345")), { line: 2, column: 4 });
  assert.deepEqual(placeOf(html.indexOf("<i>")), { line: 3, column: 2 });
});

Deno.test("parts are rendered with what they are given", () => {
  const markup =
    "{% template card %}<b>{{ x }}{{ hidden }}</b>{% endtemplate %}{% render 'card', x: 1 %}{% render 'card', x: 2 %}";
  assert.equal(render(markup, { hidden: "no" }).replaceAll(" ", ""), "<b>1</b><b>2</b>");
});

Deno.test("nothing outside the markup can be read", () => {
  for (const name of ["/etc/passwd", "../deno.json", "deno.json", "file:///etc/passwd"]) {
    for (const tag of ["include", "render", "layout"]) {
      assert.match(faultOf(`{% ${tag} "${name}" %}`).detail, /found no template/);
    }
  }
  assert.equal(
    render("{{ x.constructor }}{{ x.__proto__ }}{{ 'a'.constructor }}{{ f.name }}", { x: {}, f: () => 1 }),
    "",
  );
});

Deno.test("loops, texts, parts and lists end at limits", () => {
  const loop = "{% for i in (1..5000) %}{% for j in (1..5000) %}";
  for (
    const markup of [
      `${loop}x{% endfor %}{% endfor %}`,
      `${loop}{% endfor %}{% endfor %}`,
      "{% for i in (1..999999999) %}{% endfor %}",
      "{% assign a = '0123456789' %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
      "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..99) %}{% assign a = a | replace: 'x', a %}{% endfor %}",
      "{% assign a = 'a' | split: '' %}{% for i in (1..99) %}{% assign a = a | concat: a %}{% endfor %}",
      "{% template a %}{% render 'a' %}{% render 'a' %}{% endtemplate %}{% render 'a' %}",
      "{{ 'now' | date: '%Y' }}{% for i in (1..60000) %}0123456789{% endfor %}",
      "x".repeat(LIMITS.markup + 1),
    ]
  ) assert.match(faultOf(markup).detail, /expected/, markup.slice(0, 80));
  assert.equal(render("{{ 'now' | date: '%999999999Y' }}"), "%999999999Y");
});

Deno.test("any text is rendered or refused with a place, never anything else", () => {
  const piece = fc.constantFrom(
    "{{",
    "}}",
    "{%",
    "%}",
    "{%-",
    "-%}",
    "{{-",
    " for i in (1..3) ",
    " endfor ",
    " if a ",
    " endif ",
    " assign a = b ",
    " capture x ",
    " endcapture ",
    " a.b[0] ",
    "| date: '%Y' ",
    "| sample ",
    "| qr_code ",
    "| group_by: 'a' ",
    "| where_exp: 'i', 'i.a > 1' ",
    " template x ",
    " endtemplate ",
    " render 'x' ",
    " raw ",
    " endraw ",
    " case a ",
    " when 1 ",
    "'",
    '"',
    "\n",
    "<p>",
    " tablerow i in a ",
    " cycle 1,2 ",
  );
  const markup = fc.array(fc.oneof(piece, fc.string({ maxLength: 8, unit: "grapheme" })), { maxLength: 30 });
  fc.assert(
    fc.property(markup, fc.json(), (pieces, data) => {
      try {
        render(pieces.join(""), { a: JSON.parse(data), b: [{ a: 1 }, { a: 2 }] });
      } catch (error) {
        assert.ok(error instanceof TemplateError, `${error} ${(error as Error).stack}`);
        assert.ok(error.fault.line >= 1 && error.fault.column >= 1);
      }
    }),
    { numRuns: 500 },
  );
});
