import assert from "node:assert/strict";
import fc from "fast-check";
import type { JSXNode } from "satori/jsx";
import { decodeImage, definePanel, renderImage, resolveView, type View } from "../../renderers/mod.ts";
import { ChartBars, ChartLine, slotMiddle, valueRow } from "./chart.tsx";

const box = { x: 0, y: 0, width: 12, height: 6 };

/** What is drawn on one bit, `#` for ink. */
async function draw(child: JSXNode): Promise<readonly string[]> {
  const { width, height } = box;
  const view = <div style={{ display: "flex", width, height, backgroundColor: "#FFFFFF" }}>{child}</div>;
  const { image } = await renderImage(view as View, definePanel({ width, height }));
  const { data } = await decodeImage(image.bytes, image.mediaType);
  return Array.from(
    { length: height },
    (_, y) => Array.from({ length: width }, (_, x) => data[(y * width + x) * 4]! < 128 ? "#" : ".").join(""),
  );
}

Deno.test("a line on one bit is as thick on its way as at its ends, and has no hole", async () => {
  const line = ChartLine({
    box,
    values: [0, 4],
    range: { low: 0, high: 4 },
    color: "#000000",
    stroke: 2,
    smooth: false,
  });
  assert.deepEqual(await draw(line), [
    ".........##.",
    ".......####.",
    "......###...",
    "....###.....",
    "...###......",
    "...##.......",
  ]);
});

Deno.test("a steep line on one bit is drawn row by row, two pixels wide between its ends", async () => {
  const steep = ChartLine({
    box: { ...box, width: 6 },
    values: [0, 4],
    range: { low: 0, high: 4 },
    color: "#000000",
    stroke: 2,
    smooth: false,
  });
  assert.deepEqual(await draw(steep), [
    "....##......",
    "...###......",
    "...##.......",
    "..##........",
    ".##.........",
    ".##.........",
  ]);
});

Deno.test("bars stand on the ground, a gap between them, and the least of them is seen", async () => {
  const bars = ChartBars({
    box,
    values: [6, 0, 0.01, null],
    range: { low: 0, high: 6 },
    color: "#000000",
    gap: 1,
  });
  assert.deepEqual(await draw(bars), [
    "##..........",
    "##..........",
    "##..........",
    "##..........",
    "##..........",
    "##....##....",
  ]);
});

Deno.test("nothing known is nothing drawn, and a hole parts a line", () => {
  const shared = { box, range: { low: 0, high: 1 }, color: "#000000", stroke: 2 };
  assert.equal(ChartLine({ ...shared, values: [], smooth: true }), null);
  assert.equal(ChartLine({ ...shared, values: [null, null], smooth: false }), null);
  assert.equal(ChartBars({ ...shared, values: [0, null], gap: 1 }), null);
  const drawn = resolveView(ChartLine({ ...shared, values: [0, 1, null, 1], smooth: true }) as View);
  assert.equal(JSON.stringify(drawn).match(/M\d/g)?.length, 2);
});

Deno.test("every value has a row inside its chart, higher values no lower ones", () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const range = fc.tuple(value, value).map(([one, other]) => ({
    low: Math.min(one, other),
    high: Math.max(one, other),
  }));
  const size = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(
      value,
      value,
      range,
      size,
      fc.integer({ min: 0, max: 9 }),
      (one, other, range, height, stroke) => {
        const row = valueRow(one, range, height, stroke);
        assert.ok(Number.isInteger(row) && row >= 0 && row <= Math.max(0, height - stroke));
        if (one > other) assert.ok(row <= valueRow(other, range, height, stroke));
      },
    ),
  );
  fc.assert(fc.property(size, size, (width, count) => {
    for (let index = 0; index < count; index++) {
      const x = slotMiddle({ x: 3, width }, index, count);
      assert.ok(Number.isInteger(x) && x >= 3 && x < 3 + width);
    }
  }));
});
