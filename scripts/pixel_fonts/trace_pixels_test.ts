import assert from "node:assert/strict";
import fc from "fast-check";
import { tracePixels } from "./trace_pixels.ts";

/** Twice the area inside a closed outline, positive when it runs clockwise. */
function area(outline: readonly (readonly [number, number])[]): number {
  return outline.reduce((sum, [x, y], index) => {
    const [toX, toY] = outline[(index + 1) % outline.length]!;
    return sum + (toX - x) * (toY + y);
  }, 0);
}

Deno.test("a square has four corners, a ring a second outline the other way around", () => {
  assert.deepEqual(tracePixels(new Set(["0,0"])).map((outline) => outline.length), [4]);
  const ring = new Set(["0,0", "1,0", "2,0", "0,1", "2,1", "0,2", "1,2", "2,2"]);
  assert.deepEqual(tracePixels(ring).map(area).sort(), [-2, 18]);
});

Deno.test("outlines hold as much area as there are pixels, whatever they make", () => {
  const pixel = fc.tuple(fc.nat(6), fc.nat(6)).map(([x, y]) => `${x},${y}`);
  fc.assert(fc.property(fc.uniqueArray(pixel), (list) => {
    const outlines = tracePixels(new Set(list));
    assert.equal(outlines.reduce((sum, outline) => sum + area(outline), 0), 2 * list.length);
    assert.ok(outlines.every((outline) => outline.length >= 4 && outline.length % 2 === 0));
  }));
});
