import { expectPixels, expectRaster } from "./formats/format.ts";
import { joinBytes } from "./join_bytes.ts";
import { packBits } from "./pack.ts";
import { isIndexed, type Picture, type Raster } from "./raster.ts";
import { columnsOf, planesOf, type RawLayout } from "./raw_layout.ts";

/** Two bytes a pixel, 5 bits red, 6 green, 5 blue. */
function pack565({ width, height, data }: Raster, littleEndian: boolean): Uint8Array {
  const packed = new Uint8Array(width * height * 2);
  const high = littleEndian ? 1 : 0;
  for (let to = 0, from = 0; to < packed.length; to += 2, from += 4) {
    const green = data[from + 1]!;
    packed[to + high] = (data[from]! & 0xf8) | (green >> 5);
    packed[to + 1 - high] = ((green & 0x1c) << 3) | (data[from + 2]! >> 3);
  }
  return packed;
}

/** Three bytes a pixel, red first. */
function pack888({ width, height, data }: Raster): Uint8Array {
  const packed = new Uint8Array(width * height * 3);
  for (let to = 0, from = 0; to < packed.length; to += 3, from += 4) {
    packed.set(data.subarray(from, from + 3), to);
  }
  return packed;
}

function packChannels(raster: Raster, { format, packing }: RawLayout): Uint8Array {
  const packed = format.bitsPerPixel === 16 ? pack565(raster, packing.littleEndian) : pack888(raster);
  return packing.inverted ? packed.map((byte) => 255 - byte) : packed;
}

/** Some columns of a picture as a picture of their own. */
function crop(picture: Picture, { from, to }: { from: number; to: number }): Picture {
  if (from === 0 && to === picture.width) return picture;
  const { width, height } = picture;
  const [cells, each] = isIndexed(picture) ? [picture.indices, 1] : [picture.data, 4];
  const kept = new Uint8Array((to - from) * height * each);
  for (let y = 0; y < height; y++) {
    const row = cells.subarray((y * width + from) * each, (y * width + to) * each);
    kept.set(row, y * row.length);
  }
  const size = { width: to - from, height };
  return isIndexed(picture) ? { ...size, indices: kept } : { ...size, data: kept };
}

/**
 * The bytes that a display driver takes: no header, each row of a plane on a new byte, pad bits white in the
 * panel's own packing.
 * Throws TypeError on RGBA where the format has a palette, and on indices where it has none.
 */
export function packRaw(picture: Picture, layout: RawLayout): Uint8Array<ArrayBuffer> {
  const { raw } = layout.format;
  const parts = columnsOf(picture.width, layout.packing).flatMap((columns) => {
    const part = crop(picture, columns);
    if (raw === null) return [packChannels(expectRaster(part), layout)];
    return planesOf(raw, layout).map((plane) => packBits(expectPixels(part), plane));
  });
  return joinBytes(parts);
}
