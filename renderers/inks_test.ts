import assert from "node:assert/strict";
import { dithers, inkTarget } from "./dithers/mod.ts";
import { type PixelFormatName, pixelFormats } from "./formats/mod.ts";
import { inks, paletteOf } from "./inks.ts";
import { definePanel } from "./panel.ts";
import { rasterOf } from "./test_picture.ts";

function panel(pixelFormat: PixelFormatName) {
  return definePanel({ width: 10, height: 10, pixelFormat });
}

Deno.test("inks() gives the ink itself for muted text on panels without gray", () => {
  for (const name of ["gray1", "bwr", "bwy", "bwry", "acep7", "spectra6"] as const) {
    assert.equal(inks(panel(name)).muted, "#000000");
    assert.equal(inks(panel(name)).hasGray, false);
  }
});

Deno.test("inks() gives a gray that the panel has for muted text", () => {
  assert.equal(inks(panel("gray2")).muted, "#555555");
  assert.equal(inks(panel("gray4")).muted, "#666666");
  assert.equal(inks(panel("gray8")).muted, "#707070");
  assert.equal(inks(panel("rgb565")).muted, "#707070");
  assert.ok(inks(panel("rgb888")).hasGray);
});

Deno.test("inks() gives red as accent, else yellow, and none without color", () => {
  assert.equal(inks(panel("bwr")).accent, "#FF0000");
  assert.equal(inks(panel("bwry")).accent, "#FF0000");
  assert.equal(inks(panel("spectra6")).accent, "#FF0000");
  assert.equal(inks(panel("bwy")).accent, "#FFFF00");
  assert.match(inks(panel("rgb565")).accent ?? "", /^#[0-9A-F]{6}$/);
  assert.equal(inks(panel("gray8")).accent, null);
});

Deno.test("inks() gives only colors that snap to themselves", () => {
  for (const name of Object.keys(pixelFormats) as PixelFormatName[]) {
    const palette = paletteOf(panel(name));
    if (!palette) continue;
    const { accent, ink, muted, paper } = inks(panel(name));
    for (const css of [ink, paper, muted, accent ?? ink]) {
      const color = [1, 3, 5].map((at) => parseInt(css.slice(at, at + 2), 16)) as [number, number, number];
      const indices = new Uint8Array(1);
      const target = inkTarget(panel(name))!;
      dithers.threshold.apply({ raster: rasterOf([[color]]), target, region: null, strength: 1 }, indices);
      assert.deepEqual(palette[indices[0]!]?.rgb, color);
    }
  }
});

Deno.test("paletteOf() is null where every color can be shown", () => {
  assert.equal(paletteOf(panel("rgb888")), null);
  assert.deepEqual(paletteOf(panel("bwr"))?.map(({ name }) => name), ["black", "white", "red"]);
});
