import assert from "node:assert/strict";
import fc from "fast-check";
import { disorder, rasterOf } from "../test_picture.ts";
import type { Rgb } from "../raster.ts";
import { defineDiffusion } from "./error_diffusion.ts";
import { inkTarget } from "./ink_target.ts";
import { FLOYD_STEINBERG } from "./kernels.ts";

const formats = ["gray1", "gray2", "gray4", "gray8", "bwr", "bwry", "acep7", "spectra6"] as const;

Deno.test("Floyd-Steinberg in runs is, to the pixel, what it is pixel by pixel", () => {
  const cases = fc.record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 12 }),
    pixelFormat: fc.constantFrom(...formats),
    way: fc.constantFrom("raster" as const, "serpentine" as const),
    strength: fc.constantFrom(1, 0.75, 0.3, 0),
    palette: fc.constantFrom("auto" as const, "nominal" as const),
    /** How many of 16 pixels are in the region; all of them without one. */
    inside: fc.constantFrom(null, 4, 12, 15, 16),
    grays: fc.boolean(),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(cases, ({ width, height, pixelFormat, way, strength, palette, inside, grays, seed }) => {
      const numbers = disorder(seed);
      const byte = () => (numbers.next().value >>> 16) & 255;
      const color = (): Rgb => {
        const [red, green, blue] = [byte(), byte(), byte()];
        return grays ? [red, red, red] : [red, green, blue];
      };
      const raster = rasterOf(Array.from({ length: height }, () => Array.from({ length: width }, color)));
      const region = inside === null
        ? null
        : Uint8Array.from({ length: width * height }, () => (byte() & 15) < inside ? 1 : 0);
      const target = inkTarget({ pixelFormat, palette })!;
      const carry = (kernel: typeof FLOYD_STEINBERG) => {
        const indices = new Uint8Array(width * height).fill(255);
        defineDiffusion("x", "X", { kernel, way }).apply({ raster, target, region, strength }, indices);
        return indices;
      };
      // A kernel that is like it, and not the same one, has no runs.
      assert.deepEqual(carry(FLOYD_STEINBERG), carry({ ...FLOYD_STEINBERG }));
    }),
    { numRuns: 400 },
  );
});
