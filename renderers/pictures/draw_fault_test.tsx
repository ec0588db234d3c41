import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { definePanel } from "../panel.ts";
import { framePictures } from "./mod.ts";
import { pngHeader, testPhoto, toUrl } from "./test_photo.ts";
import { BLUE, cut, pixel, show } from "./test_screen.ts";

Deno.test("a picture that cannot be read is a crossed box, and the rest of the screen is there", async () => {
  const whole = await toUrl(testPhoto({ width: 90, height: 60 }), { format: "jpeg" });
  const broken = [
    "data:image/png;base64,AAAA",
    "data:image/png,%89PNG%0D%0A%1A%0Anothing",
    "data:,",
    whole.slice(0, whole.length / 2),
    `data:image/png;base64,${Buffer.from(pngHeader(30_000, 30_000)).toString("base64")}`,
    `data:image/png;base64,${
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").toString("base64")
    }`,
  ];
  for (const src of broken) {
    const view = (
      <div style={{ display: "flex", width: 300, height: 100 }}>
        <img src={src} style={{ width: 260, height: 100 }} />
        <div style={{ width: 40, height: 100, backgroundColor: "rgb(20,40,200)" }} />
      </div>
    );
    const shown = await show(view, definePanel({ width: 300, height: 100 }));
    assert.deepEqual(pixel(shown, 280, 50), BLUE, "the rest");
    assert.deepEqual(pixel(shown, 0, 50), [0, 0, 0], "its edge");
    assert.ok(pixel(shown, 26, 10)[0]! < 128, "its cross");
    assert.deepEqual(pixel(shown, 60, 80), [255, 255, 255], "nothing between");
    const words = cut(shown, { left: 50, top: 40, width: 160, height: 20 });
    assert.ok(words.filter((byte) => byte < 60).length > 150, "its words");
  }
});

Deno.test("a picture that is too large keeps its shape and is never decoded", async () => {
  const src = `data:image/png;base64,${Buffer.from(pngHeader(30_000, 15_000)).toString("base64")}`;
  const { pictures } = await framePictures(<img src={src} />);
  const [picture] = pictures.values();
  assert.deepEqual(picture?.facts, {
    width: 30_000,
    height: 15_000,
    format: "png",
    hasAlpha: false,
    fault: "Picture is too large",
  });
});
