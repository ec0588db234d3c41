/** Every encoding of every format, read by libraries that know nothing of this project. */
import { decode as decodeBmp } from "bmp-ts";
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import sharp from "sharp";
import { type PixelFormat, pixelFormats } from "../formats/mod.ts";
import { packRaw } from "../pack_raw.ts";
import type { Picture } from "../raster.ts";
import { PLAIN, testPicture, toRgba } from "../test_picture.ts";
import { type EncodingName, encodings } from "./mod.ts";

const WIDTHS = [1, 7, 8, 9, 121];
const HEIGHT = 3;

/** A library that reads RGBA from a file. */
type Reader = (bytes: Uint8Array) => Promise<readonly number[]> | readonly number[];

/** Samples at least as wide as a byte hold nominal colors as they are, which is all that libraries are asked. */
const readers: Readonly<Partial<Record<EncodingName, Readonly<Record<string, Reader>>>>> = {
  png: { pngjs: (bytes) => Array.from(PNG.sync.read(Buffer.from(bytes)).data), sharp: readWithSharp },
  webp: { sharp: readWithSharp },
  bmp: { "bmp-ts": readWithBmpTs },
};

async function readWithSharp(bytes: Uint8Array): Promise<readonly number[]> {
  return Array.from(await sharp(bytes).toColorspace("srgb").ensureAlpha().raw().toBuffer());
}

/** Its default order is alpha, blue, green, red; the other one overwrites colors of 1-bit files. */
function readWithBmpTs(bytes: Uint8Array): readonly number[] {
  const { data, width, height } = decodeBmp(Buffer.from(bytes));
  return Array.from({ length: width * height }, (_, pixel) => {
    const [, blue, green, red] = data.subarray(pixel * 4, pixel * 4 + 4);
    return [red!, green!, blue!, 255];
  }).flat();
}

/** What a command prints; null where there is no such command. */
async function run(command: string, args: string[], input = new Uint8Array(0)): Promise<Uint8Array | null> {
  try {
    const process = new Deno.Command(command, { args, stdin: "piped", stdout: "piped", stderr: "null" })
      .spawn();
    const output = process.output();
    await new Blob([input.slice()]).stream().pipeTo(process.stdin);
    return (await output).stdout;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** The command of the ImageMagick on this machine; null where there is none. */
async function findImageMagick(): Promise<string | null> {
  for (const command of ["magick", "convert"]) {
    const version = await run(command, ["-version"]);
    if (version && new TextDecoder().decode(version).includes("Version: ImageMagick")) return command;
  }
  return null;
}

async function encoded(name: EncodingName, { picture, format, samples = PLAIN.samples, effort = 0 }: {
  picture: Picture;
  format: PixelFormat;
  samples?: "packed" | "bytes";
  effort?: number;
}) {
  return await encodings[name].encode({ ...PLAIN, picture, format, samples, effort });
}

for (const [name, libraries] of Object.entries(readers) as [EncodingName, Record<string, Reader>][]) {
  for (const format of Object.values(pixelFormats)) {
    Deno.test(`${name} of ${format.name} is read to the same pixels by ${Object.keys(libraries).join(" and ")}`, async () => {
      for (const width of WIDTHS) {
        const picture = testPicture(format, { width, height: HEIGHT });
        for (const samples of ["packed", "bytes"] as const) {
          for (let effort = 0; effort < encodings[name].exactEfforts; effort++) {
            const bytes = await encoded(name, { picture, format, samples, effort });
            for (const read of Object.values(libraries)) {
              assert.deepEqual(await read(bytes), toRgba(picture, format));
            }
          }
        }
      }
    });
  }
}

for (const name of ["png", "bmp"] as const) {
  Deno.test(`${name} of every format is read to the same pixels by ImageMagick too, where there is one`, async () => {
    const command = await findImageMagick();
    if (command === null) console.log("      no ImageMagick on this machine: the other readers decide");
    for (const format of Object.values(pixelFormats)) {
      const picture = testPicture(format, { width: 121, height: HEIGHT });
      for (const samples of ["packed", "bytes"] as const) {
        const bytes = await encoded(name, { picture, format, samples });
        for (const read of Object.values(readers[name]!)) {
          assert.deepEqual(await read(bytes), toRgba(picture, format));
        }
        if (command === null) continue;
        const args = [`${name}:-`, "-colorspace", "sRGB", "-depth", "8", "rgba:-"];
        assert.deepEqual(
          Array.from(await run(command, args, bytes) ?? []),
          toRgba(picture, format),
          format.name,
        );
      }
    }
  });
}

for (const format of Object.values(pixelFormats)) {
  Deno.test(`jpg of ${format.name} is read by sharp to nearly the same colors where they are flat`, async () => {
    for (const width of WIDTHS) {
      const one = testPicture(format, { width: 1, height: 1 });
      const cells = "indices" in one ? one.indices : one.data;
      const many = Uint8Array.from(
        { length: width * HEIGHT * cells.length },
        (_, at) => cells[at % cells.length]!,
      );
      const size = { width, height: HEIGHT };
      const picture = "indices" in one ? { ...size, indices: many } : { ...size, data: many };
      const found = await readWithSharp(await encoded("jpg", { picture, format }));
      const wanted = toRgba(picture, format);
      assert.equal(found.length, wanted.length);
      found.forEach((byte, at) => assert.ok(Math.abs(byte - wanted[at]!) <= 4, `${byte} for ${wanted[at]}`));
    }
  });

  Deno.test(`epdgz of ${format.name} is gzip of the raw bytes, with the same header everywhere`, async () => {
    for (const width of WIDTHS) {
      const picture = testPicture(format, { width, height: HEIGHT });
      for (let effort = 0; effort < encodings.epdgz.efforts; effort++) {
        const bytes = await encoded("epdgz", { picture, format, effort });
        assert.deepEqual(Array.from(bytes.subarray(0, 10)), [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
        const inflated = new Uint8Array(await new Response(stream).arrayBuffer());
        assert.deepEqual(inflated, packRaw(picture, { ...PLAIN, format }));
      }
    }
  });
}
