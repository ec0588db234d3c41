import assert from "node:assert/strict";
import fc from "fast-check";
import { strokePath, type StrokeStyle } from "./stroke_path.ts";

/** What a path of rectangles covers, row by row. */
function draw(path: string, width: number, height: number): readonly string[] {
  const rows = Array.from({ length: height }, () => Array<string>(width).fill("."));
  for (const [, x, y, across, down] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
    for (let row = Number(y); row < Number(y) + Number(down); row++) {
      rows[row]!.fill("#", Number(x), Number(x) + Number(across));
    }
  }
  return rows.map((row) => row.join(""));
}

Deno.test("a line is as thick as its brush, flat and steep", () => {
  const points = [{ x: 0, y: 4 }, { x: 3, y: 4 }, { x: 5, y: 0 }];
  assert.deepEqual(
    draw(strokePath(points, "solid", 2), 8, 6),
    [
      ".....##.",
      ".....##.",
      "....###.",
      "....##..",
      "######..",
      "#####...",
    ],
  );
});

Deno.test("styles differ on one bit", () => {
  const points = [{ x: 0, y: 0 }, { x: 15, y: 0 }];
  const row = (style: StrokeStyle) => draw(strokePath(points, style, 1), 17, 2).join("/");
  assert.equal(row("solid"), "################./.................");
  assert.equal(row("dashed"), "####...####...##./.................");
  assert.equal(row("dotted"), "#..#..#..#..#..#./.................");
  assert.equal(row("thick"), "#################/#################");
});

Deno.test("a line keeps between its points, and its ends are drawn", () => {
  const point = fc.record({ x: fc.nat(60), y: fc.nat(40) });
  fc.assert(fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (
    given,
    stroke,
  ) => {
    const points = given.toSorted((a, b) => a.x - b.x);
    const rows = draw(strokePath(points, "solid", stroke), 66, 46);
    for (const { x, y } of points) {
      assert.equal(rows[y]!.slice(x, x + stroke), "#".repeat(stroke), `${x}, ${y}`);
    }
    const lowest = Math.max(...points.map(({ y }) => y));
    assert.ok(rows.slice(lowest + stroke).every((row) => !row.includes("#")));
  }));
});
