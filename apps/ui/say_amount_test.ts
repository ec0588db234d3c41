import assert from "node:assert/strict";
import fc from "fast-check";
import { isTextCovered } from "../../renderers/mod.ts";
import { sayAmount } from "./say_amount.ts";

Deno.test("an amount is told as its locale writes it", () => {
  const say = (value: number, locale: string, decimals: number | null = null) =>
    sayAmount(value, { locale, decimals });
  assert.equal(say(21.46, "en-GB"), "21.5");
  assert.equal(say(21.46, "de-DE"), "21,5");
  assert.equal(say(-3, "ar-EG"), "−3");
  assert.equal(say(1234567, "de-DE"), "1.234.567");
  assert.equal(say(12_345_678, "en-GB"), "12.3M");
  assert.equal(say(12_345_678, "ja-JP"), "1230万");
  assert.equal(say(5, "en-GB", 2), "5.00");
  assert.equal(say(-0.001, "en-GB", 1), "0.0");
  assert.equal(say(0.00042, "th-TH"), "0.00042");
  assert.equal(say(640, "no such locale!"), "640");
});

Deno.test("any amount in any locale can be drawn", () => {
  const locale = fc.constantFrom("ar", "fa-IR", "th-TH", "ja-JP", "de-CH", "hi-IN", "sv-SE", "!");
  const decimals = fc.option(fc.integer({ min: 0, max: 6 }));
  fc.assert(fc.property(fc.double({ noNaN: true }), locale, decimals, (value, locale, decimals) => {
    assert.ok(isTextCovered(sayAmount(value, { locale, decimals })));
  }));
});
