import assert from "node:assert/strict";
import { draw } from "./draw.ts";
import { definePanel } from "./panel.ts";
import { dropPlainMasks } from "./plain_masks.ts";
import { rasterize } from "./rasterize.ts";
import { photoUrl } from "./tones/test_render.ts";

const photo = await photoUrl(20, 16);

/** The same SVG with masks and clips that `dropPlainMasks` does not know as plain. */
function withMasks(svg: string): string {
  return svg.replaceAll(/fill="#fff"( mask="[^"]*")?\/><\/mask>/g, 'fill="white"$1/></mask>').replaceAll(
    "/></clipPath>",
    "/> </clipPath>",
  );
}

const views = {
  plain: <img src={photo} width={20} height={16} />,
  rounded: <img src={photo} width={20} height={16} style={{ borderRadius: 7 }} />,
  clipped: (
    <div style={{ display: "flex", width: 15, height: 15, borderRadius: 5, overflow: "hidden" }}>
      <img src={photo} width={20} height={16} />
    </div>
  ),
  between: (
    <img src={photo} width={20.5} height={15.3} style={{ position: "absolute", left: 3.4, top: 2.2 }} />
  ),
  bordered: <img src={photo} width={20} height={16} style={{ border: "2px solid #888", padding: 1 }} />,
  turned: <img src={photo} width={20} height={16} style={{ transform: "rotate(20deg)" }} />,
  box: (
    <div style={{ display: "flex", overflow: "hidden", width: 9, height: 9 }}>
      <div style={{ width: 9, height: 9, background: "#888" }} />
    </div>
  ),
  icon: (
    <svg width={16} height={16} viewBox="0 0 8 8">
      <circle cx={4} cy={4} r={4} />
    </svg>
  ),
};

for (const [name, view] of Object.entries(views)) {
  Deno.test(`dropPlainMasks() changes no pixel of a picture that is ${name}`, async () => {
    const content = <div style={{ display: "flex", padding: 4 }}>{view}</div>;
    const svg = await draw(content, definePanel({ width: 40, height: 32 }));
    assert.equal(dropPlainMasks(withMasks(svg)), withMasks(svg));
    assert.deepEqual(rasterize(svg), rasterize(withMasks(svg)));
  });
}

Deno.test("dropPlainMasks() takes the mask from a plain picture, and no other", async () => {
  const panel = definePanel({ width: 40, height: 32 });
  assert.doesNotMatch(dropPlainMasks(await draw(views.plain, panel)), / mask="/);
  assert.match(dropPlainMasks(await draw(views.clipped, panel)), / mask="/);
});
