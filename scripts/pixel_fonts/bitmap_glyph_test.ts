import assert from "node:assert/strict";
import { type BitmapGlyph, parted, smeared, widened } from "./bitmap_glyph.ts";

/** A glyph of rows from the top, `#` for ink, the last row on the baseline. */
function glyph(advance: number, ...rows: readonly string[]): BitmapGlyph {
  const pixels = rows.flatMap((row, index) =>
    [...row].flatMap((cell, x) => cell === "#" ? [`${x},${rows.length - 1 - index}`] : [])
  );
  return { advance, pixels: new Set(pixels) };
}

Deno.test("a smeared stem takes the white on its left, and keeps white on its right", () => {
  assert.deepEqual(smeared(glyph(4, ".#..")), glyph(4, "##.."));
  assert.deepEqual(smeared(glyph(3, "##.")), glyph(4, "###."));
  assert.deepEqual(smeared(glyph(2, ".#")), glyph(3, "##."));
  assert.deepEqual(smeared(glyph(4)), glyph(4));
});

Deno.test("two dots that run into each other part again, letters under them stay", () => {
  assert.deepEqual(parted(glyph(5, ".###.", ".....", "#####")), glyph(5, ".#.#.", ".....", "#####"));
  assert.deepEqual(parted(glyph(6, ".####.", ".####.", "......", "######")).pixels.size, 10);
  assert.deepEqual(parted(glyph(5, ".#.#.", ".....", ".###.")), glyph(5, ".#.#.", ".....", ".###."));
});

Deno.test("a widened glyph moves to the right by whole pixels", () => {
  assert.deepEqual(widened(glyph(1, "#"), 2, 5), glyph(5, "..#"));
});
