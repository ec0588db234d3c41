import assert from "node:assert/strict";
import sharp from "sharp";
import { draw } from "../draw.ts";
import { definePanel } from "../panel.ts";
import { fillPictures, framePictures } from "./mod.ts";
import { pngUrlOf } from "./lift_photos.ts";
import { preparePicture } from "./prepare_picture.ts";
import { testPhoto, toUrl } from "./test_photo.ts";
import { BLUE, GREEN, lcd, pixel, RED, show, stripes } from "./test_screen.ts";

Deno.test("a focus is kept in sight, from formats that are read small, too", async () => {
  const three = stripes([RED, GREEN, BLUE], { width: 600, height: 200 });
  for (const format of ["png", "jpeg", "webp"] as const) {
    const url = await toUrl(three, { format });
    const at = async (focus: string) => {
      const view = <img src={url} style={{ width: 50, height: 50 }} data-focus={focus} />;
      const color = pixel(await show(view, lcd(50, 50)), 25, 25);
      return color.indexOf(Math.max(...color));
    };
    assert.deepEqual([await at("5% 50%"), await at("50% 50%"), await at("100% 0%")], [0, 1, 2], format);
  }
});

Deno.test("an automatic crop finds what there is to see", async () => {
  const photo = testPhoto({ width: 300, height: 100 });
  for (let y = 30; y < 70; y++) for (let x = 240; x < 280; x++) photo.data.set(RED, (y * 300 + x) * 3);
  const view = (
    <img src={await toUrl(photo, { format: "png" })} style={{ width: 60, height: 60, objectFit: "cover" }} />
  );
  const shown = await show(view, lcd(60, 60));
  const reds =
    Array.from({ length: 60 }, (_, x) => pixel(shown, x, 30)).filter(([red = 0]) => red > 200).length;
  assert.ok(reds > 20, `${reds}`);
});

Deno.test("a drawing is scaled and nothing else, crisp by whole numbers", async () => {
  const art = stripes([[100, 100, 100], [160, 160, 160]], { width: 8, height: 8 });
  const view = <img src={await toUrl(art, { format: "png" })} width={32} height={32} />;
  const shown = await show(view, definePanel({ width: 32, height: 32, pixelFormat: "gray1" }));
  const row = Array.from({ length: 32 }, (_, x) => pixel(shown, x, 9)[0]);
  assert.deepEqual(row, [...Array(16).fill(100), ...Array(16).fill(160)]);
});

Deno.test("the same picture gives the same bytes, kept or made anew, on any number of threads", async () => {
  const url = await toUrl(testPhoto({ width: 640, height: 480 }), { format: "jpeg" });
  const panel = definePanel({ width: 160, height: 100, pixelFormat: "spectra6" });
  const view = <img src={url} style={{ width: 160, height: 100, objectFit: "cover" }} />;
  const framed = await framePictures(view);
  const [picture] = framed.pictures.values();
  const box = { left: 0, top: 0, width: 160, height: 100 };
  const anew = async () => pngUrlOf((await preparePicture({ ...picture!, box, panel }))!);
  const first = await anew();
  assert.ok(first && first === await anew());
  sharp.concurrency(4);
  try {
    assert.ok(first === await anew());
  } finally {
    sharp.concurrency(1);
  }
  const svg = await draw(framed.view, panel);
  const filled = await fillPictures(svg, framed, panel);
  assert.ok(filled.includes(first));
  assert.ok(filled === await fillPictures(svg, framed, panel));
});
