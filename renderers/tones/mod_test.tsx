import assert from "node:assert/strict";
import { pixelFormat } from "../formats/mod.ts";
import { LINEAR } from "../luminance.ts";
import { definePanel } from "../panel.ts";
import { PHOTO, SNAP } from "./mod.ts";
import { At, light, Page, Photo, photo, PHOTO_BOX, rule, SIZE, words } from "./test_page.tsx";
import { changedOutside, crop, renderTones } from "./test_render.ts";

for (const format of ["gray1", "gray2", "gray4", "bwr", "spectra6"] as const) {
  const panel = definePanel({ ...SIZE, pixelFormat: format });

  Deno.test(`a photo changes no pixel outside of its box on ${format}`, async () => {
    const without = await renderTones(<Page>{[words, rule]}</Page>, panel);
    const beside = await renderTones(<Page>{[words, rule, <Photo />]}</Page>, panel);
    assert.equal(without.tones, null);
    assert.equal(changedOutside(without.pixels, beside.pixels, PHOTO_BOX), 0);
    const inside = new Set(crop(beside.pixels, PHOTO_BOX).flat());
    assert.ok(inside.size > 1);
  });

  Deno.test(`what covers a photo on ${format} is as it is without one`, async () => {
    const card = (
      <At style={{ left: 80, top: 30, width: 40, height: 22, background: "#fff", fontSize: 12 }}>Card</At>
    );
    const without = await renderTones(<Page>{[card]}</Page>, panel);
    const above = await renderTones(<Page>{[<Photo />, card]}</Page>, panel);
    const box = { left: 80, top: 30, width: 40, height: 22 };
    const bare = crop(without.pixels, box);
    const covered = crop(above.pixels, box);
    assert.deepEqual(covered, bare);
  });

  Deno.test(`one photo does not change the pixels of another on ${format}`, async () => {
    const other = (
      <img src={photo} width={30} height={30} style={{ position: "absolute", left: 20, top: 50 }} />
    );
    const one = await renderTones(<Page>{[<Photo />, other]}</Page>, panel);
    const changed = await renderTones(<Page>{[<Photo transform="rotate(180deg)" />, other]}</Page>, panel);
    assert.equal(changedOutside(one.pixels, changed.pixels, PHOTO_BOX), 0);
  });
}

Deno.test("a gradient is diffused to the right mean, and is not flat anywhere in its middle", async () => {
  const panel = definePanel({ width: 128, height: 64 });
  const gradient = (
    <At style={{ width: 128, height: 64, backgroundImage: "linear-gradient(90deg, #000, #fff)" }} />
  );
  const { pixels, raster } = await renderTones(<Page>{[gradient]}</Page>, panel);
  const wanted = raster.data.reduce((sum, byte, at) => sum + (at % 4 === 0 ? LINEAR[byte]! : 0), 0) /
    (128 * 64);
  const found = light(crop(pixels, { left: 0, top: 0, width: 128, height: 64 }), panel);
  assert.ok(Math.abs(found - wanted) < 0.02, `found ${found}, expected ${wanted}`);
  const middle = crop(pixels, { left: 56, top: 0, width: 16, height: 64 }).flat();
  assert.equal(new Set(middle).size, 2);
});

Deno.test("text over a photo is whole ink, as far as it is on paper", async () => {
  for (const color of ["#000000", "#ffffff"]) {
    const title = <At style={{ left: 96, top: 20, fontSize: 16, fontWeight: 700, color }}>Title</At>;
    const panel = definePanel(SIZE);
    const paper = color === "#000000" ? "#fff" : "#000";
    const sheet = <At style={{ ...PHOTO_BOX, background: paper }} />;
    const alone = await renderTones(<Page>{[sheet, title]}</Page>, panel);
    const above = await renderTones(<Page>{[<Photo />, title]}</Page>, panel);
    const ink = color === "#000000" ? 0 : 1;
    let missing = 0;
    let letters = 0;
    alone.pixels.indices.forEach((index, pixel) => {
      const x = pixel % SIZE.width;
      const y = Math.floor(pixel / SIZE.width);
      if (index !== ink || x < 92 || x > 148 || y < 12 || y > 58) return;
      letters++;
      if (above.pixels.indices[pixel] !== ink) missing++;
    });
    assert.ok(letters > 60);
    // White letters on black keep less of their soft edge than on a picture, black ones on white exactly as much.
    assert.equal(missing, 0, `${color}: ${missing} of ${letters} pixels missing`);
  }
});

Deno.test("the soft edge of a rounded photo leaves the paper around it clean", async () => {
  const panel = definePanel(SIZE);
  const { pixels, tones } = await renderTones(<Page>{[<Photo borderRadius={20} />]}</Page>, panel);
  const { indices } = pixels;
  const dirty = indices.findIndex((index, pixel) => index === 0 && tones!.data[pixel * 4 + 3] !== PHOTO);
  assert.equal(dirty, -1);
  assert.equal(indices[PHOTO_BOX.top * SIZE.width + PHOTO_BOX.left], 1);
});

Deno.test("a blurred shadow is diffused, and neither the box that casts it nor text in it", async () => {
  const panel = definePanel(SIZE);
  const card = { left: 30, top: 20, width: 60, height: 30, background: "#fff" };
  const flat = await renderTones(<Page>{[<At style={card}>Card</At>]}</Page>, panel);
  const cast = { ...card, boxShadow: "4px 4px 8px rgba(0,0,0,0.7)" };
  const { pixels, tones } = await renderTones(<Page>{[<At style={cast}>Card</At>]}</Page>, panel);
  assert.deepEqual(crop(pixels, card), crop(flat.pixels, card));
  const below = crop(pixels, { left: 40, top: 50, width: 40, height: 6 }).flat();
  assert.equal(new Set(below).size, 2);
  assert.equal(tones!.data[(52 * SIZE.width + 60) * 4 + 3], PHOTO);
  assert.equal(tones!.data[(5 * SIZE.width + 5) * 4 + 3], SNAP);
});

Deno.test("a light gray rule on black and white is dotted, however thin, and never vanishes", async () => {
  const panel = definePanel({ width: 64, height: 16 });
  for (const [color, byte] of [["#cccccc", 204], ["#eeeeee", 238], ["#777777", 119]] as const) {
    for (const thickness of [1, 2, 3]) {
      for (const top of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const box = { left: 0, top, width: 64, height: thickness };
        const { pixels } = await renderTones(
          <Page>{[<At style={{ ...box, background: color }} />]}</Page>,
          panel,
        );
        const found = light(crop(pixels, box), panel);
        assert.ok(Math.abs(found - LINEAR[byte]!) < 0.04, `${color} ${thickness} px: found ${found}`);
        assert.equal(changedOutside(pixels, { ...pixels, indices: pixels.indices.slice().fill(1) }, box), 0);
      }
    }
  }
});

Deno.test("an orange box on spectra6 is red and yellow only, an area of 16x16 in the right shares", async () => {
  const panel = definePanel({ ...SIZE, pixelFormat: "spectra6", palette: "nominal" });
  const box = { left: 16, top: 16, width: 48, height: 32 };
  const { pixels } = await renderTones(
    <Page>{[<At style={{ ...box, background: "#ff8000", borderRadius: 6 }} />]}</Page>,
    panel,
  );
  const names = pixelFormat("spectra6").palette!.map(({ name }) => name);
  const inner = crop(pixels, { left: 24, top: 24, width: 16, height: 16 }).flat().map((index) =>
    names[index]
  );
  assert.deepEqual(new Set(inner), new Set(["red", "yellow"]));
  const yellow = inner.filter((name) => name === "yellow").length / inner.length;
  assert.ok(Math.abs(yellow - LINEAR[128]!) < 0.02, `found ${yellow}`);
  const all = new Set(Array.from(pixels.indices, (index) => names[index]));
  assert.deepEqual(all, new Set(["white", "red", "yellow"]));
});
