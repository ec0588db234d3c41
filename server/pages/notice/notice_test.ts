import assert from "node:assert/strict";
import fc from "fast-check";
import { type Notice, readNotice, writeNotice } from "./notice.ts";

Deno.test("a notice comes back as it was, whatever its words", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
  const name = text.filter((name) => name !== "__proto__");
  fc.assert(
    fc.property(text, fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }), (said, fields) => {
      const notice: Notice = { text: said, kind: "good", undo: { action: "/queue/undo", fields } };
      assert.deepEqual(readNotice(writeNotice(notice)), notice);
    }),
  );
});

Deno.test("an undo that a cookie cannot carry is left out, its sentence is not", () => {
  const undo = { action: "/queue", fields: { long: "x".repeat(5000) } };
  assert.deepEqual(readNotice(writeNotice({ text: "Removed", kind: "good", undo })), {
    text: "Removed",
    kind: "good",
  });
});

Deno.test("readNotice() takes what is no notice for none", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (value) => {
    assert.equal(readNotice(value), null);
  }));
  for (const said of [{ text: "" }, { text: "x", undo: { action: "//evil.example", fields: {} } }]) {
    assert.equal(readNotice(writeNotice(said as Notice)), null);
  }
});
