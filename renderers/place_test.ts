import assert from "node:assert/strict";
import { assertPixels } from "./assert_pixels.ts";
import { definePanel, layoutSize, type Panel } from "./panel.ts";
import { place } from "./place.ts";
import { quantize } from "./quantize.ts";
import { grayRaster } from "./test_picture.ts";

/** An upright screen, darkest first in reading order, so that each pixel is told apart. */
const UPRIGHT = grayRaster([[0x00, 0x11, 0x22], [0x33, 0x44, 0x55]]);
const DIGITS = "0123456789abcdeF";

function placed(panel: Panel) {
  return quantize(place(UPRIGHT, panel), panel);
}

Deno.test("place() leaves an upright panel as it is", () => {
  assertPixels(placed(definePanel({ width: 3, height: 2, pixelFormat: "gray4" })), ["012", "345"], DIGITS);
});

Deno.test("place() turns clockwise by the panel's rotation", () => {
  const turned = { pixelFormat: "gray4" } as const;
  assertPixels(
    placed(definePanel({ width: 2, height: 3, rotation: 90, ...turned })),
    ["30", "41", "52"],
    DIGITS,
  );
  assertPixels(
    placed(definePanel({ width: 3, height: 2, rotation: 180, ...turned })),
    ["543", "210"],
    DIGITS,
  );
  assertPixels(
    placed(definePanel({ width: 2, height: 3, rotation: 270, ...turned })),
    ["25", "14", "03"],
    DIGITS,
  );
});

Deno.test("place() exchanges left and right of the glass for a mirror, after the rotation", () => {
  const mirrored = { pixelFormat: "gray4", mirror: true } as const;
  assertPixels(placed(definePanel({ width: 3, height: 2, ...mirrored })), ["210", "543"], DIGITS);
  const turned = definePanel({ width: 2, height: 3, rotation: 90, ...mirrored });
  assertPixels(placed(turned), ["03", "14", "25"], DIGITS);
  const over = definePanel({ width: 3, height: 2, rotation: 180, ...mirrored });
  assertPixels(placed(over), ["345", "012"], DIGITS);
  const back = definePanel({ width: 2, height: 3, rotation: 270, ...mirrored });
  assertPixels(placed(back), ["52", "41", "30"], DIGITS);
});

const MARGINS = { top: 1, right: 2, bottom: 0, left: 3 };

Deno.test("place() leaves white where margins are, at the upright screen's edges", () => {
  const upright = definePanel({ width: 8, height: 3, pixelFormat: "gray4", margins: MARGINS });
  assertPixels(placed(upright), ["FFFFFFFF", "FFF012FF", "FFF345FF"], DIGITS);
  const turned = definePanel({ width: 3, height: 8, pixelFormat: "gray4", margins: MARGINS, rotation: 90 });
  assertPixels(placed(turned), ["FFF", "FFF", "FFF", "30F", "41F", "52F", "FFF", "FFF"], DIGITS);
});

Deno.test("place() fills exactly the glass at every rotation", () => {
  for (const rotation of [0, 90, 180, 270] as const) {
    const panel = definePanel({ width: 21, height: 34, rotation, margins: MARGINS });
    const { width, height } = layoutSize(panel);
    const raster = place({ width, height, data: new Uint8Array(width * height * 4) }, panel);
    assert.deepEqual([raster.width, raster.height, raster.data.length], [21, 34, 21 * 34 * 4]);
    assert.equal(raster.data.filter((byte) => byte === 0).length, width * height * 4);
  }
});

Deno.test("place() reads rasters that do not start at a multiple of four bytes", () => {
  const odd = new Uint8Array(UPRIGHT.data.length + 1);
  odd.set(UPRIGHT.data, 1);
  const panel = definePanel({ width: 3, height: 2, rotation: 180, pixelFormat: "gray4" });
  assertPixels(quantize(place({ ...UPRIGHT, data: odd.subarray(1) }, panel), panel), ["543", "210"], DIGITS);
});

Deno.test("place() refuses a raster of another size", () => {
  assert.throws(() => place(UPRIGHT, definePanel({ width: 2, height: 3 })), {
    name: "SizeMismatchError",
    message: "Cannot place raster: found 3x2 pixels, expected 2x3",
  });
});
