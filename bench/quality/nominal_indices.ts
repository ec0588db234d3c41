import sharp from "sharp";
import type { Ink } from "../../renderers/formats/mod.ts";

/** The ink nearest to each pixel of an image file, by nominal colors: what a panel makes of it. */
export async function nominalIndices(image: Uint8Array, inks: readonly Ink[]): Promise<Uint8Array> {
  const { data, info } = await sharp(image).toColorspace("srgb").removeAlpha().raw()
    .toBuffer({ resolveWithObject: true });
  const known = new Map<number, number>();
  return Uint8Array.from({ length: info.width * info.height }, (_, pixel) => {
    const rgb = [0, 1, 2].map((color) => data[pixel * info.channels + Math.min(color, info.channels - 1)]!);
    const key = (rgb[0]! << 16) | (rgb[1]! << 8) | rgb[2]!;
    let ink = known.get(key);
    if (ink === undefined) {
      const distances = inks.map((one) =>
        one.rgb.reduce((sum, byte, color) => sum + (byte - rgb[color]!) ** 2, 0)
      );
      ink = distances.indexOf(Math.min(...distances));
      known.set(key, ink);
    }
    return ink;
  });
}

/** A PNG that has one pixel of each ink, for programs that take their palette from a picture. */
export async function palettePicture(inks: readonly Ink[]): Promise<Uint8Array> {
  const bytes = Uint8Array.from(inks.flatMap(({ rgb }) => rgb));
  return await sharp(bytes, { raw: { width: inks.length, height: 1, channels: 3 } }).png().toBuffer();
}

/** A PNG of a raster. */
export async function toPng({ width, height, data }: { width: number; height: number; data: Uint8Array }) {
  return new Uint8Array(
    await sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().png().toBuffer(),
  );
}
