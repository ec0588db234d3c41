import assert from "node:assert/strict";
import type { JSX } from "satori/jsx";
import { LINEAR } from "../luminance.ts";
import { definePanel } from "../panel.ts";
import { FLAT, PHOTO } from "./mod.ts";
import { At, light, Page, Photo, SIZE } from "./test_page.tsx";
import { crop, renderTones } from "./test_render.ts";

Deno.test("what is translucent becomes the color that shows, and stays a picture over a picture", async () => {
  const panel = definePanel(SIZE);
  const box = { left: 8, top: 60, width: 32, height: 32 };
  const veil = <At style={{ ...box, background: "rgba(0,0,0,0.3)" }} />;
  const scrim = <At style={{ left: 100, top: 20, width: 20, height: 20, background: "rgba(0,0,0,0.3)" }} />;
  const { pixels, tones } = await renderTones(<Page>{[<Photo />, veil, scrim]}</Page>, panel);
  const found = light(crop(pixels, box), panel);
  assert.ok(Math.abs(found - LINEAR[179]!) < 0.02, `found ${found}`);
  assert.equal(tones!.data[(70 * SIZE.width + 20) * 4 + 3], FLAT);
  assert.equal(tones!.data[(30 * SIZE.width + 110) * 4 + 3], PHOTO);
});

Deno.test("pale text takes an ink that stands out, whatever it is on", async () => {
  const panel = definePanel(SIZE);
  const pale = <At style={{ left: 4, top: 4, color: "#cccccc" }}>Pale</At>;
  const plain = <At style={{ left: 4, top: 4, color: "#000000" }}>Pale</At>;
  const dark = { left: 0, top: 0, width: 60, height: 30, background: "#000" };
  const faint = <At style={{ left: 4, top: 4, opacity: 0.3 }}>Pale</At>;
  const on = async (...children: JSX.Element[]) => (await renderTones(<Page>{children}</Page>, panel)).pixels;
  assert.deepEqual(await on(pale), await on(plain));
  const bright = <At style={{ left: 4, top: 4, color: "#ffffff" }}>Pale</At>;
  assert.deepEqual(await on(<At style={dark} />, pale), await on(<At style={dark} />, bright));
  assert.deepEqual((await on(faint)).indices.filter((index) => index === 0).length > 40, true);
});

Deno.test("an icon snaps over a photo, and its large areas of another color are patterns", async () => {
  const panel = definePanel(SIZE);
  const icon = (
    <svg width={64} height={64} viewBox="0 0 8 8" style={{ position: "absolute", left: 10, top: 10 }}>
      <rect width={8} height={8} fill="#000" />
      <rect x={1} y={1} width={6} height={6} fill="#cccccc" />
    </svg>
  );
  const { pixels } = await renderTones(<Page>{[<Photo left={0} top={0} />, icon]}</Page>, panel);
  const edge = crop(pixels, { left: 10, top: 10, width: 64, height: 8 }).flat();
  assert.deepEqual(new Set(edge), new Set([0]));
  const inner = light(crop(pixels, { left: 26, top: 26, width: 32, height: 32 }), panel);
  assert.ok(Math.abs(inner - LINEAR[204]!) < 0.02, `found ${inner}`);
});

Deno.test("one pixel is kept clear around text on a pattern or a picture, in white around dark and black around light", async () => {
  const panel = definePanel(SIZE);
  const field = { left: 0, top: 0, width: 64, height: 32 };
  for (const [color, behind, mark] of [["#000000", "#b0b0b0", 0], ["#ffffff", "#606060", 1]] as const) {
    const gray = <At style={{ ...field, background: behind }} />;
    const text = <At style={{ left: 8, top: 6, fontSize: 16, fontWeight: 700, color }}>Il</At>;
    const { pixels } = await renderTones(<Page>{[gray, text]}</Page>, panel);
    const columns = Array.from(
      { length: 24 },
      (_, left) => crop(pixels, { left, top: 12, width: 1, height: 6 }).flat(),
    );
    const stem = columns.findIndex((column) => column.every((index) => index === mark));
    assert.ok(stem > 0, `${color}: found no stem`);
    assert.deepEqual(columns[stem - 1], Array(6).fill(1 - mark), color);
    assert.ok(columns[stem - 3]!.includes(0) && columns[stem - 3]!.includes(1), `${color}: found no pattern`);
  }
});
