import { decodeImage } from "./decode.ts";
import { DecodeError } from "./errors.ts";
import type { Ink, PixelFormat } from "./formats/format.ts";
import type { Picture, Raster } from "./raster.ts";

/** An image that says its own size and colors, and what its picture must be. */
export interface PictureInput {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly format: PixelFormat;
  /** True when a color that is no ink is a fault; else the nearest ink counts. */
  readonly isExact: boolean;
}

function nearestInk(palette: readonly Ink[], color: number): number {
  const [red, green, blue] = [color >> 16, (color >> 8) & 255, color & 255];
  const distances = palette.map(({ rgb }) =>
    (rgb[0] - red) ** 2 + (rgb[1] - green) ** 2 + (rgb[2] - blue) ** 2
  );
  return distances.indexOf(Math.min(...distances));
}

/** The indices of a raster's colors: each must be an ink, or, where the encoding loses, the nearest counts. */
function toIndices({ width, height, data }: Raster, palette: readonly Ink[], isExact: boolean): Picture {
  const known = new Map(palette.map(({ rgb }, index) => [(rgb[0] << 16) | (rgb[1] << 8) | rgb[2], index]));
  const indices = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < indices.length; pixel++, at += 4) {
    const color = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    let index = known.get(color);
    if (index === undefined) {
      if (isExact) {
        const found = color.toString(16).padStart(6, "0");
        throw new DecodeError(
          `Cannot decode image: found color #${found}, expected one of ${palette.length} of the panel`,
        );
      }
      index = nearestInk(palette, color);
      known.set(color, index);
    }
    indices[pixel] = index;
  }
  return { width, height, indices };
}

/**
 * The picture of a PNG, BMP, JPEG or WebP in the inks of a pixel format.
 * Throws DecodeError when the bytes are no such image, of another size, or, where it is exact, of other colors.
 */
export async function decodePicture(input: PictureInput): Promise<Picture> {
  const { bytes, mediaType, width, height, format, isExact } = input;
  const raster = await decodeImage(bytes, mediaType);
  if (raster.width !== width || raster.height !== height) {
    throw new DecodeError(
      `Cannot decode image: found ${raster.width}x${raster.height} pixels, expected ${width}x${height}`,
    );
  }
  return format.palette === null ? raster : toIndices(raster, format.palette, isExact);
}
