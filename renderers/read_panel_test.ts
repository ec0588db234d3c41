import assert from "node:assert/strict";
import fc from "fast-check";
import { dithers } from "./dithers/mod.ts";
import { encodings } from "./encodings/mod.ts";
import { PanelError } from "./errors.ts";
import { pixelFormats } from "./formats/mod.ts";
import { palettePresets } from "./palettes/mod.ts";
import { definePanel, layoutSize, type Panel } from "./panel.ts";
import { panelToJson, readPanel } from "./read_panel.ts";

function faultsOf(value: unknown, base?: Panel): readonly string[] {
  try {
    readPanel(value, base);
  } catch (error) {
    assert.ok(error instanceof PanelError);
    return error.faults;
  }
  return [];
}

const side = fc.integer({ min: 0, max: 20 });
const byte = fc.integer({ min: 0, max: 255 });
const amount = fc.constantFrom(0, 1, 2.5);
const panels: fc.Arbitrary<Panel> = fc.record({
  width: fc.integer({ min: 64, max: 4096 }),
  height: fc.integer({ min: 64, max: 4096 }),
  pixelFormat: fc.constantFrom(...(Object.keys(pixelFormats) as Panel["pixelFormat"][])),
  encoding: fc.constantFrom(...(Object.keys(encodings) as Panel["encoding"][])),
  rotation: fc.constantFrom(0, 90, 180, 270),
  margins: fc.record({ top: side, right: side, bottom: side, left: side }, { noNullPrototype: true }),
  mirror: fc.boolean(),
  packing: fc.record({
    inverted: fc.boolean(),
    invertPlane2: fc.boolean(),
    lowFirst: fc.boolean(),
    littleEndian: fc.boolean(),
    splitHalves: fc.boolean(),
  }, { noNullPrototype: true }),
  samples: fc.constantFrom("packed", "bytes"),
  palette: fc.oneof(
    fc.constantFrom<Panel["palette"][]>("auto", "nominal", ...palettePresets.map(({ name }) => name)),
    fc.array(fc.tuple(byte, byte, byte), { minLength: 2, maxLength: 7 }),
  ),
  dither: fc.constantFrom("auto" as const, ...(Object.keys(dithers) as Panel["dither"][])),
  strength: fc.constantFrom(0, 0.5, 1),
  tone: fc.constantFrom("auto", "ink", "photo"),
  pictures: fc.record({ contrast: amount, saturation: amount, sharpness: amount }, { noNullPrototype: true }),
  ppi: fc.option(fc.integer({ min: 1, max: 2000 })),
  scale: fc.constantFrom(0.5, 1, 1.8, 2),
  byteLimit: fc.option(fc.integer({ min: 128, max: 1_000_000 })),
}, { noNullPrototype: true });

Deno.test("readPanel() reads back every panel that panelToJson() writes, also through JSON text", () => {
  fc.assert(fc.property(panels, (panel) => {
    assert.deepEqual(readPanel(JSON.parse(JSON.stringify(panelToJson(panel)))), panel);
  }));
});

Deno.test("readPanel() gives a panel or a PanelError for any JSON", () => {
  const keys = fc.constantFrom(...Object.keys(panelToJson(definePanel({ width: 1, height: 1 }))), "other");
  const values = fc.oneof(fc.dictionary(keys, fc.jsonValue()), fc.jsonValue());
  fc.assert(fc.property(values, (value) => {
    for (const base of [undefined, definePanel({ width: 100, height: 50 })]) {
      if (faultsOf(value, base).length > 0) continue;
      const { width, height } = layoutSize(readPanel(value, base));
      assert.ok(width >= 1 && height >= 1);
    }
  }));
});

Deno.test("readPanel() fills in a plain 1-bit PNG panel", () => {
  assert.deepEqual(readPanel({ width: 800, height: 480 }), definePanel({ width: 800, height: 480 }));
});

Deno.test("readPanel() changes only what is given of a base, numbers also as digits", () => {
  const base = definePanel({ width: 800, height: 480, ppi: 124 });
  const changed = readPanel({ encoding: "jpeg", rotation: "90", byte_limit: "90000" }, base);
  assert.deepEqual(changed, { ...base, encoding: "jpg", rotation: 90, byteLimit: 90_000 });
});

Deno.test("readPanel() says what was found and what is accepted", () => {
  assert.deepEqual(faultsOf({ width: "abc", height: 480 }), [
    'Cannot read panel width: found "abc", expected 1 to 4096 pixels',
  ]);
});

Deno.test("readPanel() reports every fault together", () => {
  const faults = faultsOf({
    height: 0,
    pixel_format: "gray5",
    encoding: "gif",
    rotation: 45,
    margins: { top: -1 },
    mirror: "no",
    packing: { inverted: 1 },
    samples: "wide",
    palette: ["#12345"],
    dither: "none",
    strength: 1.5,
    tone: "grey",
    pictures: { contrast: -1 },
    ppi: 0,
    scale: "x",
    byte_limit: 1.5,
    color: "red",
  });
  const fields = faults.map((fault) => /^Cannot read panel (\w+): found .+, expected .+$/.exec(fault)?.[1]);
  const all = Object.keys(panelToJson(definePanel({ width: 1, height: 1 })));
  assert.deepEqual(new Set(fields), new Set([...all, "color"]));
  assert.equal(
    faults.find((fault) => fault.includes("encoding")),
    'Cannot read panel encoding: found "gif", expected png, bmp, jpg, webp, raw, epdgz',
  );
});

Deno.test("readPanel() asks for width and height where there is no base", () => {
  assert.deepEqual(faultsOf({}), [
    "Cannot read panel width: found nothing, expected 1 to 4096 pixels",
    "Cannot read panel height: found nothing, expected 1 to 4096 pixels",
  ]);
});

Deno.test("readPanel() refuses margins that leave no pixel", () => {
  const [fault] = faultsOf({ width: 10, height: 20, margins: { left: 5, right: 5 } });
  assert.match(
    fault ?? "",
    /^Cannot read panel margins: found .*expected margins that leave at least one pixel of 10x20$/,
  );
});

Deno.test("readPanel() refuses what is no object", () => {
  for (const value of [null, 1, "800x480", [], true]) assert.equal(faultsOf(value).length, 1);
});
