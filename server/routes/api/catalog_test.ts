import assert from "node:assert/strict";
import { models } from "../../../devices/mod.ts";
import { definePanel, panelToJson, pixelFormats } from "../../../renderers/mod.ts";
import { withApi } from "./fixture.ts";
import { describeApi } from "./openapi.ts";

/** Every field of a panel, none as a plain panel has it. */
const own = {
  width: 600,
  height: 448,
  pixel_format: "acep7",
  encoding: "raw",
  rotation: 270,
  mirror: true,
  margins: { top: 1, right: 2, bottom: 3, left: 4 },
  packing: {
    inverted: true,
    invert_plane_2: true,
    low_first: true,
    little_endian: true,
    split_halves: true,
  },
  samples: "bytes",
  palette: ["#101010", "#e0e0e0", "#208040", "#203080", "#a02020", "#e0d020", "#c07020"],
  dither: "floyd-steinberg",
  strength: 0.75,
  tone: "photo",
  pictures: { contrast: 0.5, saturation: 2, sharpness: 0 },
  ppi: 131.5,
  scale: 1.25,
  byte_limit: 200_000,
};

Deno.test("a user describes a panel of his own, every field of it, at once or bit by bit", () =>
  withApi(async ({ call }) => {
    const made = await call("POST", "/devices", { json: { name: "Own", panel: own } });
    assert.equal(made.status, 201);
    assert.deepEqual(made.json.panel, own);
    const other = (await call("POST", "/devices", { json: { name: "Other" } })).json;
    const path = `/devices/${other.id}`;
    for (const [name, value] of Object.entries(own)) {
      const patched = await call("PATCH", path, { json: { panel: { [name]: value } } });
      assert.deepEqual(patched.json.panel?.[name], value, name);
    }
    assert.deepEqual((await call("GET", path)).json.panel, own);
    assert.deepEqual(Object.keys(own), Object.keys(panelToJson(definePanel({ width: 1, height: 1 }))));
  }));

Deno.test("a wrong field of a panel is refused by its name, with what is accepted", () =>
  withApi(async ({ call }) => {
    const wrong = { pallete: "auto", palette: "gaudy", strength: 2, packing: { upside_down: true } };
    for (const [name, value] of Object.entries(wrong)) {
      const { status, json } = await call("POST", "/devices", { json: { panel: { ...own, [name]: value } } });
      assert.equal(status, 422);
      assert.match(json.errors[0].detail, new RegExp(`${name}: found .*, expected `));
    }
  }));

Deno.test("the description of a panel names every field and every choice", () => {
  const { components } = JSON.parse(JSON.stringify(describeApi("http://screens.test")));
  for (const name of ["Panel", "PanelChanges"]) {
    const { properties } = components.schemas[name];
    assert.deepEqual(Object.keys(properties), Object.keys(own));
    assert.deepEqual(properties.pixel_format.enum, Object.keys(pixelFormats));
    assert.ok(properties.palette.oneOf[0].enum.includes("spectra6_inky"));
    assert.deepEqual(Object.keys(properties.packing.properties), Object.keys(own.packing));
    assert.deepEqual(Object.keys(properties.pictures.properties), Object.keys(own.pictures));
  }
  assert.deepEqual(components.schemas.Panel.required, Object.keys(own));
});

Deno.test("an alternative of a model is taken as it is listed", () =>
  withApi(async ({ call }) => {
    const path = `/devices/${(await call("POST", "/devices", { json: {} })).json.id}`;
    const { data } = (await call("GET", "/models")).json;
    const model = data.find((row: { id: string }) => row.id === "ws_13in3e");
    assert.deepEqual(model.alternatives[0], {
      label: "Raw, left half before right half",
      panel: {
        packing: {
          inverted: false,
          invert_plane_2: false,
          low_first: false,
          little_endian: false,
          split_halves: true,
        },
      },
    });
    for (const { panel } of model.alternatives) {
      const { json } = await call("PATCH", path, { json: { model: model.id, panel } });
      assert.deepEqual(json.panel, { ...model.panel, ...panel });
    }
  }));

Deno.test("the catalog is answered whole, or in pages that leave nothing out", () =>
  withApi(async ({ call }) => {
    const seen: string[] = [];
    for (let next: string | null = "", pages = 0; next !== null && pages < 20; pages++) {
      const { json } = await call("GET", `/models?limit=40${next && `&before=${next}`}`);
      assert.ok(json.data.length <= 40);
      seen.push(...json.data.map(({ id }: { id: string }) => id));
      next = json.next;
    }
    assert.deepEqual(seen, models.map(({ id }) => id));
    const formats = (await call("GET", "/pixel_formats?limit=2")).json;
    assert.deepEqual([formats.data.length, formats.next], [2, "gray2"]);
    for (const query of ["limit=0", "limit=501", "limit=x", "before=nope", "colour=red"]) {
      assert.equal((await call("GET", `/models?${query}`)).status, 422, query);
      assert.equal((await call("GET", `/pixel_formats?${query}`)).status, 422, query);
    }
  }));

Deno.test("a pixel format tells what its inks look like, and who says so", () =>
  withApi(async ({ call }) => {
    const { data } = (await call("GET", "/pixel_formats")).json;
    const format = (name: string) => data.find((row: { name: string }) => row.name === name);
    const spectra6 = format("spectra6");
    assert.deepEqual(spectra6.measured, ["#020202", "#bec8c8", "#cdca00", "#871300", "#05409e", "#27663c"]);
    assert.deepEqual(spectra6.palettes[0], {
      name: "spectra6_photoframe",
      label: "7.3 inch",
      source: "esp32-photoframe",
      colors: spectra6.measured,
    });
    assert.equal(spectra6.palettes.length, 9);
    assert.deepEqual([format("gray1").measured, format("gray1").palettes[0].name], [
      ["#000000", "#ffffff"],
      "og_mono",
    ]);
    assert.deepEqual([format("rgb565").measured, format("rgb565").palettes], [null, []]);
  }));

Deno.test("a preview takes what a panel says of its inks, its dither and its way of lying", () =>
  withApi(async ({ call }) => {
    const { id } = (await call("POST", "/apps", { json: { kind: "clock" } })).json;
    const preview = (query: string) => call("GET", `/apps/${id}/preview?${query}`);
    const plain = "width=80&height=40&pixel_format=spectra6";
    const good = [
      "mirror=true",
      "samples=bytes",
      "palette=spectra6_inky",
      "dither=threshold",
      "strength=0.5",
      "tone=ink",
    ];
    for (const query of [...good, good.join("&")]) {
      const { status, bytes } = await preview(`${plain}&${query}`);
      assert.deepEqual([status, bytes.length > 0], [200, true], query);
    }
    for (
      const query of ["mirror=yes", "samples=half", "palette=gaudy", "dither=x", "strength=2", "tone=red"]
    ) {
      const { status, json } = await preview(`${plain}&${query}`);
      assert.deepEqual([status, json.errors.length], [422, 1], query);
    }
    const [usual, mirrored] = [await preview(plain), await preview(`${plain}&mirror=true`)];
    assert.notDeepEqual(usual.bytes, mirrored.bytes);
  }));
