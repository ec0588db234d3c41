import assert from "node:assert/strict";
import { lineBreaks } from "./line_breaks.ts";

Deno.test("lineBreaks() breaks after spaces, hyphens and line feeds, and at the end", () => {
  assert.deepEqual(lineBreaks("a b-c\nd"), [
    { position: 2, required: false },
    { position: 4, required: false },
    { position: 6, required: true },
    { position: 7, required: false },
  ]);
  assert.deepEqual(lineBreaks(""), []);
});
