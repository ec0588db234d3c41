import type { Size } from "../panel.ts";
import type { Raster } from "../raster.ts";
import type { Extent } from "../tones/extent.ts";

/** Opaque pixels: grays of one byte, or red, green and blue. */
export interface OpaquePixels extends Size {
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** The pixels of a part that lies within. */
export function cut(
  { width, channels, data }: OpaquePixels,
  { left, top, right, bottom }: Extent,
): OpaquePixels {
  const size = { width: right - left, height: bottom - top };
  const stride = size.width * channels;
  const part = new Uint8Array(stride * size.height);
  for (let y = 0; y < size.height; y++) {
    const from = ((top + y) * width + left) * channels;
    part.set(data.subarray(from, from + stride), y * stride);
  }
  return { ...size, channels, data: part };
}

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

/** A row of pixels, from a column on to another, into the words of a raster from `at` on. */
function copyRow(
  { width, channels, data }: OpaquePixels,
  { y, left, right }: { readonly y: number; readonly left: number; readonly right: number },
  into: { readonly words: Uint32Array; readonly at: number },
): void {
  const [red, green, blue] = CHANNELS;
  const { words } = into;
  let from = (y * width + left) * channels;
  let to = into.at;
  const end = to + right - left;
  if (channels === 1) { for (; to < end; to++) words[to] = GRAYS[data[from++]!]!; }
  else {
    for (; to < end; to++, from += 3) {
      words[to] = red[data[from]!]! | green[data[from + 1]!]! | blue[data[from + 2]!]!;
    }
  }
}

/** Copies pixels over a raster from this corner on, in place, but for these parts of them. They must lie within it. */
export function lay(
  onto: Raster,
  pixels: OpaquePixels,
  { left, top, holes }: { readonly left: number; readonly top: number; readonly holes: readonly Extent[] },
): void {
  const words = new Uint32Array(onto.data.buffer, onto.data.byteOffset, onto.width * onto.height);
  const inOrder = holes.toSorted((one, other) => one.left - other.left);
  for (let y = 0; y < pixels.height; y++) {
    const start = (top + y) * onto.width + left;
    let from = 0;
    for (const hole of inOrder) {
      if (y < hole.top || y >= hole.bottom) continue;
      if (hole.left > from) {
        copyRow(pixels, { y, left: from, right: hole.left }, { words, at: start + from });
      }
      from = Math.max(from, hole.right);
    }
    copyRow(pixels, { y, left: from, right: pixels.width }, { words, at: start + from });
  }
}
