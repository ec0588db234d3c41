import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel } from "../panel.ts";
import type { DitherInput } from "./dither.ts";
import { inkTarget } from "./ink_target.ts";
import { createJointBound } from "../joint_bound.ts";
import { createKeptRegions } from "./kept_regions.ts";
import { search } from "./search.ts";

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

/** What a search finds, and 77 where it decides nothing. */
function found(each: DitherInput): Uint8Array {
  const indices = new Uint8Array(each.region?.length ?? each.raster.width * each.raster.height).fill(77);
  search.apply(each, indices);
  return indices;
}

Deno.test("what is outside of a region neither matters to a search nor is written", () => {
  fc.assert(
    fc.property(input, (each) => {
      const indices = found(each);
      const { raster, region } = each;
      const data = raster.data.slice();
      for (let pixel = 0; pixel < indices.length; pixel++) {
        if (region === null || region[pixel] === 1) continue;
        assert.equal(indices[pixel], 77);
        data.fill(128, pixel * 4, pixel * 4 + 3);
      }
      assert.deepEqual(found({ ...each, raster: { ...raster, data } }), indices);
    }),
    { numRuns: 60 },
  );
});

Deno.test("a kept region is what is dithered anew, and only the same pixels in the same place are kept", () => {
  fc.assert(
    fc.property(input, (each) => {
      const kept = createKeptRegions(createJointBound(100_000));
      const indices = found(each);
      for (let round = 0; round < 2; round++) {
        const carried = new Uint8Array(indices.length).fill(77);
        kept.carry(each, carried, { name: "search", dither: () => search.apply(each, carried) });
        assert.deepEqual(carried, indices);
      }
      const before = kept.dithered;
      const again = new Uint8Array(indices.length).fill(77);
      kept.carry(each, again, { name: "search", dither: () => assert.fail("dithered again") });
      assert.deepEqual([kept.dithered, again], [before, indices]);
      const { raster, region } = each;
      const pixel = region === null ? 0 : region.indexOf(1);
      if (pixel === -1) return;
      const data = raster.data.slice();
      data[pixel * 4]! ^= 1;
      kept.carry({ ...each, raster: { ...raster, data } }, again, { name: "search", dither() {} });
      assert.equal(kept.dithered, before + 1);
    }),
    { numRuns: 60 },
  );
});

Deno.test("a region of nothing is searched without a fault", () => {
  const raster = { width: 4, height: 4, data: new Uint8Array(64) };
  const target = inkTarget(definePanel({ width: 4, height: 4, pixelFormat: "gray1" }))!;
  const indices = new Uint8Array(16).fill(3);
  search.apply({ raster, target, region: new Uint8Array(16), strength: 1 }, indices);
  assert.deepEqual(indices, new Uint8Array(16).fill(3));
});
