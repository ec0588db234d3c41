/** The bytes that drivers and readers expect, in numbers that are written nowhere else. */
import assert from "node:assert/strict";
import { encode, type Panel, pixelFormat } from "../../renderers/mod.ts";
import { alternativePanel } from "../model.ts";
import { findModel } from "./mod.ts";

function panelOf(id: string): Panel {
  const model = findModel(id);
  assert.ok(model !== null, id);
  return model.panel;
}

/** The panel of a model's alternative. */
function alternative(id: string, label: string): Panel {
  const model = findModel(id)!;
  const found = model.alternatives.find((each) => each.label === label);
  assert.ok(found !== undefined, `${id} has no alternative ${label}`);
  return alternativePanel(model, found);
}

/** Bytes of a blank image, which are those of any image where the encoding is raw. */
async function bytesOf(panel: Panel): Promise<number> {
  const { width, height } = panel;
  const blank = pixelFormat(panel.pixelFormat).palette === null
    ? { width, height, data: new Uint8Array(width * height * 4) }
    : { width, height, indices: new Uint8Array(width * height) };
  return (await encode(blank, panel)).bytes.length;
}

Deno.test("raw buffers have the bytes that drivers expect", async () => {
  const facts: [id: string, bytes: number][] = [
    ["ws_7in5_v2", 48_000],
    ["ws_7in5b_v2", 96_000],
    ["ws_4in26", 96_000],
    ["ws_5in83_v2", 38_880],
    ["ws_4in2_v2", 30_000],
    ["ws_2in9_v2", 9_472],
    ["ws_2in13_v4", 4_000],
    ["ws_7in3g", 96_000],
    ["ws_7in3f", 192_000],
    ["ws_7in3e", 192_000],
    ["ws_4in0e", 120_000],
    ["ws_13in3e", 960_000],
    ["ws_5in65f", 134_400],
    ["lilygo_t5_47", 259_200],
  ];
  for (const [id, bytes] of facts) assert.equal(await bytesOf(panelOf(id)), bytes, id);
  const others: [id: string, label: string, bytes: number][] = [
    ["ws_4in2_v2", "Black and white raw, 1 bit", 15_000],
    ["ws_13in3e", "Raw, left half before right half", 960_000],
    ["cyd_2432s028", "Raw, high byte first", 153_600],
    ["sunton_8048s043", "Raw, low byte first", 768_000],
    ["oepl_m2_42", "Raw planes, 1 is ink", 30_000],
    ["badger_2040", "Black and white raw, 1 bit", 4_736],
    ["m5paper", "Raw for M5EPD, 15 is black", 259_200],
  ];
  for (const [id, label, bytes] of others) assert.equal(await bytesOf(alternative(id, label)), bytes, id);
});

Deno.test("raw bytes lie as each driver wants them", async () => {
  const hex = async (panel: Panel, indices: readonly number[]) => {
    const row = { ...panel, width: indices.length, height: 1 };
    const picture = { width: indices.length, height: 1, indices: Uint8Array.from(indices) };
    return (await encode(picture, row)).bytes.toHex();
  };
  assert.equal(await hex(panelOf("lilygo_t5_47"), [0, 15, 8, 1]), "f018");
  assert.equal(await hex(alternative("m5paper", "Raw for M5EPD, 15 is black"), [0, 15, 8, 1]), "f07e");
  assert.equal(await hex(panelOf("ws_7in5_v2"), [0, 1, 1, 0, 0, 0, 1, 1]), "63");
  assert.equal(await hex(alternative("ws_7in5_v2", "Raw, inverted"), [0, 1, 1, 0, 0, 0, 1, 1]), "9c");
  assert.equal(await hex(panelOf("ws_7in5b_v2"), [0, 1, 2, 0, 1, 2, 1, 1]), "6fdb");
  const second = alternative("ws_7in5b_v2", "Raw, second plane inverted");
  assert.equal(await hex(second, [0, 1, 2, 0, 1, 2, 1, 1]), "6f24");
  assert.equal(
    await hex(alternative("oepl_m2_29", "Raw planes, 1 is ink"), [0, 1, 2, 0, 1, 2, 1, 1]),
    "9024",
  );
  assert.equal(await hex(panelOf("ws_7in3e"), [0, 1, 2, 3, 4, 5]), "012356");
  assert.equal(await hex(panelOf("ws_7in3f"), [0, 1, 2, 3, 4, 5, 6, 1]), "01234561");
});

Deno.test("readers and Inkplates get bytes of gray, as many grays of them as their glass has", async () => {
  for (const [id, inks] of [["kindle_4", 16], ["inkplate_10", 8], ["kobo_libra_2", 16]] as const) {
    const panel = panelOf(id);
    assert.equal(pixelFormat(panel.pixelFormat).palette?.length, inks);
    const { width, height } = panel;
    const { bytes } = await encode({ width, height, indices: new Uint8Array(width * height) }, panel);
    assert.deepEqual([bytes[24], bytes[25]], [8, 0], `${id}: bits, color type`);
  }
});
