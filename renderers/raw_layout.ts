import type { PixelFormat, RawForm } from "./formats/format.ts";
import { packedStride } from "./pack.ts";
import type { Packing } from "./packing.ts";

/** The codes of one plane as a panel takes them, and how they lie in bytes. */
export interface Plane {
  readonly bits: RawForm["bits"];
  readonly lowFirst: boolean;
  /** The code of each ink, in the palette's order. */
  readonly codes: readonly number[];
  /** The code of white, which fills the last byte of a row. */
  readonly pad: number;
}

/** What decides the raw bytes of a picture besides its pixels. */
export interface RawLayout {
  readonly format: PixelFormat;
  readonly packing: Packing;
}

/** The planes of a format with a palette, in the order in which they follow one another. */
export function planesOf(form: RawForm, { format, packing }: RawLayout): readonly Plane[] {
  const white = (format.palette ?? []).findIndex(({ name }) => name === "white");
  return form.planes.map((plain, place) => {
    const inverted = packing.inverted !== (packing.invertPlane2 && place === 1);
    const codes = inverted ? plain.map((code) => form.most - code) : plain;
    return { bits: form.bits, lowFirst: packing.lowFirst, codes, pad: codes[white]! };
  });
}

/** Columns that come whole, one group after the other: both halves, the left one wider by an odd column; or all. */
export function columnsOf(width: number, { splitHalves }: Packing): readonly { from: number; to: number }[] {
  const middle = Math.ceil(width / 2);
  return splitHalves ? [{ from: 0, to: middle }, { from: middle, to: width }] : [{ from: 0, to: width }];
}

/** Bytes that the raw form of a picture of this size takes. */
export function rawLength(
  { width, height }: { readonly width: number; readonly height: number },
  { format, packing }: RawLayout,
): number {
  const { raw, bitsPerPixel } = format;
  if (raw === null) return (width * height * bitsPerPixel) / 8;
  return columnsOf(width, packing).reduce(
    (sum, { from, to }) => sum + raw.planes.length * height * packedStride(to - from, raw),
    0,
  );
}
