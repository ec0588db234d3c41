import assert from "node:assert/strict";
import { disorder } from "../test_picture.ts";
import { isDrawing, type SmallCopy } from "./survey.ts";
import { testPhoto } from "./test_photo.ts";

/** A copy of 100x100 with a color, and an alpha, for each pixel. */
function copyOf(color: (x: number, y: number) => readonly [number, number, number, number]): SmallCopy {
  const data = new Uint8Array(40_000);
  for (let at = 0; at < 10_000; at++) data.set(color(at % 100, Math.floor(at / 100)), at * 4);
  return { width: 100, height: 100, data };
}

Deno.test("a logo with smooth edges is a drawing, also on nothing", () => {
  const disc = (outside: number) =>
    copyOf((x, y) => {
      const edge = Math.max(0, Math.min(1, 40 - Math.hypot(x - 50, y - 50)));
      return [Math.round(255 - 200 * edge), Math.round(255 - 50 * edge), 255, edge > 0 ? 255 : outside];
    });
  assert.ok(isDrawing(disc(255)));
  assert.ok(isDrawing(disc(0)));
});

Deno.test("a picture of black and white dots is a drawing, and one of nothing, too", () => {
  const noise = disorder(7);
  assert.ok(isDrawing(copyOf(() => {
    const byte = (noise.next().value >>> 9) % 2 === 0 ? 0 : 255;
    return [byte, byte, byte, 255];
  })));
  assert.ok(isDrawing(copyOf(() => [9, 9, 9, 0])));
});

Deno.test("a photograph is none, not even a dull gray one", () => {
  const { data } = testPhoto({ width: 100, height: 100 });
  const at = (x: number, y: number, channel: number) => data[(y * 100 + x) * 3 + channel]!;
  assert.ok(!isDrawing(copyOf((x, y) => [at(x, y, 0), at(x, y, 1), at(x, y, 2), 255])));
  const noise = disorder(5);
  assert.ok(
    !isDrawing(copyOf(() => {
      const gray = 100 + ((noise.next().value >>> 9) % 16);
      return [gray, gray, gray, 255];
    })),
  );
});

Deno.test("a photograph in a white frame is none", () => {
  const { data } = testPhoto({ width: 100, height: 100 });
  assert.ok(
    !isDrawing(copyOf((x, y) => {
      if (x < 20 || x >= 80 || y < 20 || y >= 80) return [255, 255, 255, 255];
      const at = (y * 100 + x) * 3;
      return [data[at]!, data[at + 1]!, data[at + 2]!, 255];
    })),
  );
});
