import assert from "node:assert/strict";
import { draw } from "./draw.ts";
import { withSandbox } from "./engine/mod.ts";
import { definePanel } from "./panel.ts";
import { rasterize } from "./rasterize.ts";
import { dropUnseenShapes } from "./unseen_shapes.ts";

const panel = definePanel({ width: 40, height: 30 });

function Box({ style }: { style: Record<string, string | number> }) {
  return (
    <div style={{ display: "flex", position: "relative" }}>
      <div style={{ position: "absolute", width: 20, height: 20, background: "#000", ...style }} />
    </div>
  );
}

const beyond = {
  "a shadow": { left: 60, boxShadow: "2px 2px 4px #000", transform: "translate(1px, 1px)" },
  "a dashed border": {
    left: 158,
    border: "2px dashed #000",
    borderRadius: 4,
    transform: "translate(1px, 1px)",
  },
  "a clip": { left: 300, clipPath: "circle(40%)", transform: "rotate(3deg)" },
};

for (const [name, style] of Object.entries(beyond)) {
  Deno.test(`rasterize() draws nothing of ${name} far beyond the screen`, async () => {
    const svg = await draw(<Box style={style} />, panel);
    const { data } = await withSandbox(() => rasterize(svg));
    assert.ok(data.every((byte) => byte === 255));
  });
}

Deno.test("dropUnseenShapes() keeps a shadow that reaches into the screen", async () => {
  const style = { left: -22, boxShadow: "4px 4px 8px #000" };
  const svg = await draw(<Box style={style} />, panel);
  assert.match(dropUnseenShapes(svg), /<g [^>]*filter=/);
  assert.ok(rasterize(svg).data.some((byte) => byte < 255));
});

Deno.test("dropUnseenShapes() drops a filter whose region does not meet the screen", () => {
  const shape = '<rect x="60" y="0" width="10" height="10"/>';
  const filter = '<filter id="a" x="0%" y="0%" width="100%" height="100%"><feOffset dx="1"/></filter>';
  const svg = (content: string) =>
    `<svg width="40" height="30" xmlns="http://www.w3.org/2000/svg">${filter}${content}</svg>`;
  assert.equal(dropUnseenShapes(svg(`<g filter="url(#a)">${shape}</g>`)), svg(""));
  const seen = svg(`<g filter="url(#a)">${shape.replace("60", "20")}</g>`);
  assert.equal(dropUnseenShapes(seen), seen);
});
