import { Buffer } from "node:buffer";
import assert from "node:assert/strict";
import fc from "fast-check";
import { toPngUrl } from "./encode_picture.ts";
import { liftPhotos, photoName } from "./lift_photos.ts";
import type { OpaquePixels } from "./opaque_pixels.ts";
import { rasterizePhotos } from "./rasterize_photos.ts";

function photo(width: number, height: number, channels: 1 | 3): OpaquePixels {
  const data = Uint8Array.from({ length: width * height * channels }, (_, at) => (at * 73 + (at >> 3)) % 256);
  return { width, height, channels, data };
}

const picture = (more = "") =>
  `<image x="4" y="3" width="20" height="10" href="${photoName(0)}" preserveAspectRatio="none"${more}/>`;
const screen = (inner: string) =>
  `<svg width="40" height="30" viewBox="0 0 40 30" xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const lift = (inner: string, pixels = photo(20, 10, 3)) =>
  liftPhotos(screen(inner), [{ url: null, opaque: pixels }]);
const rect = (x: number, more = "") => `<rect x="${x}" y="0" width="6" height="30" fill="#000"${more}/>`;

Deno.test("what covers a photo is found, and one that is changed is left to be drawn", () => {
  const whole = [4, 3, 24, 13];
  const cases: readonly (readonly [svg: string, covered: readonly (readonly number[])[] | null])[] = [
    [picture(), []],
    [rect(2) + picture(), []],
    [picture() + rect(26), []],
    [`<g>${picture()}</g>`, []],
    [picture() + rect(20), [[18, 3, 24, 13]]],
    [picture() + rect(8) + rect(20), [[6, 3, 16, 13], [18, 3, 24, 13]]],
    [picture() + rect(20) + rect(14), [[12, 3, 24, 13]]],
    [picture() + rect(26, ' stroke="#000" stroke-width="4"'), [[18, 3, 24, 13]]],
    [picture() + `<g transform="translate(-8 0)">${rect(26)}</g>`, [whole]],
    [picture() + rect(26, ' filter="url(#f)"'), [whole]],
    [picture(' opacity="0.5"'), null],
    [picture(' transform="matrix(1,0.1,0,1,0,0)"'), null],
    [`<g opacity="0.5">${picture()}</g>`, null],
    [`<defs><pattern id="p">${picture()}</pattern></defs>`, null],
    [picture().replace('x="4"', 'x="4.5"'), null],
    [picture().replace('x="4"', 'x="30"'), null],
    [picture().replace('width="20"', 'width="21"'), null],
  ];
  for (const [svg, covered] of cases) {
    const { svg: written, photos } = lift(svg);
    const found = photos.get(photoName(0))!.covered;
    assert.deepEqual(found && found.map((part) => Object.values(part)), covered, svg);
    assert.equal(written, screen(svg));
  }
});

Deno.test("a picture with alpha is drawn by its URL", () => {
  const url = "data:image/png;base64,AAAA";
  const { svg, photos } = liftPhotos(screen(picture()), [{ url, opaque: null }]);
  assert.equal(photos.size, 0);
  assert.equal(svg, screen(picture()).replace(photoName(0), url));
});

Deno.test("a copied photo is, to the pixel, what would have been drawn, whatever lies over it", () => {
  const sides = fc.integer({ min: 1, max: 20 });
  const places = fc.record({
    width: sides,
    height: sides,
    x: fc.integer({ min: 0, max: 20 }),
    y: fc.integer({ min: 0, max: 10 }),
    channels: fc.constantFrom(1 as const, 3 as const),
    over: fc.array(
      fc.record({
        x: fc.double({ min: -5, max: 40, noNaN: true }),
        y: fc.double({ min: -5, max: 30, noNaN: true }),
        size: fc.double({ min: 0.5, max: 12, noNaN: true }),
        kind: fc.constantFrom("rect", "line", "path"),
      }),
      { maxLength: 12 },
    ),
  });
  const shape = ({ x, y, size, kind }: { x: number; y: number; size: number; kind: string }) =>
    kind === "rect"
      ? `<rect x="${x}" y="${y}" width="${size}" height="${size / 2}" fill="#123" fill-opacity="0.6"/>`
      : kind === "line"
      ? `<line x1="${x}" y1="${y}" x2="${x + size}" y2="${y + 3}" stroke="#e00" stroke-width="1.5"/>`
      : `<path d="M${x} ${y}L${x + size} ${y}L${x} ${y + size}Z" fill="#ff0"/>`;
  fc.assert(
    fc.property(places, ({ width, height, x, y, channels, over }) => {
      const pixels = photo(width, height, channels);
      const below = '<rect x="0" y="0" width="30" height="15.5" fill="#36c"/>';
      const named = screen(
        below +
          `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${photoName(0)}" ` +
          `preserveAspectRatio="none"/>${over.map(shape).join("")}`,
      );
      const { svg, photos } = liftPhotos(named, [{ url: null, opaque: pixels }]);
      assert.notEqual(photos.get(photoName(0))!.covered, null);
      const drawn = rasterizePhotos(named.replace(photoName(0), toPngUrl(pixels)), new Map());
      assert.ok(Buffer.from(rasterizePhotos(svg, photos).data).equals(drawn.data));
    }),
    { numRuns: 150 },
  );
});
