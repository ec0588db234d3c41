import assert from "node:assert/strict";
import fc from "fast-check";
import { closingTag, readTags, writeTag } from "./read_tags.ts";

Deno.test("readTags() reads names, forms and attributes with their places", () => {
  const svg = `<g a="1 > 0"><rect x="2" href='data:x,"y"'/></g>`;
  const tags = readTags(svg);
  assert.deepEqual(tags.map(({ name, form }) => `${name} ${form}`), ["g open", "rect empty", "g close"]);
  assert.equal(tags[0]!.attributes.get("a"), "1 > 0");
  assert.equal(tags[1]!.attributes.get("href"), 'data:x,"y"');
  assert.equal(svg.slice(tags[1]!.start, tags[1]!.end), `<rect x="2" href='data:x,"y"'/>`);
});

Deno.test("readTags() takes any text and finds tags in their order", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
    const text = `${one}<g x="1">${other}</g>`;
    let last = 0;
    for (const { start, end } of readTags(text)) {
      assert.ok(start >= last && end > start && end <= text.length);
      last = end;
    }
  }));
});

Deno.test("closingTag() passes over elements of the same name inside", () => {
  const tags = readTags("<g><g><rect/></g></g><g/>");
  assert.deepEqual([0, 1, 2, 5].map((at) => closingTag(tags, at)), [4, 3, 2, 5]);
});

Deno.test("writeTag() writes what readTags() reads", () => {
  const name = fc.constantFrom("fill", "d", "clip-path", "xml:space");
  const value = fc.string().map((text) => text.replaceAll(/[<"]/g, ""));
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key }), (attributes) => {
    const [tag] = readTags(writeTag("path", attributes, "empty"));
    assert.deepEqual(Array.from(tag!.attributes), attributes);
    assert.equal(tag!.form, "empty");
  }));
});
