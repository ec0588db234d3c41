import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel } from "../panel.ts";
import { cropRegion } from "./crop_region.ts";
import type { DitherInput } from "./dither.ts";
import { diffuseColors } from "./diffuse_colors.ts";
import { diffuseGrays } from "./diffuse_grays.ts";
import { floydSteinberg } from "./floyd_steinberg.ts";
import { inkTarget } from "./ink_target.ts";
import { FLOYD_STEINBERG } from "./kernels.ts";
import { search } from "./search.ts";
import { searchColors } from "./search_colors.ts";
import { searchGrays } from "./search_grays.ts";

const FORMATS = ["gray1", "gray2", "bwr"] as const;

/** A picture of noise in a region of a raster, and what it is searched in. */
const input = fc.record({
  format: fc.constantFrom(...FORMATS),
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 90 }),
  seed: fc.integer(),
  box: fc.tuple(fc.nat({ max: 89 }), fc.nat({ max: 89 }), fc.nat({ max: 89 }), fc.nat({ max: 89 })),
  hasRegion: fc.boolean(),
  isWhole: fc.boolean(),
}).map(({ format, width, height, seed, box: [left, top, across, down], hasRegion, isWhole }): DitherInput => {
  let state = seed;
  const noise = () => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0) >>> 24;
  const data = Uint8Array.from({ length: width * height * 4 }, (_, at) => at % 4 === 3 ? 255 : noise());
  const inside = (pixel: number) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return x >= left && x <= left + across && y >= top && y <= top + down && (isWhole || (x + y) % 13 !== 0);
  };
  const region = hasRegion
    ? Uint8Array.from({ length: width * height }, (_, pixel) => Number(inside(pixel)))
    : null;
  const target = inkTarget(definePanel({ width, height, pixelFormat: format }))!;
  return { raster: { width, height, data }, target, region, strength: 1 };
});

Deno.test("a search of a part of a screen finds what one of the whole screen finds, at once and again", () => {
  fc.assert(
    fc.property(input, (each) => {
      const { width, height } = each.raster;
      const whole = new Uint8Array(width * height).fill(77);
      const isGray = each.target.inks.every(({ rgb }) => rgb[0] === rgb[1] && rgb[1] === rgb[2]);
      const diffusion = { kernel: FLOYD_STEINBERG, way: "serpentine" } as const;
      (isGray ? diffuseGrays : diffuseColors)(each, diffusion, whole);
      const start = new Uint8Array(width * height).fill(77);
      floydSteinberg.apply(each, start);
      assert.deepEqual(start, whole, "the start");
      if (isGray) searchGrays(each, { passes: 4, sigmas: [1, 1, 1] }, whole);
      else searchColors(each, { passes: 3, sigmas: [1.1, 1.31, 1.5] }, whole);
      for (let round = 0; round < 2; round++) {
        const found = new Uint8Array(width * height).fill(77);
        search.apply(each, found);
        assert.deepEqual(found, whole);
      }
    }),
    { numRuns: 60 },
  );
});

Deno.test("a region is cropped to what holds it, and nothing outside is written back", () => {
  const region = new Uint8Array(100 * 80);
  region[40 * 100 + 70] = 1;
  region[45 * 100 + 75] = 1;
  const raster = { width: 100, height: 80, data: new Uint8Array(100 * 80 * 4) };
  const target = inkTarget(definePanel({ width: 100, height: 80, pixelFormat: "gray1" }))!;
  const indices = new Uint8Array(100 * 80).fill(5);
  const part = cropRegion({ raster, target, region, strength: 1 }, indices, 32);
  assert.deepEqual([part.input.raster.width, part.input.raster.height, part.input.firstRow], [12, 14, 32]);
  part.indices[(40 - 32) * 12 + (70 - 64)] = 9;
  part.restore();
  assert.deepEqual([indices[40 * 100 + 70], indices.filter((index) => index !== 5).length], [9, 1]);
});

Deno.test("a region of nothing is searched without a fault", () => {
  const raster = { width: 4, height: 4, data: new Uint8Array(64) };
  const target = inkTarget(definePanel({ width: 4, height: 4, pixelFormat: "gray1" }))!;
  const indices = new Uint8Array(16).fill(3);
  search.apply({ raster, target, region: new Uint8Array(16), strength: 1 }, indices);
  assert.deepEqual(indices, new Uint8Array(16).fill(3));
});
