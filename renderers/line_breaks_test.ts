import assert from "node:assert/strict";
import { lineBreaks, unicodeBreaks } from "./line_breaks.ts";

Deno.test("lineBreaks() breaks after spaces, hyphens and line feeds, and at the end", () => {
  assert.deepEqual(lineBreaks("a b-c\nd"), [
    { position: 2, required: false },
    { position: 4, required: false },
    { position: 6, required: true },
    { position: 7, required: false },
  ]);
  assert.deepEqual(lineBreaks(""), []);
});

Deno.test("lineBreaks() breaks between words of Thai, and between nearly all characters of Japanese", () => {
  const pieces = (text: string) => {
    let start = 0;
    return lineBreaks(text).map(({ position }) => text.slice(start, start = position));
  };
  assert.deepEqual(pieces("สวัสดีชาวโลก ok"), ["สวัสดี", "ชาว", "โลก ", "ok"]);
  assert.deepEqual(pieces("東京、「大阪」"), ["東", "京、", "「大", "阪」"]);
});

Deno.test("unicodeBreaks() leaves Thai whole, as satori shapes it", () => {
  assert.equal(unicodeBreaks("สวัสดีชาวโลก").length, 1);
});
