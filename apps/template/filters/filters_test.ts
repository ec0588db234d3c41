import assert from "node:assert/strict";
import { renderLiquid } from "../render_liquid.ts";
import { createTemplateClock, type TemplateClock } from "../template_clock.ts";

const now = Temporal.ZonedDateTime.from("2026-11-23T14:05:30+01:00[Europe/Berlin]");

function render(
  markup: string,
  scope: Record<string, unknown> = {},
  clock: TemplateClock = createTemplateClock(now, 1),
) {
  return renderLiquid(markup, scope, { clock, locale: "de" }).html;
}

const validUntil = (markup: string, step = 1) => {
  const clock = createTemplateClock(now, step);
  render(markup, {}, clock);
  return clock.validUntil()?.toZonedDateTimeISO("Europe/Berlin").toPlainDateTime().toString() ?? null;
};

Deno.test("date tells times of every form in the device's zone", () => {
  const told = (value: unknown, format: string) => render(`{{ value | date: "${format}" }}`, { value });
  assert.equal(told("now", "%Y-%m-%d %H:%M"), "2026-11-23 14:05");
  assert.equal(told(1_700_000_000, "%F %R"), "2023-11-14 23:13");
  assert.equal(told("1700000000", "%F"), "2023-11-14");
  assert.equal(told("2026-01-02T23:30:00Z", "%d %H:%M %z"), "03 00:30 +0100");
  assert.equal(told("2026-01-02 10:00:00 -0500", "%H"), "16");
  assert.equal(told("2026-07-02", "%A %-d %B %Y %j %U %V"), "Thursday 2 July 2026 183 26 27");
  assert.equal(told("March 14, 2016", "%b %d, %y"), "Mar 14, 16");
  assert.equal(told("9:05", "%l:%M %p|%I|%k|%^a|%%"), " 9:05 AM|09| 9|MON|%");
  assert.equal(told("nonsense", "%Y"), "nonsense");
  assert.equal(render("{{ 'now' | date: '%H:%M', 'America/New_York' }}"), "08:05");
});

Deno.test("l_date, ordinalize, days_ago and relative_time speak the language that is asked for", () => {
  assert.equal(render("{{ '2026-11-23' | l_date: '%A, %-d. %B' }}"), "Montag, 23. November");
  assert.equal(
    render("{{ '2026-11-23' | l_date: '%A', 'fr' }} {{ '2026-11-23' | l_date: 'short', 'en' }}"),
    "lundi Nov 23",
  );
  assert.equal(
    render("{{ '2026-10-02' | ordinalize: '%A, %B <<ordinal_day>>, %Y' }}"),
    "Friday, October 2nd, 2026",
  );
  assert.equal(render("{{ 3 | days_ago }} {{ 0 | days_ago: 'Pacific/Auckland' }}"), "2026-11-20 2026-11-24");
  assert.equal(render("{{ '2026-11-23T10:00' | relative_time: nil, 'en' }}"), "4 hours ago");
});

Deno.test("numbers and words are written as templates for TRMNL expect", () => {
  assert.equal(
    render("{{ 1234567.5 | number_with_delimiter }} {{ 1234 | number_with_delimiter: '.' }}"),
    "1,234,567.5 1.234",
  );
  assert.equal(
    render("{{ -12.5 | number_to_currency }} {{ 7 | number_to_currency: '£', ',', '.', 0 }}"),
    "-$12.50 £7",
  );
  assert.equal(render("{{ 7 | divided_by: 2 }} {{ 7.5 | divided_by: 2 }}"), "3 3.75");
  assert.equal(
    render(
      "{{ 'book' | pluralize: 1 }} {{ 'city' | pluralize: 2 }} {{ 'ox' | pluralize: 2, plural: 'oxen' }}",
    ),
    "1 book 2 cities 2 oxen",
  );
  assert.equal(render("{{ 'tomorrow' | l_word: 'es-ES' }}"), "mañana");
});

Deno.test("lists are grouped, found, counted and picked from", () => {
  const l = [{ k: "a", v: 1 }, { k: "b", v: 2 }, { k: "a", v: 3 }];
  assert.equal(
    render(
      "{% assign g = l | group_by: 'k' %}{% for x in g %}{{ x[0] }}{{ x.name }}{{ x[1].size }}{{ x.items.size }} {% endfor %}{{ g.b[0].v }}",
      { l },
    ),
    "aa22 bb11 2",
  );
  assert.equal(
    render("{% assign f = l | find_by: 'k', 'b' %}{{ f.v }}{{ l | find_by: 'k', 'z', 'none' }}", { l }),
    "2none",
  );
  assert.equal(
    render("{% assign f = l | where_exp: 'i', 'i.v > 1 and i.k == \"a\"' %}{{ f | json }}", { l }),
    '[{"k":"a","v":3}]',
  );
  assert.equal(
    render(
      "{% assign p = '[1,{\"a\":2}]' | parse_json %}{{ p[1].a }} {{ '4,5x' | split: ',' | map_to_i | join: '+' }}",
    ),
    "2 4+5",
  );
});

Deno.test("what is random elsewhere is the same here for the same screen, and another tomorrow", () => {
  const l = Array.from({ length: 50 }, (_, index) => index);
  const pick = (day: string) =>
    render("{{ l | sample }}", { l }, createTemplateClock(now.withPlainTime().add({ days: Number(day) }), 1));
  assert.equal(pick("0"), pick("0"));
  assert.ok(new Set(["0", "1", "2", "3", "4", "5"].map(pick)).size > 2);
  const twice = render("{{ 'a' | append_random }} {{ 'a' | append_random }}");
  assert.match(twice, /^a[0-9a-f]{4} a[0-9a-f]{4}$/);
  assert.notEqual(twice.split(" ")[0], twice.split(" ")[1]);
  assert.equal(twice, render("{{ 'a' | append_random }} {{ 'a' | append_random }}"));
});

Deno.test("qr_code draws modules, markdown_to_html and strip_html write and drop tags", () => {
  assert.match(
    render("{{ 'https://example.com' | qr_code: 4 }}"),
    /^<svg class="qr-code" width="\d+".*<path d="M0 0h4v4h-4z/,
  );
  assert.match(render("{{ '**a** b' | markdown_to_html }}"), /<strong>a<\/strong> b/);
  assert.equal(render("{{ 'a<b c>d</b><script>x<y</script><!-- > -->e<' | strip_html }}"), "ade");
});

Deno.test("a screen is valid until what it tells of the time changes", () => {
  assert.equal(validUntil("{{ 'now' | date: '%A' }}"), "2026-11-24T00:00:00");
  assert.equal(validUntil("{{ 'now' | date: '%A %H' }}"), "2026-11-23T15:00:00");
  assert.equal(validUntil("{{ 'now' | date: '%R' }}"), "2026-11-23T14:06:00");
  assert.equal(validUntil("{{ 'now' | date: '%R' }}", 15), "2026-11-23T14:15:00");
  assert.equal(validUntil("{{ '2026-01-01' | date: '%R' }}"), null);
});
