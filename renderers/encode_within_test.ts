import assert from "node:assert/strict";
import { decodePanelImage } from "./decode_panel_image.ts";
import { encode } from "./encode.ts";
import { encodeWithin } from "./encode_within.ts";
import { type PixelFormatName, pixelFormats } from "./formats/mod.ts";
import { definePanel, type Panel } from "./panel.ts";
import { quantize } from "./quantize.ts";
import { isIndexed, type Raster } from "./raster.ts";
import { reductions } from "./reductions.ts";
import { disorder, grayRaster } from "./test_picture.ts";

const size = { width: 160, height: 120 };

/** A slope from black to white with some grain, as photographs have it. */
const slope: Raster = (() => {
  const grain = disorder(7);
  return grayRaster(
    Array.from({ length: size.height }, (_, y) =>
      Array.from({ length: size.width }, (_, x) => {
        const byte = x + y / 2 + ((grain.next().value >>> 24) % 24);
        return Math.min(255, Math.round(byte));
      })),
  );
})();

async function fit(panel: Panel, raster = slope) {
  const carry = (goal: Panel) => quantize(raster, goal);
  return await encodeWithin(carry(panel), { panel, carry });
}

function photo(fields: Partial<Panel> = {}): Panel {
  return definePanel({ ...size, pixelFormat: "gray4", tone: "photo", ...fields });
}

/** Bit depth and color type of a PNG. */
function formOf(bytes: Uint8Array): readonly [number, number] {
  return [bytes[24]!, bytes[25]!];
}

Deno.test("encodeWithin() gives nothing up where the image is within the limit", async () => {
  const panel = photo({ byteLimit: 100_000 });
  const { image, reductions } = await fit(panel);
  assert.deepEqual(reductions, []);
  assert.deepEqual(image, await encode(quantize(slope, panel), panel));
});

Deno.test("encodeWithin() tries stronger compression first", async () => {
  const free = (await fit(photo())).image.bytes.length;
  const { image, reductions } = await fit(photo({ byteLimit: free - 1 }));
  assert.deepEqual(reductions, ["stronger compression"]);
  assert.ok(image.bytes.length < free);
  assert.deepEqual(await decodePanelImage(image.bytes, photo()), quantize(slope, photo()));
});

Deno.test("encodeWithin() goes down step by step, never in size, and the panel can read every image", async () => {
  const ladder = Array.from(reductions(photo()), ({ phrases }) => phrases.join());
  const steps: number[] = [];
  for (let byteLimit = 12_000; byteLimit >= 600; byteLimit -= 100) {
    const panel = photo({ byteLimit });
    const { image, reductions: said } = await fit(panel);
    assert.ok(image.bytes.length <= byteLimit);
    assert.deepEqual([image.width, image.height], [size.width, size.height]);
    assert.ok(isIndexed(await decodePanelImage(image.bytes, panel)));
    steps.push(ladder.indexOf(said.filter((phrase) => phrase !== "stronger compression").join()));
  }
  assert.ok(!steps.includes(-1));
  assert.deepEqual(steps, steps.toSorted((one, other) => one - other));
  assert.ok(steps[0] === 0 && steps.at(-1) === ladder.length - 1 && new Set(steps).size >= 5, steps.join());
});

Deno.test("encodeWithin() narrows a PNG of packed grays, and keeps whole bytes whole", async () => {
  const packed = await fit(photo({ byteLimit: 1500 }));
  assert.match(packed.reductions.join(), /in place of 16/);
  assert.ok(formOf(packed.image.bytes)[0] < 4 && formOf(packed.image.bytes)[1] === 0);
  for (const fields of [{ samples: "bytes" }, { pixelFormat: "gray8" }, { pixelFormat: "gray3" }] as const) {
    const { image, reductions } = await fit(photo({ byteLimit: 1500, ...fields }));
    assert.match(reductions.join(), /in place of/);
    assert.deepEqual(formOf(image.bytes), [8, 0]);
  }
});

Deno.test("encodeWithin() keeps the palette and the depth of colored panels", async () => {
  const panel = photo({ pixelFormat: "spectra6" });
  const free = (await fit(panel)).image.bytes.length;
  const { image, reductions } = await fit({ ...panel, byteLimit: Math.round(free / 4) });
  assert.ok(reductions.length > 0);
  assert.deepEqual(formOf(image.bytes), [4, 3]);
  assert.equal(new DataView(image.bytes.buffer).getUint32(33), pixelFormats.spectra6.palette!.length * 3);
});

Deno.test("encodeWithin() keeps the layout of EPDGZ when it takes fewer grays", async () => {
  const panel = photo({ encoding: "epdgz", byteLimit: 1500 });
  const { image, reductions } = await fit(panel);
  assert.match(reductions.join(), /in place of 16/);
  const picture = await decodePanelImage(image.bytes, panel);
  assert.ok(isIndexed(picture));
  for (const index of picture.indices) assert.equal(index % 5, 0);
});

Deno.test("encodeWithin() lowers quality where the encoding can, and says so", async () => {
  const color: PixelFormatName = "rgb888";
  for (const encoding of ["jpg", "webp"] as const) {
    const panel = photo({ pixelFormat: color, encoding });
    const free = (await fit(panel)).image.bytes.length;
    const { image, reductions } = await fit({ ...panel, byteLimit: Math.round(free / 2.5) });
    assert.ok(image.bytes.length < free / 2);
    assert.deepEqual(reductions, ["lower quality"]);
  }
});

Deno.test("encodeWithin() does not say what changed nothing", async () => {
  // Black and white alone: no dither, strength or tone makes a difference.
  const stripes = grayRaster(
    Array.from({ length: 120 }, (_, y) => Array(160).fill((y * 7) % 3 === 0 ? 0 : 255)),
  );
  const panel = photo({ pixelFormat: "gray1" });
  const free = (await fit(panel, stripes)).image.bytes.length;
  await assert.rejects(fit({ ...panel, byteLimit: free - 60 }, stripes), { name: "ImageTooLargeError" });
  const wide = await fit({ ...photo(), byteLimit: free + 10 }, stripes);
  assert.deepEqual(wide.reductions, ["stronger compression", "4 grays in place of 16"]);
});

Deno.test("encodeWithin() says the smallest that was found when nothing fits", async () => {
  await assert.rejects(
    fit(photo({ byteLimit: 150 })),
    (error: Error & { found?: number; accepted?: number }) => {
      assert.equal(error.name, "ImageTooLargeError");
      assert.equal(error.accepted, 150);
      assert.ok(error.found! > 150 && error.found! < 1500);
      return true;
    },
  );
  const raw = photo({ encoding: "raw", byteLimit: 9_599 });
  await assert.rejects(fit(raw), {
    message: "Cannot encode Raw image: found 9600 bytes, expected at most 9599",
  });
});
