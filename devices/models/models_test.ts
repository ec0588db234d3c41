/** One suite for every model. */
import assert from "node:assert/strict";
import {
  encodings,
  layoutSize,
  palettePresets,
  type Panel,
  panelToJson,
  pixelFormat,
  readPanel,
  sizeClass,
} from "../../renderers/mod.ts";
import { alternativePanel } from "../model.ts";
import { buttonNames } from "../press.ts";
import { protocols } from "../protocols/mod.ts";
import { findModel, findReportedModel, models } from "./mod.ts";

for (const model of models) {
  Deno.test(`model ${model.id} is whole`, () => {
    const { panel } = model;
    assert.match(model.id, /^[a-z0-9]+(_[a-z0-9]+)*$/);
    assert.ok(model.name !== "" && model.maker !== "");
    for (const pixels of [panel.width, panel.height]) {
      assert.ok(Number.isInteger(pixels) && pixels >= 1 && pixels <= 4096);
    }
    assert.ok(layoutSize(panel).width > 0 && layoutSize(panel).height > 0 && sizeClass(panel) !== undefined);
    assert.ok(pixelFormat(panel.pixelFormat).name === panel.pixelFormat && panel.encoding in encodings);
    assert.ok(panel.ppi === null || panel.ppi >= 50 && panel.ppi <= 400);
    assert.ok(panel.scale >= 1 && panel.scale <= 3);
    assert.ok(panel.byteLimit === null || panel.byteLimit >= 40_000);
    assert.ok(model.protocol in protocols);
    assert.ok(Number.isInteger(model.minRefreshSeconds) && model.minRefreshSeconds >= 1);
    assert.ok(Number.isInteger(model.refreshSeconds) && model.refreshSeconds >= model.minRefreshSeconds);
    assert.equal(model.firstApp, model.drawsCaptions ? "rotation" : "welcome");
    const names = model.buttons.map((button) => button.name);
    assert.deepEqual(names, buttonNames.slice(0, names.length));
    for (const { at } of model.buttons) assert.ok(at >= 0 && at <= 1);
    assert.equal(new Set(model.buttons.map(({ edge, at }) => `${edge} ${at}`)).size, names.length);
    assert.ok(!model.sendsPresses || names.length > 0 && model.protocol !== "trmnl");
    assert.ok(isPresetOf(panel), `${panel.palette} is no preset of ${panel.pixelFormat}`);
    const labels = model.alternatives.map(({ label }) => label);
    assert.equal(new Set(labels).size, labels.length, labels.join());
    for (const alternative of model.alternatives) {
      const other = alternativePanel(model, alternative);
      assert.notDeepEqual(other, panel, `${alternative.label} is the model itself`);
      assert.deepEqual(readPanel({ ...panelToJson(other) }), other);
      for (const name of Object.keys(alternative.panel)) assert.ok(name in panel, name);
    }
    assert.ok(Object.isFrozen(model) && Object.isFrozen(panel));
    assert.equal(findModel(model.id), model);
  });
}

/** A preset is one of the format's own, or it would count as the usual one. */
function isPresetOf({ palette, pixelFormat: format }: Panel): boolean {
  return palette === "auto" ||
    palettePresets.some((preset) => preset.name === palette && preset.format === format);
}

Deno.test("the handheld is the first model", () => assert.equal(models[0]?.id, "m5stickc_plus2"));

Deno.test("no two models share an id, a name with their maker, or a reported name", () => {
  const unique = (names: string[]) => assert.equal(new Set(names).size, names.length, names.join());
  unique(models.map((model) => model.id));
  unique(models.map((model) => `${model.maker} ${model.name}`));
  unique(models.flatMap((model) => model.reportedAs.map((name) => name.toLowerCase())));
  for (const model of models) {
    for (const name of model.reportedAs) assert.equal(findReportedModel(name.toUpperCase()), model);
  }
});

Deno.test("the handheld gets images as it is worn: 240x135", () => {
  const { panel, buttons, ...model } = findModel("m5stickc_plus2")!;
  assert.deepEqual([panel.width, panel.height, panel.rotation, panel.pixelFormat, panel.ppi], [
    240,
    135,
    0,
    "rgb565",
    241,
  ]);
  assert.deepEqual(layoutSize(panel), { width: 240, height: 135 });
  assert.deepEqual(buttons.map(({ name, edge }) => [name, edge]), [["A", "right"], ["B", "top"], [
    "C",
    "bottom",
  ]]);
  assert.deepEqual([model.protocol, model.drawsCaptions, model.minRefreshSeconds], ["composer", true, 1]);
  assert.equal(model.refreshSeconds, 60);
});

Deno.test("every name that trmnl firmware reports is known, with its glass", () => {
  const facts: [names: string, width: number, height: number, format: string][] = [
    [
      "og seeed_esp32c3 seeed_esp32s3 xiao_epaper_display reterminal_e1001 waveshare waveshare_397",
      800,
      480,
      "gray1",
    ],
    ["xteink_x4", 800, 480, "gray1"],
    ["og_gen2", 800, 480, "gray2"],
    ["x reterminal_e1003", 1872, 1404, "gray4"],
    ["reterminal_e1002 xiao_epaper_display_6clr", 800, 480, "spectra6"],
    ["xiao_epaper_display_3clr", 800, 480, "bwr"],
    ["reterminal_e1004", 1200, 1600, "spectra6"],
    ["paper_s3 m5_papers3 lilygo lilygo_t5pro", 960, 540, "gray4"],
    ["sensoria_s3 sensoria_c5", 1280, 720, "gray4"],
    ["crowpanel42", 400, 300, "gray1"],
    ["m5_paper_color", 400, 600, "spectra6"],
  ];
  for (const [names, width, height, format] of facts) {
    for (const name of names.split(" ")) {
      const panel = findReportedModel(name)?.panel;
      assert.deepEqual([panel?.width, panel?.height, panel?.pixelFormat], [width, height, format], name);
    }
  }
});

Deno.test("findModel() and findReportedModel() know nothing of other names", () => {
  for (const name of ["", "constructor", "__proto__", "og "]) assert.equal(findModel(name), null);
  assert.equal(findReportedModel("nobody"), null);
});
