import assert from "node:assert/strict";
import { definePanel, type Rotation } from "../panel.ts";
import { PHOTO, SNAP } from "./mod.ts";
import { At, Page, Photo, PHOTO_BOX, SIZE, words } from "./test_page.tsx";
import { crop, renderTones } from "./test_render.ts";

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
