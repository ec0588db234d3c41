import assert from "node:assert/strict";
import type { View } from "../composition.ts";
import { decodeImage } from "../decode.ts";
import { definePanel, type Panel } from "../panel.ts";
import { renderImage } from "../render_image.ts";
import { resolveView } from "../resolve_view.ts";
import { createJointBound } from "../joint_bound.ts";
import { createKeptTiles, keptTiles } from "./kept_tiles.ts";
import type { Painting } from "./painting.ts";
import { tileView } from "./tile.ts";

const panel = definePanel({ width: 200, height: 100 });
const text = (content: string): View => ({
  type: "div",
  props: { style: { display: "flex", fontSize: 20, padding: 8, color: "#000" }, children: content },
});

/** A screen of two tiles with a rule between them. */
function screen(left: View, right: View, fallback?: View): View {
  const tile = (view: View, x: number) =>
    tileView({
      view,
      width: 96,
      height: 100,
      style: { position: "absolute", left: x, top: 0 },
      ...(fallback ? { fallback } : {}),
    });
  return {
    type: "div",
    props: {
      style: { display: "flex", width: 200, height: 100 },
      children: [
        tile(left, 0),
        {
          type: "div",
          props: {
            style: { position: "absolute", left: 99, top: 10, width: 2, height: 80, backgroundColor: "#000" },
          },
        },
        tile(right, 104),
      ],
    },
  };
}

async function pixelsOf(view: View, on: Panel = panel): Promise<Uint8Array> {
  const { image } = await renderImage(view, on);
  return (await decodeImage(image.bytes, image.mediaType)).data;
}

Deno.test("a tile that changed is the only one that is painted", async () => {
  keptTiles.clear();
  const before = keptTiles.painted;
  await renderImage(screen(text("one"), text("two")), panel);
  assert.equal(keptTiles.painted - before, 2);
  await renderImage(screen(text("one"), text("three")), panel);
  assert.equal(keptTiles.painted - before, 3);
  await renderImage(screen(text("three"), text("one")), panel);
  assert.equal(keptTiles.painted - before, 3, "they only changed places");
  await renderImage(screen(text("one"), text("three")), { ...panel, pixelFormat: "gray4" });
  assert.equal(keptTiles.painted - before, 5, "other inks are another painting");
  await renderImage(screen(text("one"), text("three")), { ...panel, dither: "bayer", encoding: "bmp" });
  assert.equal(keptTiles.painted - before, 5, "another dither or encoding is not");
});

for (const pixelFormat of ["gray1", "gray4", "spectra6", "rgb888"] as const) {
  Deno.test(`kept tiles make the same pixels as tiles that are painted anew, and as no tiles at all, on ${pixelFormat}`, async () => {
    const on = {
      ...panel,
      pixelFormat,
      rotation: 180 as const,
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    };
    const photo: View = {
      type: "div",
      props: { style: { width: 96, height: 100, backgroundImage: "linear-gradient(to right, #000, #fff)" } },
    };
    keptTiles.clear();
    const fresh = await pixelsOf(screen(text("one"), photo), on);
    const kept = await pixelsOf(screen(text("one"), photo), on);
    assert.deepEqual(kept, fresh);
    const place = (view: View, left: number): View => ({
      type: "div",
      props: {
        style: { display: "flex", position: "absolute", left, top: 0, width: 96, height: 100 },
        children: view,
      },
    });
    const inline = screen(text("one"), photo);
    const [, rule] = inline.props.children as View[];
    const whole = {
      ...inline,
      props: { ...inline.props, children: [place(text("one"), 0), rule, place(photo, 104)] },
    };
    assert.deepEqual(await pixelsOf(whole, on), fresh);
  });
}

Deno.test("a tile that cannot be laid out shows its fallback, and the others stay", async () => {
  // An SVG without a view box.
  const broken: View = { type: "img", props: { src: `data:image/svg+xml;base64,${btoa("<svg></svg>")}` } };
  assert.deepEqual(
    await pixelsOf(screen(broken, text("two"), text("failed"))),
    await pixelsOf(screen(text("failed"), text("two"))),
  );
  await assert.rejects(renderImage(screen(broken, text("two")), panel), { name: "DrawError" });
});

Deno.test("a tile's view is resolved and searched for addresses as any other", () => {
  const Component = ({ word }: { word: string }) => text(word);
  const view = screen({ type: Component, props: { word: "a" } } as View, text("b"));
  assert.match(JSON.stringify(resolveView(view)), /"children":"a"/);
  const outside: View = { type: "img", props: { src: "https://example.com/a.png" } };
  assert.throws(() => resolveView(screen(outside, text("b"))), { name: "DrawError" });
});

Deno.test("tiles are kept within so many bytes, the least recently used forgotten first", async () => {
  const kept = createKeptTiles(createJointBound(100));
  const painting = (bytes: number): Promise<Painting> =>
    Promise.resolve({
      bytes,
      uncovered: [],
      toned: () => ({ raster: { width: 0, height: 0, data: new Uint8Array() }, tones: null }),
    });
  await kept.take("a", () => painting(40));
  await kept.take("b", () => painting(40));
  await kept.take("a", () => painting(40));
  await kept.take("c", () => painting(40));
  assert.deepEqual([kept.bytes, kept.painted], [80, 3]);
  await kept.take("a", () => painting(40));
  assert.equal(kept.painted, 3);
  await kept.take("b", () => painting(40));
  assert.equal(kept.painted, 4);
  await kept.take("huge", () => painting(500));
  assert.equal(kept.bytes, 80, "what has no room is not kept, and nothing makes room for it");
  await assert.rejects(kept.take("bad", () => Promise.reject(new Error("no"))));
  assert.equal(kept.bytes, 80);
});
