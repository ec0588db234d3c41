import assert from "node:assert/strict";
import fc from "fast-check";
import type { JSX } from "satori/jsx";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import { definePanel } from "../panel.ts";
import { quantize } from "../quantize.ts";
import { photoUrl, renderTones } from "./test_render.ts";

const photo = await photoUrl(12, 9);
const SIZE = { width: 48, height: 40 };
const FORMATS = (Object.keys(pixelFormats) as PixelFormatName[]).filter((name) => pixelFormats[name].palette);

const color = fc.constantFrom(
  "#000",
  "#ffffff",
  "#cccccc",
  "#eee",
  "orange",
  "rgba(0,0,0,0.3)",
  "hsl(120, 50%, 50%)",
  "transparent",
  "#f00",
  "oklch(0.7 0.1 30)",
  "rgb(10 20 30 / 50%)",
);
const styles = fc.record({
  background: color,
  color,
  opacity: fc.constantFrom(1, 0.5),
  border: fc.constantFrom("none", "1px solid #ccc", "2px dashed #000", "3px solid rgba(0,0,0,0.4)"),
  borderRadius: fc.constantFrom(0, 4, 30),
  boxShadow: fc.constantFrom(
    "none",
    "2px 2px 3px rgba(0,0,0,0.5)",
    "1px 1px 0 #aaa",
    "inset 1px 1px 2px red",
  ),
  textShadow: fc.constantFrom("none", "1px 1px 2px #888", "1px 1px 0 #888"),
  transform: fc.constantFrom("none", "rotate(30deg)", "scale(0.5)", "translate(3px, 4px)"),
  backgroundImage: fc.constantFrom(
    "none",
    "linear-gradient(#000, #fff)",
    "radial-gradient(red, transparent)",
    `url(${photo})`,
    "conic-gradient(#000, #fff)",
  ),
  backgroundClip: fc.constantFrom("border-box", "text"),
  filter: fc.constantFrom(
    "none",
    "blur(2px)",
    "grayscale(1)",
    "blur(1px) contrast(2)",
    "drop-shadow(1px 1px 1px #000)",
  ),
  backdropFilter: fc.constantFrom("none", "blur(2px)"),
  mixBlendMode: fc.constantFrom("normal", "multiply"),
  maskImage: fc.constantFrom("none", "linear-gradient(#000, transparent)"),
  clipPath: fc.constantFrom("none", "circle(40%)"),
  overflow: fc.constantFrom("visible", "hidden"),
  textDecoration: fc.constantFrom("none", "underline"),
  outline: fc.constantFrom("none", "1px solid #ccc"),
  zIndex: fc.constantFrom(-1, 0, 2),
  width: fc.integer({ min: 0, max: 60 }),
  height: fc.integer({ min: 0, max: 50 }),
  left: fc.integer({ min: -20, max: 40 }),
}, { requiredKeys: [], noNullPrototype: true });
const tone = fc.constantFrom(undefined, undefined, undefined, "ink", "photo");

const { view } = fc.letrec<{ view: JSX.Element }>((tie) => ({
  view: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ style: styles, tone, text: fc.string({ maxLength: 8 }) }).map(({ style, tone, text }) => (
      <div data-tone={tone} style={{ display: "flex", position: "relative", fontSize: 10, ...style }}>
        {text}
      </div>
    )),
    fc.record({ style: styles, tone }).map(({ style, tone }) => (
      <img src={photo} width={12} height={9} data-tone={tone} style={style} />
    )),
    fc.record({ fill: color, stroke: color, opacity: fc.constantFrom(1, 0.5) }).map((paint) => (
      <svg width={14} height={14} viewBox="0 0 8 8">
        <g opacity={paint.opacity}>
          <path d="M0 0L8 8L8 0Z" fill={paint.fill} stroke={paint.stroke} />
        </g>
        <circle cx={4} cy={4} r={2} fill={paint.stroke} fill-opacity={paint.opacity} />
      </svg>
    )),
    fc.record({ style: styles, tone, children: fc.array(tie("view"), { maxLength: 4 }) }).map(
      ({ style, tone, children }) => (
        <div data-tone={tone} style={{ display: "flex", position: "relative", ...style }}>{children}</div>
      ),
    ),
  ),
}));

Deno.test("any view is quantized, the same each time, on any panel with inks", async () => {
  const panel = fc.record({
    pixelFormat: fc.constantFrom(...FORMATS),
    tone: fc.constantFrom("auto" as const, "ink" as const, "photo" as const),
  });
  await fc.assert(
    fc.asyncProperty(view, panel, async (view, rest) => {
      const panel = definePanel({ ...SIZE, ...rest });
      const { pixels } = await renderTones(view, panel);
      const inks = pixelFormats[rest.pixelFormat].palette!.length;
      assert.ok(pixels.indices.every((index) => index < inks));
      assert.deepEqual((await renderTones(view, panel)).pixels, pixels);
    }),
    { numRuns: 150 },
  );
});

Deno.test("a view of nothing but inks is snapped and has no tones", async () => {
  const ink = fc.constantFrom("#000", "#ffffff", "black", "transparent");
  const boxes = fc.array(
    fc.record({
      background: ink,
      color: fc.constantFrom("#000", "#fff"),
      borderRadius: fc.integer({ min: 0, max: 9 }),
      left: fc.integer({ min: -9, max: 40 }),
      top: fc.integer({ min: -9, max: 40 }),
      width: fc.integer({ min: 0, max: 40 }),
      height: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(boxes, fc.constantFrom(...FORMATS), async (styles, pixelFormat) => {
      const children = styles.map((style) => (
        <div style={{ display: "flex", position: "absolute", fontSize: 10, ...style }}>Ag</div>
      ));
      const panel = definePanel({ ...SIZE, pixelFormat });
      const { pixels, raster, tones } = await renderTones(
        <div style={{ display: "flex" }}>{children}</div>,
        panel,
      );
      assert.equal(tones, null);
      assert.deepEqual(quantize(raster, { ...panel, tone: "ink" }), pixels);
    }),
    { numRuns: 40 },
  );
});
