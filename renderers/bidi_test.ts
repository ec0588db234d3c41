import assert from "node:assert/strict";
import fc from "fast-check";
import { isRightToLeft, visualRuns } from "./bidi.ts";

/** Runs as a picture: those that run from right to left in angle brackets. */
function picture(text: string, direction?: "ltr" | "rtl"): string {
  return visualRuns(text, direction).map((run) => run.isRightToLeft ? `<${run.text}>` : run.text).join("|");
}

Deno.test("visualRuns() leaves a line of one direction whole", () => {
  assert.equal(picture("Hello 7:30"), "Hello 7:30");
  assert.equal(picture("שלום עולם"), "<שלום עולם>");
  assert.deepEqual(visualRuns(""), []);
});

Deno.test("visualRuns() keeps the order of figures in a line from right to left", () => {
  assert.equal(picture("الساعة 7:30 صباحا"), "< صباحا>|7:30|<الساعة >");
  assert.equal(picture("٧:٣٠ اليوم"), "< اليوم>|٧:٣٠");
  assert.equal(picture("מחיר 1,234.50 ש"), "< ש>|1,234.50|<מחיר >");
});

Deno.test("visualRuns() puts brackets on the side where their content is", () => {
  assert.equal(picture("שלום (abc) עולם"), "<) עולם>|abc|<שלום (>");
  assert.equal(picture("abc (שלום) def"), "abc (|<שלום>|) def");
  assert.equal(picture("abc (שלום def) ghi"), "abc (|<שלום>| def) ghi");
});

Deno.test("visualRuns() follows the direction given and the controls in the text, and draws no control", () => {
  assert.equal(picture("abc שלום", "rtl"), "<שלום>|abc".replace("<שלום>", "< שלום>"));
  assert.equal(picture("\u200fabc!"), "<!>|abc");
  assert.ok(!visualRuns("a\u2067שלום\u2069b").some(({ text }) => /[\u2066-\u2069]/.test(text)));
});

Deno.test("visualRuns() loses nothing of any text", () => {
  const unit = fc.constantFrom(..."abא ב1ع٣(),.%-\u200f\u202b\u202c\u2067\u2069\u{10900}");
  fc.assert(fc.property(fc.string({ unit }), (text) => {
    const sorted = (part: string) =>
      [...part.replace(/[\u200f\u202b\u202c\u2067\u2069]/g, "")].sort().join("");
    assert.equal(sorted(visualRuns(text).map((run) => run.text).join("")), sorted(text));
  }));
});

Deno.test("isRightToLeft() goes by the first letter", () => {
  assert.ok(isRightToLeft("12. שלום hello"));
  assert.ok(isRightToLeft("مرحبا"));
  assert.ok(!isRightToLeft("hello שלום"));
  assert.ok(!isRightToLeft("12:30"));
  assert.ok(!isRightToLeft(""));
});
