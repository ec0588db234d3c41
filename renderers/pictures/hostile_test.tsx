import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { ENDLESS } from "../engine/hostile_svg.ts";
import { DrawError } from "../errors.ts";
import { definePanel } from "../panel.ts";
import { renderImage } from "../render_image.ts";
import { testPhoto, toUrl } from "./test_photo.ts";

const panel = definePanel({ width: 40, height: 30 });

/** Renders a picture. Throws what is not documented. */
async function tryRender(src: string): Promise<void> {
  try {
    await renderImage(<img src={src} style={{ width: 40, height: 30, objectFit: "cover" }} />, panel);
  } catch (error) {
    if (!(error instanceof DrawError)) throw error;
  }
}

const photo = testPhoto({ width: 24, height: 18 });
const whole = await Promise.all(
  (["png", "jpeg", "webp", "gif"] as const).map((format) => toUrl(photo, { format })),
);

Deno.test("a picture with bytes that were changed, cut or added is shown, or a box in its place", async () => {
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) });
  const damage = fc.record({
    source: fc.constantFrom(...whole),
    changes: fc.array(change, { maxLength: 8 }),
    keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    more: fc.uint8Array({ maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ source, changes, keep, more }) => {
      const [head, body = ""] = source.split(",");
      const bytes = Buffer.from(body, "base64");
      for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      const kept = Buffer.concat([bytes.subarray(0, Math.ceil(keep * bytes.length)), more]);
      await tryRender(`${head},${kept.toString("base64")}`);
    }),
    { numRuns: 150 },
  );
});

Deno.test("any data: URL is shown, or a box in its place", async () => {
  const head = fc.constantFrom(
    "data:",
    "DATA:",
    "data:image/png;base64",
    "data:image/jpeg",
    "data:image/gif;x=y;base64",
  );
  const comma = fc.constantFrom(",", ",,", "", ";,");
  const body = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.constantFrom("%", "%zz", "%89PNG%0D%0A%1A%0A", "R0lGODlh"),
  );
  await fc.assert(
    fc.asyncProperty(
      head,
      comma,
      body,
      async (start, between, rest) => await tryRender(start + between + rest),
    ),
    { numRuns: 100 },
  );
});

Deno.test("a drawing that would never end is a box that says so, in any spelling of its kind", async () => {
  const drawing = encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${ENDLESS}</svg>`,
  );
  const box = async (src: string) =>
    (await renderImage(<img src={src} style={{ width: 40, height: 30 }} />, panel)).image.hash;
  const unread = await box("data:image/png;base64,aa");
  for (
    const head of [
      "data:image/svg+xml",
      "data:image/svg+xml;charset=utf-8",
      "DATA:Image/SVG+xml",
      "data: image/svg+xml",
    ]
  ) {
    assert.equal(await box(`${head},${drawing}`), unread, head);
  }
});
