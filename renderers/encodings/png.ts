import { decodePicture } from "../decode_picture.ts";
import { expectPixels, type PixelFormat, type PngForm } from "../formats/format.ts";
import { packBits, packedStride } from "../pack.ts";
import type { Picture } from "../raster.ts";
import { toRgb } from "../to_rgb.ts";
import type { EncodeInput, Encoding } from "./encoding.ts";
import type { PngRows } from "./png_filter.ts";
import { PNG_EFFORTS, writePng } from "./write_png.ts";

/** Samples of whole bytes: gray where the format is, else truecolor. */
function formOf({ format, samples }: EncodeInput): PngForm {
  return samples === "packed" ? format.png : { colorType: format.isColor ? 2 : 0, bitDepth: 8 };
}

function sampleRows(picture: Picture, { format, form }: { format: PixelFormat; form: PngForm }): PngRows {
  const { height, width } = picture;
  if (form.colorType === 2) return { bytes: toRgb(picture, format), stride: width * 3, height, step: 3 };
  // An index is its own sample but where a gray has fewer bits than the sample: then it is the gray itself.
  const grays = format.palette?.map(({ rgb }) => rgb[0]);
  const codes = form.colorType === 0 && form.bitDepth === 8 ? grays : undefined;
  const options = { bits: form.bitDepth, pad: 0, codes };
  const bytes = packBits(expectPixels(picture), options);
  return { bytes, stride: packedStride(width, options), height, step: 1 };
}

function encodePng(input: EncodeInput): Uint8Array<ArrayBuffer> {
  const { picture, format, effort } = input;
  const form = formOf(input);
  const palette = form.colorType === 3 ? (format.palette ?? []).map(({ rgb }) => rgb) : null;
  return writePng(
    { width: picture.width, form, palette, rows: sampleRows(picture, { format, form }) },
    effort,
  );
}

/** PNG: gray where the format is gray, never indexed; a palette of exactly the panel's inks; else truecolor. */
export const png: Encoding = {
  name: "png",
  label: "PNG",
  mediaType: "image/png",
  extension: "png",
  aliases: [],
  efforts: PNG_EFFORTS,
  exactEfforts: PNG_EFFORTS,
  isFixedLength: false,
  mayNarrow: true,
  encode: (input) => Promise.resolve(encodePng(input)),
  decode: (input) => decodePicture({ ...input, mediaType: "image/png", isExact: true }),
};
