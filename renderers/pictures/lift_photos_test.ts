import { Buffer } from "node:buffer";
import assert from "node:assert/strict";
import fc from "fast-check";
import { liftPhotos, type OpaquePixels, photoName } from "./lift_photos.ts";
import { encodePicture } from "./encode_picture.ts";
import { rasterizePhotos } from "./rasterize_photos.ts";

function photo(width: number, height: number, channels: 1 | 3): OpaquePixels {
  const data = Uint8Array.from({ length: width * height * channels }, (_, at) => (at * 73 + (at >> 3)) % 256);
  return { width, height, channels, data };
}

async function urlOf({ width, height, channels, data }: OpaquePixels): Promise<string> {
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < rgb.length; at++) rgb[at] = data[channels === 3 ? at : Math.floor(at / 3)]!;
  return await encodePicture({ width, height, channels: 3, data: rgb }, { gray: false });
}

const picture = (more = "") =>
  `<image x="4" y="3" width="20" height="10" href="${photoName(0)}" preserveAspectRatio="none"${more}/>`;
const screen = (inner: string) =>
  `<svg width="40" height="30" viewBox="0 0 40 30" xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const lift = (inner: string, pixels = photo(20, 10, 3)) =>
  liftPhotos(screen(inner), [{ url: "data:image/png;base64,AAAA", opaque: pixels }]);

Deno.test("a photo that nothing covers is left to be copied, and one that is changed or covered is not", () => {
  const rect = (x: number, more = "") => `<rect x="${x}" y="0" width="6" height="30" fill="#000"${more}/>`;
  const cases: readonly (readonly [svg: string, isLifted: boolean])[] = [
    [picture(), true],
    [rect(2) + picture(), true],
    [picture() + rect(26), true],
    [`<g>${picture()}</g>`, true],
    [picture() + rect(20), false],
    [picture() + rect(26, ' stroke="#000" stroke-width="4"'), false],
    [picture() + `<g transform="translate(-8 0)">${rect(26)}</g>`, false],
    [picture() + rect(26, ' filter="url(#f)"'), false],
    [picture(' opacity="0.5"'), false],
    [picture(' transform="matrix(1,0.1,0,1,0,0)"'), false],
    [`<g opacity="0.5">${picture()}</g>`, false],
    [`<defs><pattern id="p">${picture()}</pattern></defs>`, false],
    [picture().replace('x="4"', 'x="4.5"'), false],
    [picture().replace('x="4"', 'x="30"'), false],
    [picture().replace('width="20"', 'width="21"'), false],
  ];
  for (const [svg, isLifted] of cases) {
    const { svg: written, photos } = lift(svg);
    assert.equal(photos.size, Number(isLifted), svg);
    assert.equal(written.includes("base64,AAAA"), !isLifted, svg);
  }
});

Deno.test("a copied photo is, to the pixel, what would have been drawn", async () => {
  const sides = fc.integer({ min: 1, max: 20 });
  const places = fc.record({
    width: sides,
    height: sides,
    x: fc.integer({ min: 0, max: 20 }),
    y: fc.integer({ min: 0, max: 10 }),
    channels: fc.constantFrom(1 as const, 3 as const),
  });
  await fc.assert(
    fc.asyncProperty(places, async ({ width, height, x, y, channels }) => {
      const pixels = photo(width, height, channels);
      const below = '<rect x="0" y="0" width="30" height="15.5" fill="#36c"/>';
      const named = screen(
        below +
          `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${photoName(0)}" ` +
          'preserveAspectRatio="none"/>',
      );
      const url = await urlOf(pixels);
      const { svg, photos } = liftPhotos(named, [{ url, opaque: pixels }]);
      assert.equal(photos.size, 1);
      const drawn = rasterizePhotos(named.replace(photoName(0), url), new Map());
      assert.ok(Buffer.from(rasterizePhotos(svg, photos).data).equals(drawn.data));
    }),
    { numRuns: 40 },
  );
});
