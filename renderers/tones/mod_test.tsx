import assert from "node:assert/strict";
import type { JSX } from "satori/jsx";
import { LINEAR } from "../luminance.ts";
import { definePanel, type Panel, type Rotation } from "../panel.ts";
import { pixelFormat } from "../formats/mod.ts";
import { FLAT, PHOTO, SNAP } from "./mod.ts";
import { changedOutside, crop, photoUrl, renderTones } from "./test_render.ts";

const SIZE = { width: 160, height: 96 };
const PHOTO_BOX = { left: 90, top: 10, width: 60, height: 50 };
const photo = await photoUrl(PHOTO_BOX.width, PHOTO_BOX.height);

type Style = Record<string, string | number>;

/** A box at a place. */
function At({ style, tone, children }: { style: Style; tone?: string; children?: JSX.Element | string }) {
  return <div data-tone={tone} style={{ display: "flex", position: "absolute", ...style }}>{children}</div>;
}

function Page({ children }: { children: (JSX.Element | null)[] }) {
  return (
    <div style={{ display: "flex", width: "100%", height: "100%", position: "relative" }}>{children}</div>
  );
}

function Photo({ tone, ...style }: Style & { tone?: string }) {
  return (
    <img
      src={photo}
      width={PHOTO_BOX.width}
      height={PHOTO_BOX.height}
      data-tone={tone}
      style={{ position: "absolute", left: PHOTO_BOX.left, top: PHOTO_BOX.top, ...style }}
    />
  );
}

const WORDS = "Text of many letters beside a photo, with Quaint gyrating serifs 0123";
const words = <At style={{ left: 4, top: 4, width: 84, fontSize: 13 }}>{WORDS}</At>;
const rule = <At style={{ left: 4, top: 90, width: 150, height: 2, background: "#000" }} />;

/** Share of light of the pixels in a box. */
function light(rows: number[][], panel: Panel): number {
  const palette = pixelFormat(panel.pixelFormat).palette!;
  const all = rows.flat();
  return all.reduce((sum, index) => sum + LINEAR[palette[index]!.rgb[0]]!, 0) / all.length;
}

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

Deno.test("data-tone has its way with an element and all in it", async () => {
  const panel = definePanel(SIZE);
  const snapped = await renderTones(<Page>{[<Photo tone="ink" />]}</Page>, panel);
  const ink = await renderTones(<Page>{[<Photo />]}</Page>, { ...panel, tone: "ink" });
  assert.deepEqual(snapped.pixels, ink.pixels);
  const gray = { ...PHOTO_BOX, background: "#999999" };
  const box = <At style={gray} tone="photo" />;
  const { tones } = await renderTones(<Page>{[box]}</Page>, panel);
  const kinds = (map: typeof tones) =>
    new Set(crop({ ...SIZE, indices: map!.data.filter((_, at) => at % 4 === 3) }, PHOTO_BOX).flat());
  assert.deepEqual(kinds(tones), new Set([PHOTO]));
  const nested = (
    <At style={gray} tone="ink">
      <Photo left={0} top={0} />
    </At>
  );
  assert.ok(
    !kinds(
      (await renderTones(<Page>{[words, nested]}</Page>, panel)).tones ??
        { ...SIZE, data: new Uint8Array(SIZE.width * SIZE.height * 4).fill(255) },
    ).has(PHOTO),
  );
});

Deno.test("the panel's tone goes for everything that asks for none", async () => {
  const panel = definePanel(SIZE);
  const view = <Page>{[words, <Photo />]}</Page>;
  assert.equal((await renderTones(view, { ...panel, tone: "ink" })).tones, null);
  assert.equal((await renderTones(view, { ...panel, tone: "photo" })).tones, null);
  const mixed = <Page>{[<Photo tone="photo" />, <Photo left={10} />]}</Page>;
  const { tones } = await renderTones(mixed, { ...panel, tone: "ink" });
  const at = (x: number, y: number) => tones!.data[(y * SIZE.width + x) * 4 + 3];
  assert.deepEqual([at(120, 30), at(30, 30), at(5, 90)], [PHOTO, SNAP, SNAP]);
  const kept = (
    <Page>{[<Photo />, <At tone="ink" style={{ left: 4, top: 60, width: 60, height: 30 }}>Ink</At>]}</Page>
  );
  const photo = (await renderTones(kept, { ...panel, tone: "photo" })).tones!;
  const kind = (x: number, y: number) => photo.data[(y * SIZE.width + x) * 4 + 3];
  assert.deepEqual([kind(120, 30), kind(10, 70), kind(150, 90)], [PHOTO, SNAP, PHOTO]);
});

Deno.test("tones lie on turned, mirrored glass with margins as the drawing does", async () => {
  const margins = { top: 3, right: 5, bottom: 7, left: 2 };
  const layout = { width: SIZE.width + 7, height: SIZE.height + 10 };
  for (const rotation of [0, 90, 180, 270] as Rotation[]) {
    for (const mirror of [false, true]) {
      const turned = rotation % 180 !== 0;
      const size = turned ? { width: layout.height, height: layout.width } : layout;
      const panel = definePanel({ ...size, rotation, mirror, margins });
      const { raster, tones } = await renderTones(<Page>{[words, <Photo />]}</Page>, panel);
      let photos = 0;
      for (let at = 0; at < raster.data.length; at += 4) {
        // The picture has no black and no white, and all else on the page is nearly one of them or gray.
        const isGray = raster.data[at] === raster.data[at + 1] && raster.data[at] === raster.data[at + 2];
        if (tones!.data[at + 3] === PHOTO) photos++;
        else assert.ok(isGray);
      }
      assert.equal(photos, PHOTO_BOX.width * PHOTO_BOX.height);
    }
  }
});

Deno.test("panels that show every color have no tones", async () => {
  for (const pixelFormat of ["gray8"] as const) {
    const { tones } = await renderTones(
      <Page>{[words, <Photo />]}</Page>,
      definePanel({ ...SIZE, pixelFormat }),
    );
    assert.equal(tones, null);
  }
});
