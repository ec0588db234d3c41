import assert from "node:assert/strict";
import fc from "fast-check";
import { indentJson } from "./indent_json.ts";

Deno.test("indentJson() puts each member on a line and keeps numbers as they were sent", () => {
  assert.equal(
    indentJson('{"a":1.50,"b":[],"c":{"d":"x, y"}}'),
    '{\n  "a": 1.50,\n  "b": [],\n  "c": {\n    "d": "x, y"\n  }\n}',
  );
});

Deno.test("indentJson() leaves alone what is no JSON, or needs no lines", () => {
  for (const text of ["", "battery 4.1", '{"a":', "12", '"x"', "{}"]) {
    assert.equal(indentJson(text), null, text);
  }
});

Deno.test("indentJson() means the same as before for any JSON, and writes it as JSON.stringify() does", () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
      const text = JSON.stringify(value);
      assert.equal(indentJson(text) ?? text, JSON.stringify(JSON.parse(text), null, 2));
    }),
  );
});
