/** What makers and clients say of their glass, in numbers that are written nowhere else. */
import assert from "node:assert/strict";
import { layoutSize, type Panel, unit } from "../../renderers/mod.ts";
import { findModel, findReportedModel } from "./mod.ts";

function panelOf(id: string): Panel {
  const model = findModel(id);
  assert.ok(model !== null, id);
  return model.panel;
}

Deno.test("the glass of every driver board has its size, inks, turn and density", () => {
  const facts: [id: string, size: string, format: string, encoding: string, rotation: number, ppi: number][] =
    [
      ["ws_7in5_v2", "800x480", "gray1", "raw", 0, 124],
      ["ws_7in5b_v2", "800x480", "bwr", "raw", 0, 124],
      ["ws_4in26", "800x480", "gray2", "raw", 0, 219],
      ["ws_5in83_v2", "648x480", "gray1", "raw", 0, 138],
      ["ws_4in2_v2", "400x300", "gray2", "raw", 0, 119],
      ["ws_2in9_v2", "128x296", "gray2", "raw", 90, 111],
      ["ws_2in13_v4", "122x250", "gray1", "raw", 90, 131],
      ["ws_7in3g", "800x480", "bwry", "raw", 0, 128],
      ["ws_7in3f", "800x480", "acep7", "raw", 0, 128],
      ["ws_7in3e", "800x480", "spectra6", "raw", 0, 128],
      ["ws_4in0e", "400x600", "spectra6", "raw", 90, 180],
      ["ws_13in3e", "1200x1600", "spectra6", "raw", 0, 150],
      ["ws_5in65f", "600x448", "acep7", "raw", 0, 133],
      ["ws_photopainter_73", "800x480", "spectra6", "bmp", 0, 128],
      ["inkplate_2", "212x104", "bwr", "png", 0, 111],
      ["inkplate_4_tempera", "600x600", "gray3", "png", 0, 223],
      ["inkplate_5_v2", "1280x720", "gray3", "png", 0, 282],
      ["inkplate_6", "800x600", "gray3", "png", 0, 167],
      ["inkplate_6_plus", "1024x758", "gray3", "png", 0, 212],
      ["inkplate_6_color", "600x448", "acep7", "png", 0, 129],
      ["inkplate_10", "1200x825", "gray3", "png", 0, 150],
      ["inkplate_13_spectra", "1600x1200", "spectra6", "png", 0, 150],
      ["inky_impression_4_7c", "640x400", "acep7", "png", 0, 189],
      ["inky_impression_4_e6", "600x400", "spectra6", "png", 0, 180],
      ["inky_impression_5_7", "600x448", "acep7", "png", 0, 131],
      ["inky_impression_7_3_7c", "800x480", "acep7", "png", 0, 128],
      ["inky_impression_7_3_e6", "800x480", "spectra6", "png", 0, 128],
      ["inky_impression_13_3", "1600x1200", "spectra6", "png", 0, 150],
      ["inky_frame_7_3", "800x480", "acep7", "jpg", 0, 128],
      ["inky_frame_5_7", "600x448", "acep7", "jpg", 0, 131],
      ["badger_2040", "296x128", "gray1", "png", 0, 111],
      ["m5stickc_plus2", "240x135", "rgb565", "png", 0, 241],
      ["m5paper", "960x540", "gray4", "png", 0, 234],
      ["m5_coreink", "200x200", "gray1", "png", 0, 184],
      ["lilygo_t5_47", "960x540", "gray4", "raw", 0, 234],
      ["seeed_xiao_ee02", "1200x1600", "spectra6", "png", 0, 150],
      ["seeed_xiao_ee03", "1872x1404", "gray4", "png", 0, 227],
      ["seeed_xiao_ee04", "800x480", "spectra6", "png", 0, 128],
      ["seeed_e1001", "800x480", "gray2", "png", 0, 124],
      ["reterminal_e1004", "1200x1600", "spectra6", "png", 90, 150],
      ["oepl_m2_29", "296x128", "bwr", "jpg", 0, 111],
      ["oepl_m2_74", "640x384", "bwr", "jpg", 0, 101],
      ["oepl_m3_75_bwry", "800x480", "bwry", "jpg", 0, 124],
      ["kindle_4", "600x800", "gray4", "png", 90, 167],
      ["kindle_pw1", "758x1024", "gray4", "png", 90, 212],
      ["kindle_pw3", "1072x1448", "gray4", "png", 90, 300],
      ["kindle_pw5", "1236x1648", "gray4", "png", 90, 303],
      ["kindle_oasis2", "1264x1680", "gray4", "png", 90, 300],
      ["kindle_scribe", "1860x2480", "gray4", "png", 90, 304],
      ["nook_simple_touch", "600x800", "gray4", "png", 90, 167],
      ["cyd_2432s028", "320x240", "rgb565", "jpg", 0, 143],
      ["guition_4848s040", "480x480", "rgb565", "jpg", 0, 170],
      ["sunton_8048s043", "800x480", "rgb565", "jpg", 0, 217],
    ];
  for (const [id, size, ...rest] of facts) {
    const { width, height, pixelFormat, encoding, rotation, ppi } = panelOf(id);
    assert.deepEqual([`${width}x${height}`, pixelFormat, encoding, rotation, ppi], [size, ...rest], id);
  }
});

Deno.test("readers have the upright size, density, offsets and bytes of the trmnl catalogue", () => {
  const facts: [name: string, size: string, scale: number, rotation: number, limit: number][] = [
    ["v2", "1872x1404", 1.8, 0, 750_000],
    ["og_png", "800x480", 1, 0, 90_000],
    ["amazon_kindle_paperwhite_7th_gen", "1448x1072", 1.6, 90, 512_000],
    ["amazon_kindle_voyage", "1448x1072", 1.4008, 90, 512_000],
    ["amazon_kindle_paperwhite_signature_11th_gen", "1648x1236", 2.06, 90, 512_000],
    ["amazon_kindle_oasis_2", "1680x1264", 2.1, 90, 512_000],
    ["amazon_kindle_scribe", "2480x1860", 2.5, 90, 512_000],
    ["kobo_libra_2", "1680x1264", 2, 0, 90_000],
    ["kobo_aura_one", "1872x1404", 1.8, 0, 90_000],
    ["kobo_aura_hd", "1440x1080", 1.8, 0, 90_000],
    ["kobo_aura_h2o_2", "1430x1080", 1.375, 0, 90_000],
    ["kobo_glo", "1024x768", 1.2995, 0, 90_000],
    ["kobo_sage", "1920x1440", 1.4004, 0, 90_000],
    ["kobo_forma", "1920x1440", 1.4004, 0, 90_000],
    ["kobo_touch", "800x600", 1, 0, 90_000],
    ["palma", "1648x824", 2, 0, 90_000],
    ["onyx_boox_go_7", "1880x1264", 1.8008, 90, 90_000],
    ["onxy_boox_nova_air_c", "1872x1404", 1.8, 90, 90_000],
    ["onyx_boox_poke_5", "1072x1448", 1.34, 90, 90_000],
    ["remarkable_paper_2", "1404x1872", 1.8, 0, 90_000],
    ["ed133ut2", "1600x1200", 1.5385, 0, 90_000],
    ["avalue_epd_42s", "2880x2160", 2.7692, 0, 90_000],
    ["raspberry_pi_touch_2", "1280x720", 1.1996, 0, 90_000],
    ["generic_16_9", "1920x1080", 2.4, 0, 90_000],
    ["openframe", "800x480", 1, 0, 90_000],
  ];
  for (const [name, size, ...rest] of facts) {
    const panel = findReportedModel(name)!.panel;
    const { width, height } = layoutSize(panel);
    assert.deepEqual(
      [`${width}x${height}`, panel.scale, panel.rotation, panel.byteLimit],
      [size, ...rest],
      name,
    );
  }
  const kindle = panelOf("kindle_2024");
  assert.deepEqual([kindle.width, kindle.height, kindle.rotation, kindle.scale], [840, 1400, 90, 1.75]);
  assert.deepEqual(kindle.margins, { top: 25, right: 0, bottom: 0, left: 75 });
  assert.deepEqual(layoutSize(kindle), { width: 1325, height: 815 });
});

Deno.test("no glass is asked to change faster than it can", () => {
  const facts: [ids: string, seconds: number][] = [
    ["ws_7in3f ws_5in65f inky_impression_5_7 inky_frame_7_3 inkplate_6_color", 35],
    ["ws_7in3e inky_impression_7_3_e6 reterminal_e1002 ws_photopainter_73", 30],
    ["ws_13in3e inky_impression_13_3 seeed_xiao_ee02 reterminal_e1004 inkplate_13_spectra", 20],
    ["ws_7in3g og_bwry oepl_m3_75_bwry", 20],
    ["ws_7in5b_v2 xiao_epaper_display_3clr oepl_m2_42 inkplate_2", 16],
    ["og ws_7in5_v2 kindle_4 inkplate_10", 5],
    ["m5stickc_plus2 tidbyt_gen1 browser_kiosk cyd_2432s028", 1],
  ];
  for (const [ids, seconds] of facts) {
    for (const id of ids.split(" ")) assert.equal(findModel(id)?.minRefreshSeconds, seconds, id);
  }
});

Deno.test("buttons lie where each frame has them", () => {
  const facts: [id: string, edges: string, sends: boolean][] = [
    ["m5stickc_plus2", "right top bottom", true],
    ["m5_coreink", "right right right top", true],
    ["inky_impression_7_3_e6", "left left left left", true],
    ["inky_frame_7_3", "top top top top top", true],
    ["badger_2040", "bottom bottom bottom right right", true],
    ["reterminal_e1001", "top top top", false],
    ["x", "bottom bottom bottom", false],
    ["inkplate_10", "bottom bottom bottom", false],
    ["kindle_oasis2", "top top", false],
    ["kobo_libra_2", "top top", false],
    ["kindle_4", "", false],
    ["og", "", false],
  ];
  for (const [id, edges, sends] of facts) {
    const model = findModel(id)!;
    assert.deepEqual(
      [model.buttons.map(({ edge }) => edge).join(" "), model.sendsPresses],
      [edges, sends],
      id,
    );
  }
});

Deno.test("type on dense glass is as large as on plain glass", () => {
  assert.equal(unit(panelOf("og")), 16);
  for (const id of ["x", "kindle_scribe", "avalue_epd_42s"]) assert.ok(unit(panelOf(id)) >= 20, id);
});
