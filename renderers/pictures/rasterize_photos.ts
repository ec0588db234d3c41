import type { Raster } from "../raster.ts";
import { rasterize } from "../rasterize.ts";
import type { OpaquePixels } from "./lift_photos.ts";

/** The words of grays, or of what each of three channels adds to an opaque pixel. */
const GRAYS = wordsOf((byte) => [byte, byte, byte, 255]);
const CHANNELS = [
  wordsOf((byte) => [byte, 0, 0, 255]),
  wordsOf((byte) => [0, byte, 0, 0]),
  wordsOf((byte) => [0, 0, byte, 0]),
] as const;

function wordsOf(pixel: (byte: number) => readonly number[]): Uint32Array {
  return new Uint32Array(Uint8Array.from({ length: 1024 }, (_, at) => pixel(at >> 2)[at & 3]!).buffer);
}

/** Copies opaque pixels over a raster from this corner on, in place. They must lie within it. */
function lay(onto: Raster, from: OpaquePixels, { left, top }: { left: number; top: number }): void {
  const { data: source, channels } = from;
  const [red, green, blue] = CHANNELS;
  const words = new Uint32Array(onto.data.buffer, onto.data.byteOffset, onto.width * onto.height);
  for (let y = 0, read = 0; y < from.height; y++) {
    let at = (top + y) * onto.width + left;
    const end = at + from.width;
    if (channels === 1) { for (; at < end; at++) words[at] = GRAYS[source[read++]!]!; }
    else {
      for (; at < end; at++, read += 3) {
        words[at] = red[source[read]!]! | green[source[read + 1]!]! | blue[source[read + 2]!]!;
      }
    }
  }
}

/** The pixels of a drawing with its lifted photos copied onto it. Throws what `rasterize` throws. */
export function rasterizePhotos(svg: string, photos: ReadonlyMap<string, OpaquePixels>): Raster {
  if (photos.size === 0) return rasterize(svg);
  const laid = new Map<string, { photo: OpaquePixels; left: number; top: number }>();
  const raster = rasterize(svg, ({ name, attributes }) => {
    const href = name === "image" ? attributes.get("href") ?? "" : "";
    const photo = photos.get(href);
    if (photo === undefined) return false;
    const [left, top] = [Number(attributes.get("x")), Number(attributes.get("y"))];
    laid.set(`${href} ${left} ${top}`, { photo, left, top });
    return true;
  });
  for (const { photo, ...corner } of laid.values()) lay(raster, photo, corner);
  return raster;
}
