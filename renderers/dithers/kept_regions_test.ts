import assert from "node:assert/strict";
import { createJointBound } from "../joint_bound.ts";
import { disorder, grayRaster } from "../test_picture.ts";
import { inkTarget } from "./ink_target.ts";
import { createKeptRegions } from "./kept_regions.ts";

Deno.test("a region is dithered anew whichever of its pixels changes, comes or goes", () => {
  const [width, height] = [37, 11];
  const numbers = disorder(5);
  const raster = grayRaster(
    Array.from({ length: height }, () => Array.from({ length: width }, () => numbers.next().value >>> 24)),
  );
  const target = inkTarget({ pixelFormat: "gray1", palette: "auto" })!;
  const region = Uint8Array.from({ length: width * height }, (_, at) => at % 5 === 4 ? 0 : 1);
  const kept = createKeptRegions(createJointBound(100_000));
  const indices = new Uint8Array(width * height);
  const carry = (changed: { data?: Uint8Array; region?: Uint8Array }) => {
    const input = {
      raster: { ...raster, data: changed.data ?? raster.data },
      target,
      region: changed.region ?? region,
      strength: 1,
    };
    const before = kept.dithered;
    kept.carry(input, indices, { name: "x", dither() {} });
    return kept.dithered > before;
  };
  assert.ok(carry({}));
  assert.ok(!carry({}));
  for (let pixel = 0; pixel < region.length; pixel++) {
    const data = raster.data.slice();
    data[pixel * 4]! ^= 1;
    assert.equal(carry({ data }), region[pixel] === 1, `pixel ${pixel}`);
    const other = region.slice();
    other[pixel]! ^= 1;
    assert.ok(carry({ region: other }), `region ${pixel}`);
    carry({});
  }
});
