import assert from "node:assert/strict";
import { arrange, GAP, layOut, reduce } from "./sheet.ts";

function gray(width: number, height: number, values: readonly number[]) {
  return { width, height, data: Uint8Array.from(values.flatMap((value) => [value, value, value, 255])) };
}

Deno.test("reduce() gives each pixel the mean of those that it stands for", () => {
  const reduced = reduce(gray(5, 2, [0, 100, 200, 200, 9, 100, 200, 0, 0, 9]), 2);
  assert.deepEqual([reduced.width, reduced.height, reduced.data[0], reduced.data[4]], [2, 1, 100, 100]);
});

Deno.test("pictures stand in rows on gray, and nothing of them is lost", () => {
  const [one, other, below] = [gray(2, 1, [0, 1]), gray(1, 3, [2, 3, 4]), gray(1, 1, [5])];
  const sheet = layOut(arrange([[one, other], [below]]));
  assert.deepEqual([sheet.width, sheet.height], [GAP * 3 + 3, GAP * 3 + 4]);
  const at = (x: number, y: number) => sheet.data[(y * sheet.width + x) * 4];
  assert.deepEqual([at(GAP + 1, GAP), at(GAP * 2 + 2, GAP + 2), at(GAP, GAP * 2 + 3)], [1, 4, 5]);
  assert.equal(at(0, 0), 214);
});
