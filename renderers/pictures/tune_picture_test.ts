import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel } from "../panel.ts";
import { NO_AMOUNTS, pictureAmounts } from "./picture_amounts.ts";
import type { PicturePixels } from "./resize_picture.ts";
import { testPhoto } from "./test_photo.ts";
import { tunePicture } from "./tune_picture.ts";

function tuned(
  amounts: Partial<typeof NO_AMOUNTS>,
  photo = testPhoto({ width: 120, height: 80 }),
): PicturePixels {
  tunePicture(photo, { ...NO_AMOUNTS, ...amounts });
  return photo;
}

/** Mean of what differs between neighbors in green. */
function roughness({ width, height, data }: PicturePixels): number {
  let sum = 0;
  for (let at = 3; at < width * height * 3; at += 3) sum += Math.abs(data[at + 1]! - data[at - 2]!);
  return sum / (width * height);
}

/** Levels between the darkest and the lightest hundredth of green. */
function range({ data }: PicturePixels): number {
  const greens = data.filter((_, at) => at % 3 === 1).sort();
  return greens[Math.floor(greens.length * 0.99)]! - greens[Math.floor(greens.length * 0.01)]!;
}

/** Mean difference between the highest and the lowest channel. */
function purity({ width, height, data }: PicturePixels): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 3) {
    const rgb = data.subarray(at, at + 3);
    sum += Math.max(...rgb) - Math.min(...rgb);
  }
  return sum / (width * height);
}

function assertRising(values: readonly number[]): void {
  for (let at = 1; at < values.length; at++) {
    assert.ok(values[at]! > values[at - 1]! * 1.02, values.join(" "));
  }
}

Deno.test("nothing is changed by amounts of 0", () => {
  const { data } = testPhoto({ width: 120, height: 80 });
  assert.ok(tuned({}).data.every((byte, at) => byte === data[at]));
});

Deno.test("twice the contrast, sharpness or saturation does more than once, and once more than none", () => {
  assertRising([0, 1, 2].map((contrast) => range(tuned({ contrast }))));
  assertRising([0, 1, 2].map((contrast) => roughness(tuned({ contrast }))));
  assertRising([0, 1, 2].map((sharpness) => roughness(tuned({ sharpness }))));
  assertRising([0, 0.3, 0.6].map((saturation) => purity(tuned({ saturation }))));
});

Deno.test("a night stays a night", () => {
  const night = testPhoto({ width: 120, height: 80 });
  night.data.forEach((byte, at) => night.data[at] = byte >> 2);
  const mean = ({ data }: PicturePixels) => data.reduce((sum, byte) => sum + byte, 0) / data.length;
  const before = mean(night);
  assert.ok(mean(tuned({ contrast: 1 }, night)) < before * 1.2);
});

Deno.test("grays stay gray, flat stays flat, and alpha stays, whatever the amounts", () => {
  const amount = fc.double({ min: 0, max: 4, noNaN: true });
  fc.assert(
    fc.property(amount, amount, amount, fc.uint8Array({ minLength: 1, maxLength: 60 }), (c, s, h, grays) => {
      const data = Uint8Array.from([...grays].flatMap((gray, at) => [gray, gray, gray, (at * 37) & 255]));
      const pixels: PicturePixels = { width: grays.length, height: 1, channels: 4, data };
      const alphas = data.filter((_, at) => at % 4 === 3);
      tunePicture(pixels, { contrast: c, saturation: s, sharpness: h });
      for (let at = 0; at < data.length; at += 4) {
        assert.ok(data[at] === data[at + 1] && data[at] === data[at + 2]);
      }
      assert.ok(alphas.every((alpha, at) => alpha === data[at * 4 + 3]));
      const flat: PicturePixels = {
        width: 40,
        height: 40,
        channels: 3,
        data: new Uint8Array(4800).fill(grays[0]!),
      };
      tunePicture(flat, { contrast: c, saturation: s, sharpness: h });
      assert.ok(flat.data.every((byte) => byte === grays[0]));
    }),
  );
});

Deno.test("few inks get more contrast than many, dull inks more color than pure ones, full color neither", () => {
  const amounts = (
    pixelFormat: "gray1" | "gray2" | "gray4" | "spectra6" | "bwr" | "rgb888",
    palette?: "nominal",
  ) => pictureAmounts(definePanel({ width: 8, height: 8, pixelFormat, ...(palette ? { palette } : {}) }));
  assertRising([amounts("gray4").contrast, amounts("gray2").contrast, amounts("gray1").contrast]);
  assert.equal(amounts("gray1").saturation, 0);
  assert.ok(amounts("spectra6").saturation > 0.1);
  assert.equal(amounts("spectra6", "nominal").saturation, 0);
  assert.equal(amounts("bwr").saturation, 0);
  assert.deepEqual({ ...amounts("rgb888"), sharpness: 0 }, NO_AMOUNTS);
});

Deno.test("an element's amounts come before the panel's", () => {
  const panel = definePanel({ width: 8, height: 8, pictures: { contrast: 0, saturation: 1, sharpness: 2 } });
  const plain = pictureAmounts(definePanel({ width: 8, height: 8 }));
  assert.equal(pictureAmounts(panel).contrast, 0);
  assert.equal(pictureAmounts(panel).sharpness, plain.sharpness * 2);
  assert.equal(pictureAmounts(panel, { contrast: 1 }).contrast, plain.contrast);
});
