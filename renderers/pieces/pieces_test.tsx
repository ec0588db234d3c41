import assert from "node:assert/strict";
import type { View } from "../composition.ts";
import { draw } from "../draw.ts";
import { definePanel } from "../panel.ts";
import { drawSvg, withSandbox } from "../engine/mod.ts";
import { rasterize } from "../rasterize.ts";
import { photoUrl } from "../tones/test_render.ts";
import { createKeptPieces, keptPieces } from "./kept_pieces.ts";
import { readPieces } from "./read_pieces.ts";

const panel = definePanel({ width: 120, height: 90, pixelFormat: "rgb888" });
const photo = await photoUrl(40, 30);
const chart = "M2,5 L20,28 L40,3 L70,60";

const views: Readonly<Record<string, View>> = {
  "boxes over each other": (
    <div style={{ display: "flex", width: 50, height: 40, background: "#FF8000", padding: 5 }}>
      <div style={{ width: 30, height: 20, background: "#0000FF", opacity: 0.5 }} />
    </div>
  ),
  "a card with a border": (
    <div
      style={{
        width: 70,
        height: 50,
        margin: 7.5,
        borderRadius: 9,
        border: "3px solid #D00",
        background: "#EEE",
      }}
    />
  ),
  "text on a gradient": (
    <div
      style={{
        display: "flex",
        padding: 9,
        backgroundImage: "linear-gradient(90deg, #000, #FFF)",
        color: "#F00",
      }}
    >
      Wave AV
    </div>
  ),
  "a shadow": (
    <div style={{ width: 30, height: 30, margin: 20, background: "#FFF", boxShadow: "3px 4px 6px #000" }} />
  ),
  "text with a shadow": <div style={{ fontSize: 30, textShadow: "2px 2px 0 #888" }}>Shade</div>,
  "what is turned": (
    <div style={{ width: 40, height: 10, margin: 30, background: "#000", transform: "rotate(30deg)" }} />
  ),
  "a chart": (
    <svg width={100} height={40} viewBox="0 0 100 40" style={{ marginLeft: 4 }}>
      <path d={chart} fill="none" stroke="#008000" stroke-width={3} />
      <circle cx={60} cy={20} r={12} fill="#00F" opacity={0.5} />
    </svg>
  ),
  "an icon that is enlarged": (
    <svg width={64} height={64} viewBox="0 0 24 24" style={{ margin: 3 }}>
      <path d="M4 4h16v3l-8 12z" stroke="#000" stroke-width={2} fill="#FC0" />
    </svg>
  ),
  "a chart whose layers lie beyond it": (
    <svg width={40} height={40} viewBox="0 0 40 40">
      <g opacity={0.5}>
        <rect x={50} y={50} width={9} height={9} />
      </g>
      <path d="M0 0h9v9z" />
    </svg>
  ),
  "what is scrolled out of a round box": (
    <div style={{ display: "flex", width: 40, height: 30, borderRadius: 9, overflow: "hidden" }}>
      <div
        style={{
          position: "absolute",
          left: 70,
          top: 40,
          width: 20,
          height: 20,
          background: "#000",
          opacity: 0.5,
        }}
      />
      <div
        style={{
          position: "absolute",
          left: 38,
          top: 5,
          width: 20,
          height: 20,
          background: "#00F",
          opacity: 0.5,
        }}
      />
      <div style={{ width: 60, height: 20, background: "#080", boxShadow: "3px 3px 4px #000" }} />
    </div>
  ),
  "a picture with round corners": <img src={photo} width={40} height={30} style={{ borderRadius: 8 }} />,
  "what lies beyond the edges": (
    <div
      style={{
        position: "absolute",
        left: -10,
        top: 70,
        width: 200,
        height: 40,
        borderRadius: 12,
        background: "#080",
      }}
    />
  ),
};

for (const [name, view] of Object.entries(views)) {
  Deno.test(`rasterize() draws ${name} in pieces as resvg draws the whole`, async () => {
    const svg = await draw({
      type: "div",
      props: { style: { display: "flex", width: 120, height: 90 }, children: view },
    }, panel);
    const { data } = await withSandbox(() => rasterize(svg));
    const whole = (await withSandbox(() => drawSvg(svg, "#ffffff"))).data;
    // Layers are rounded once more than what is drawn at once, and curves begin at another number: a sixteenth of a pixel.
    const apart = Array.from(data, (byte, at) => Math.abs(byte - whole[at]!)).filter((each) => each > 2);
    assert.ok(apart.length < 20 && apart.every((each) => each <= 16), `channels differ by ${apart}`);
    assert.ok(data.some((byte) => byte !== 255));
  });
}

Deno.test("a piece is drawn once, and its pixels are the same when they are kept", async () => {
  const svg = await draw(views["a card with a border"]!, panel);
  keptPieces.clear();
  const first = rasterize(svg);
  const before = keptPieces.levels();
  assert.ok(before.entries > 0);
  assert.deepEqual(rasterize(svg), first);
  const { hits, misses } = keptPieces.levels();
  assert.deepEqual([hits - before.hits, misses - before.misses], [before.entries, 0]);
});

Deno.test("pieces are kept within so many bytes", () => {
  const kept = createKeptPieces(1000);
  for (const key of ["a", "b", "c", "d"]) kept.set(key, new Uint32Array(100));
  assert.ok(kept.size <= 1000);
  assert.deepEqual([kept.get("a"), kept.get("d")?.length], [undefined, 100]);
});

Deno.test("readPieces() takes apart what it knows the place of, and nothing else", () => {
  const svg = (content: string) => `<svg width="9" height="9" viewBox="0 0 9 9">${content}</svg>`;
  const rect = '<rect x="1" y="2" width="3" height="4" fill="#000"/>';
  assert.deepEqual(readPieces(svg(rect))?.pieces.map(({ box }) => box), [{
    left: 1,
    top: 2,
    right: 4,
    bottom: 6,
  }]);
  assert.equal(readPieces(svg(`<g transform="rotate(3)">${rect}</g>`)), null);
  assert.equal(readPieces(svg('<g style="mix-blend-mode:multiply"><path d="M0 0h9v9z"/></g>')), null);
  assert.equal(readPieces(svg('<text x="1" y="2">a</text>')), null);
  assert.equal(readPieces("no drawing"), null);
});
