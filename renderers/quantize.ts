import { dither, inkTarget, pictureDither } from "./dithers/mod.ts";
import { SizeMismatchError } from "./errors.ts";
import { pixelFormat } from "./formats/mod.ts";
import type { Panel } from "./panel.ts";
import type { Picture, Raster, Rgb } from "./raster.ts";

/** The byte nearest to each byte among those that `bits` bits can say. */
function channelLevels(bits: number): Uint8Array {
  const most = 2 ** bits - 1;
  return Uint8Array.from(
    { length: 256 },
    (_, byte) => Math.round((Math.round((byte * most) / 255) * 255) / most),
  );
}

/** Keeps what the panel's bits can say of each channel. */
function roundChannels(raster: Raster, bits: Rgb): Raster {
  const [red, green, blue] = bits.map(channelLevels) as [Uint8Array, Uint8Array, Uint8Array];
  const data = new Uint8Array(raster.data.length);
  for (let at = 0; at < data.length; at += 4) {
    data[at] = red[raster.data[at]!]!;
    data[at + 1] = green[raster.data[at + 1]!]!;
    data[at + 2] = blue[raster.data[at + 2]!]!;
    data[at + 3] = 255;
  }
  return { ...raster, data };
}

/**
 * Carries an opaque raster by the panel's inks: snapped, or dithered where the panel's tone is `photo`. Indices
 * where the pixel format has a palette, RGBA rounded to its bits where it has none.
 * Throws SizeMismatchError when the raster is not the glass's size.
 */
export function quantize(raster: Raster, panel: Panel): Picture {
  const { width, height } = raster;
  if (width !== panel.width || height !== panel.height) {
    const accepted = `${panel.width}x${panel.height}`;
    throw new SizeMismatchError("quantize raster", { found: `${width}x${height}`, accepted });
  }
  const { channelBits } = pixelFormat(panel.pixelFormat);
  const target = inkTarget(panel);
  if (target) {
    const indices = new Uint8Array(width * height);
    const carrier = panel.tone === "photo" ? pictureDither(panel) : dither("threshold");
    carrier.apply({ raster, target, region: null, strength: panel.strength }, indices);
    return { width, height, indices };
  }
  return channelBits ? roundChannels(raster, channelBits) : raster;
}
