import assert from "node:assert/strict";
import { keepFormats } from "./keep_formats.ts";

Deno.test("formatters are made once for a locale and options, and what cannot be made is told each time", () => {
  let made = 0;
  const format = keepFormats((locale, options: Intl.NumberFormatOptions) => {
    made++;
    return new Intl.NumberFormat(locale, options);
  });
  assert.equal(format("de", { minimumFractionDigits: 1 }).format(2), "2,0");
  assert.equal(format("de", { minimumFractionDigits: 1 }), format("de", { minimumFractionDigits: 1 }));
  assert.equal(format("en", { minimumFractionDigits: 1 }).format(2), "2.0");
  assert.equal(format("de", {}).format(2), "2");
  assert.equal(made, 3);
  for (let turn = 0; turn < 2; turn++) assert.throws(() => format("no locale", {}), RangeError);
  for (let count = 0; count < 500; count++) format("en", { minimumIntegerDigits: 1 + count % 20 });
  assert.equal(format("de", {}).format(2), "2");
});
