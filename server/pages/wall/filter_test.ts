import assert from "node:assert/strict";
import fc from "fast-check";
import { filterPath, readFilter, selectorFault, SORTS, STATES, type WallFilter } from "./filter.ts";

const words = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.trim());

Deno.test("a filter comes back from its address as it was", () => {
  const filters = fc.record<WallFilter>({
    text: words,
    labels: words,
    state: fc.constantFrom(null, ...Object.keys(STATES) as (keyof typeof STATES)[]),
    sort: fc.constantFrom(...Object.keys(SORTS) as (keyof typeof SORTS)[]),
    page: fc.integer({ min: 1, max: 999_999 }),
  }, { noNullPrototype: true });
  fc.assert(fc.property(filters, (filter) => {
    const { searchParams } = new URL(filterPath(filter), "http://server.test");
    assert.deepEqual(readFilter(Object.fromEntries(searchParams)), filter);
  }));
});

Deno.test("readFilter() leaves out what cannot be meant, whatever it is given", () => {
  const plain = { text: "", labels: "", state: null, sort: "name", page: 1 };
  assert.deepEqual(readFilter({ state: "toString", sort: "constructor", page: "0" }), plain);
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (query) => {
    const { text, labels, page } = readFilter(query);
    assert.ok(text.length <= 200 && labels.length <= 200 && page >= 1);
  }));
});

Deno.test("selectorFault() says what a selector that cannot be read might be", () => {
  assert.equal(selectorFault(""), null);
  assert.equal(selectorFault("room in (lobby,attic), !old"), null);
  assert.match(selectorFault("room = = lobby") ?? "", /found .* expected key=value/);
});
