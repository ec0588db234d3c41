import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import sharp from "sharp";
import { definePanel } from "../panel.ts";
import { framePictures } from "./mod.ts";
import { testPhoto, toUrl } from "./test_photo.ts";
import { BLUE, cut, lcd, pixel, RED, show, stripes } from "./test_screen.ts";

Deno.test("a picture of its box's size is shown pixel by pixel, inside padding and border", async () => {
  const photo = testPhoto({ width: 40, height: 30 });
  const view = (
    <div style={{ display: "flex", padding: 3 }}>
      <img
        src={await toUrl(photo, { format: "png" })}
        style={{ padding: 4, border: "2px solid #000", width: 52, height: 42 }}
      />
    </div>
  );
  const shown = cut(await show(view, lcd(70, 60)), { left: 9, top: 9, width: 40, height: 30 });
  assert.ok(shown.equals(Buffer.from(photo.data)));
});

Deno.test("a picture on full color is resized, and nothing else", async () => {
  const photo = testPhoto({ width: 160, height: 120 });
  const view = <img src={await toUrl(photo, { format: "png" })} style={{ width: "100%", height: "100%" }} />;
  const { width, height, channels } = photo;
  const expected = await sharp(photo.data, { raw: { width, height, channels } })
    .resize(64, 48, { fit: "fill", kernel: "lanczos3" }).raw().toBuffer();
  const shown = await show(view, lcd(64, 48));
  assert.ok(cut(shown, { left: 0, top: 0, width: 64, height: 48 }).equals(expected));
});

Deno.test("a box between pixels is filled to the whole pixels that it touches", async () => {
  const url = await toUrl(stripes([RED], { width: 8, height: 8 }), { format: "png" });
  const view = <img src={url} style={{ position: "absolute", left: 2.5, top: 3, width: 4, height: 4 }} />;
  const shown = await show(view, lcd(12, 12));
  assert.deepEqual(pixel(shown, 3, 4), RED);
  assert.deepEqual(pixel(shown, 5, 6), RED);
  assert.deepEqual(pixel(shown, 7, 4), [255, 255, 255]);
});

Deno.test("a picture without a size takes its own shape", async () => {
  const url = await toUrl(stripes([RED], { width: 40, height: 10 }), { format: "png" });
  const shown = await show(
    <div style={{ display: "flex" }}>
      <img src={url} style={{ width: 20 }} />
    </div>,
    lcd(30, 30),
  );
  assert.deepEqual([pixel(shown, 19, 4), pixel(shown, 19, 5)], [RED, [255, 255, 255]]);
});

Deno.test("what is transparent stays so", async () => {
  const url = await toUrl(stripes([[...BLUE, 255], [0, 0, 0, 0]], { width: 8, height: 8 }), {
    format: "png",
  });
  for (const pixelFormat of ["rgb888", "gray1"] as const) {
    const view = (
      <div style={{ display: "flex", width: 8, height: 8, backgroundColor: "rgb(220,30,30)" }}>
        <img src={url} width={8} height={8} />
      </div>
    );
    const shown = await show(view, definePanel({ width: 8, height: 8, pixelFormat }));
    assert.deepEqual(pixel(shown, 6, 4), RED, pixelFormat);
    assert.notDeepEqual(pixel(shown, 1, 4), RED, pixelFormat);
  }
});

Deno.test("a picture stands upright as its EXIF orientation says", async () => {
  const url = await toUrl(stripes([RED, BLUE], { width: 64, height: 32 }), {
    format: "jpeg",
    orientation: 6,
  });
  const shown = await show(
    <div style={{ display: "flex" }}>
      <img src={url} style={{ width: 32 }} />
    </div>,
    lcd(32, 64),
  );
  const isRed = ([red = 0, , blue = 0]: readonly number[]) => red > 150 && blue < 80;
  assert.ok(isRed(pixel(shown, 16, 10)), "left became top");
  assert.ok(!isRed(pixel(shown, 16, 54)));
});

Deno.test("an animation shows its first frame", async () => {
  const two = { ...stripes([RED], { width: 8, height: 16 }) };
  two.data.set(stripes([BLUE], { width: 8, height: 8 }).data, 8 * 8 * 3);
  const raw = { width: 8, height: 16, channels: 3, pageHeight: 8 } as const;
  const bytes = await sharp(two.data, { raw }).gif().toBuffer();
  const view = <img src={`data:image/gif;base64,${bytes.toString("base64")}`} width={8} height={8} />;
  assert.equal((await sharp(bytes).metadata()).pages, 2);
  assert.deepEqual(pixel(await show(view, lcd(8, 8)), 4, 4), RED);
});

Deno.test("what is no picture to prepare is left as it is", async () => {
  const svg = "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>";
  const url = await toUrl(testPhoto({ width: 8, height: 8 }), { format: "png" });
  const view = (
    <div style={{ display: "flex" }}>
      <img src={svg} />
      <img src={url} data-prepare="none" />
    </div>
  );
  const framed = await framePictures(view);
  assert.equal(framed.pictures.size, 0);
  assert.ok(JSON.stringify(framed.view).includes(url));
});
