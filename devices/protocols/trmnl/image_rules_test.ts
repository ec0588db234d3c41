/** The rules that break real devices, those of the image: 4 to 9, and the BMP. */
import assert from "node:assert/strict";
import { definePanel, type Panel, pixelFormat, pixelFormats } from "../../../renderers/mod.ts";
import { models } from "../../models/mod.ts";
import { imageFaults } from "./image_rules.ts";
import { SETUP_IMAGE_BYTES, setupPanel } from "./setup.ts";

const mono = definePanel({ width: 800, height: 480, byteLimit: 90_000 });
const gray16 = definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", byteLimit: 750_000 });

/** The first bytes of a PNG: as much as tells what it is. */
function png(
  panel: Panel,
  form: { depth: number; colorType: number; interlace?: number },
  length = 100,
): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, panel.width);
  view.setUint32(20, panel.height);
  bytes.set([form.depth, form.colorType, 0, 0, form.interlace ?? 0], 24);
  return bytes;
}

function bmp(change: (view: DataView) => void = () => {}): Uint8Array {
  const view = new DataView(new ArrayBuffer(SETUP_IMAGE_BYTES));
  view.setUint16(0, 0x424d);
  view.setUint32(10, 62, true);
  view.setInt32(18, 800, true);
  view.setInt32(22, 480, true);
  view.setUint16(28, 1, true);
  view.setUint32(34, 48_000, true);
  view.setUint32(46, 2, true);
  view.setUint32(58, 0xffffff00);
  change(view);
  return new Uint8Array(view.buffer);
}

function faults(bytes: Uint8Array, panel = mono, mediaType: string | null = "image/png"): readonly string[] {
  return imageFaults({ bytes, mediaType }, panel);
}

Deno.test("rule 4: the media type is exact, without a charset", () => {
  const good = png(mono, { depth: 1, colorType: 0 });
  for (const type of ["image/png", "image/jpeg", "image/bmp"]) assert.deepEqual(faults(good, mono, type), []);
  for (const type of ["image/png; charset=utf-8", "image/x-bmp", "text/html", "", null]) {
    assert.match(faults(good, mono, type).join(), /media type/);
  }
});

Deno.test("rule 5: a 1-bit PNG is grayscale, never indexed", () => {
  assert.deepEqual(faults(png(mono, { depth: 1, colorType: 0 })), []);
  assert.match(faults(png(mono, { depth: 1, colorType: 3 })).join(), /indexed/);
});

Deno.test("rule 6: a 4-bit grayscale PNG goes only to panels of 16 grays", () => {
  assert.deepEqual(faults(png(gray16, { depth: 4, colorType: 0 }), gray16), []);
  assert.match(faults(png(mono, { depth: 4, colorType: 0 })).join(), /mostly black/);
  const reader = definePanel({ width: 1680, height: 1264, pixelFormat: "gray4", samples: "bytes" });
  assert.deepEqual(faults(png(reader, { depth: 8, colorType: 0 }), reader), []);
});

Deno.test("rule 4: WebP goes only to a panel that asks for it", () => {
  const webp = new TextEncoder().encode("RIFF....WEBPVP8L");
  const frame = definePanel({ width: 800, height: 480, pixelFormat: "rgb888", encoding: "webp" });
  assert.deepEqual(faults(webp, frame, "image/webp"), []);
  assert.equal(faults(webp, mono, "image/webp").length, 2);
});

Deno.test("rule 7: the image has exactly the panel's size", () => {
  const half = definePanel({ width: 400, height: 240 });
  const portrait = definePanel({ width: 480, height: 800 });
  for (const panel of [half, portrait]) {
    assert.match(faults(png(panel, { depth: 1, colorType: 0 })).join(), /scrambled/);
  }
});

Deno.test("rule 8: at most 90,000 bytes, 750,000 on X-class panels", () => {
  const form = { depth: 1, colorType: 0 };
  assert.deepEqual(faults(png(mono, form, 90_000)), []);
  assert.match(faults(png(mono, form, 90_001)).join(), /90001 bytes/);
  assert.deepEqual(faults(png(gray16, form, 750_000), gray16), []);
  assert.match(faults(png(gray16, form, 750_001), gray16).join(), /750001 bytes/);
});

Deno.test("rule 8: no 16-bit, alpha or interlaced PNG and no progressive JPEG", () => {
  assert.match(faults(png(mono, { depth: 16, colorType: 2 })).join(), /16 bits/);
  assert.match(faults(png(mono, { depth: 8, colorType: 6 })).join(), /alpha/);
  assert.match(faults(png(mono, { depth: 8, colorType: 4 })).join(), /alpha/);
  assert.match(faults(png(mono, { depth: 1, colorType: 0, interlace: 1 })).join(), /interlaced/);
  const jpeg = (marker: number) =>
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, marker, 0, 4, 0, 0);
  assert.deepEqual(faults(jpeg(0xc0), mono, "image/jpeg"), []);
  assert.match(faults(jpeg(0xc2), mono, "image/jpeg").join(), /progressive/);
});

Deno.test("rule 9: BWRY panels get 2-bit, Spectra 6 panels 4-bit indexed PNG, black and white aside", () => {
  for (const [name, depth, other] of [["bwry", 2, 4], ["spectra6", 4, 2]] as const) {
    const panel = definePanel({ width: 800, height: 480, pixelFormat: name });
    assert.deepEqual(pixelFormat(name).png, { colorType: 3, bitDepth: depth });
    assert.deepEqual(faults(png(panel, { depth, colorType: 3 }), panel), []);
    assert.deepEqual(faults(png(panel, { depth: 1, colorType: 0 }), panel), []);
    assert.match(faults(png(panel, { depth: other, colorType: 3 }), panel).join(), /wants an indexed PNG/);
    assert.match(faults(png(panel, { depth: 8, colorType: 2 }), panel).join(), /wants an indexed PNG/);
  }
});

Deno.test("rule 9: the inks of a file are pure, never what the glass looks like", () => {
  for (const { isColor, palette } of Object.values(pixelFormats)) {
    const pure = [0, 128, 255];
    for (const ink of isColor ? palette ?? [] : []) {
      assert.ok(ink.rgb.every((value) => pure.includes(value)), ink.name);
    }
  }
});

Deno.test("the BMP is 48,062 bytes of 800x480, bottom-up, black first, with its image size", () => {
  assert.deepEqual(faults(bmp(), setupPanel, "image/bmp"), []);
  const wrong: ((view: DataView) => void)[] = [
    (view) => view.setUint32(10, 54, true),
    (view) => view.setInt32(22, -480, true),
    (view) => view.setUint16(28, 24, true),
    (view) => view.setUint32(34, 0, true),
    (view) => view.setUint32(46, 0, true),
    (view) => view.setUint32(54, 0xffffff00),
    (view) => view.setUint32(58, 0xffffffff),
  ];
  for (const change of wrong) assert.equal(faults(bmp(change), setupPanel, "image/bmp").length, 1);
  assert.match(faults(bmp().subarray(1), setupPanel, "image/bmp").join(), /neither/);
  assert.match(faults(bmp().subarray(0, 48_000), setupPanel, "image/bmp").join(), /48000 bytes/);
});

Deno.test("imageFaults() says what is wrong with bytes that are no image, however short", () => {
  for (let length = 0; length < 40; length++) {
    assert.ok(faults(png(mono, { depth: 1, colorType: 0 }).slice(0, length)).length > 0 || length >= 33);
    assert.ok(faults(Uint8Array.of(0xff, 0xd8, 0xff).slice(0, length)).length >= 0);
  }
});

Deno.test("rules 4 to 9: every model that speaks trmnl has a panel that its firmware can show", () => {
  for (const { id, panel, protocol } of models.filter((model) => model.protocol === "trmnl")) {
    const { width, height, pixelFormat, encoding, byteLimit } = panel;
    assert.equal(protocol, "trmnl");
    // The catalogue of the protocol serves this one client WebP.
    if (id === "openframe") assert.equal(encoding, "webp");
    else assert.ok(["png", "bmp", "jpg"].includes(encoding), id);
    assert.ok(byteLimit === 90_000 || byteLimit === 750_000 && width * height > 1_900_000, id);
    if (width === 800 && height === 480 && pixelFormat.startsWith("gray")) {
      assert.ok(["gray1", "gray2"].includes(pixelFormat), `${id} is mono: 4 bits come out mostly black`);
    }
  }
});
