import assert from "node:assert/strict";
import { countSpecks } from "./connected.ts";
import { toPicture } from "./picture.ts";
import { BOX, changed, changedOutside } from "./stability.ts";

function pixels(rows: readonly string[]) {
  const indices = Uint8Array.from(rows.join(""), (letter) => letter === "#" ? 1 : 0);
  return { width: rows[0]!.length, height: rows.length, indices };
}

Deno.test("countSpecks() counts groups of at most two, joined along edges and corners", () => {
  assert.equal(countSpecks(pixels(["#....", ".....", "..##.", "....."])), 2);
  assert.equal(countSpecks(pixels(["#....", ".#...", "..#..", "....."])), 0);
  assert.equal(countSpecks(pixels(["###", "#.#", "###"])), 1);
  assert.equal(countSpecks(pixels(["....", "....", "...."])), 0);
});

Deno.test("changedOutside() counts what differs, but for the box", () => {
  const before = new Uint8Array(800 * 480);
  const after = before.slice();
  after[0] = 1;
  after[BOX.top * 800 + BOX.left] = 1;
  after[BOX.top * 800 + BOX.left - 1] = 1;
  after[(BOX.top + BOX.side) * 800 + BOX.left] = 1;
  assert.equal(changedOutside(800, before, after), 3);
});

Deno.test("changed() inverts colors in the box and nowhere else", () => {
  const data = new Uint8Array(800 * 480 * 4).fill(255);
  const raster = { width: 800, height: 480, data };
  const other = changed(raster);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (other.data[at] === 0) count++;
  assert.equal(count, 1600);
  assert.ok(data.every((byte) => byte === 255));
});

Deno.test("toPicture() tells pictures without color", () => {
  const one = (bytes: number[]) => toPicture("one", { width: 1, height: 1, data: Uint8Array.from(bytes) });
  assert.equal(one([7, 7, 7, 255]).isGray, true);
  assert.equal(one([7, 7, 8, 255]).isGray, false);
});
