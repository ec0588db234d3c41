import type { Size } from "../panel.ts";
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

/** A row of pixels, from a column on to another, into RGBA from `to` on. */
function copyRow(
  { width, channels, data }: OpaquePixels,
  { y, left, right }: { readonly y: number; readonly left: number; readonly right: number },
  rgba: { readonly data: Uint8Array; readonly at: number },
): void {
  const green = channels === 1 ? 0 : 1;
  const blue = channels === 1 ? 0 : 2;
  const { data: into } = rgba;
  let from = (y * width + left) * channels;
  for (let to = rgba.at, end = to + (right - left) * 4; to < end; to += 4, from += channels) {
    into[to] = data[from]!;
    into[to + 1] = data[from + green]!;
    into[to + 2] = data[from + blue]!;
    into[to + 3] = 255;
  }
}

/** Copies pixels over a raster from this corner on, in place, but for these parts of them. They must lie within it. */
export function lay(
  onto: Size & { readonly data: Uint8Array },
  pixels: OpaquePixels,
  { left, top, holes }: { readonly left: number; readonly top: number; readonly holes: readonly Extent[] },
): void {
  const inOrder = holes.toSorted((one, other) => one.left - other.left);
  for (let y = 0; y < pixels.height; y++) {
    const start = (top + y) * onto.width + left;
    let from = 0;
    for (const hole of inOrder) {
      if (y < hole.top || y >= hole.bottom) continue;
      if (hole.left > from) {
        copyRow(pixels, { y, left: from, right: hole.left }, { data: onto.data, at: (start + from) * 4 });
      }
      from = Math.max(from, hole.right);
    }
    copyRow(pixels, { y, left: from, right: pixels.width }, { data: onto.data, at: (start + from) * 4 });
  }
}
