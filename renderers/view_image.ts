import { decodePanelImage } from "./decode_panel_image.ts";
import { writePng } from "./encodings/write_png.ts";
import { pixelFormat } from "./formats/mod.ts";
import { packBits, packedStride } from "./pack.ts";
import { measuredColors } from "./palettes/mod.ts";
import type { Panel } from "./panel.ts";
import { isIndexed, type Rgb } from "./raster.ts";
import { toRgb } from "./to_rgb.ts";

/** `nominal` colors are those in the file, `measured` ones those on the glass. */
export type ViewColors = "nominal" | "measured";

function bitsFor(colors: number): 1 | 2 | 4 | 8 {
  return ([1, 2, 4] as const).find((bits) => colors <= 2 ** bits) ?? 8;
}

/** The colors to show a panel's inks in; null where its format has no palette. */
function colorsOf(panel: Panel, colors: ViewColors): readonly Rgb[] | null {
  if (colors === "measured") return measuredColors(panel);
  return pixelFormat(panel.pixelFormat).palette?.map(({ rgb }) => rgb) ?? null;
}

/**
 * An image that was encoded for this panel as a PNG for browsers: the same pixels, in the colors of the file or of
 * the glass; indexed where the panel has a palette, else 24-bit.
 * Throws DecodeError when the bytes are no such image.
 */
export async function viewImage(
  bytes: Uint8Array,
  { panel, colors }: { readonly panel: Panel; readonly colors: ViewColors },
): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await decodePanelImage(bytes, panel);
  const { width, height } = picture;
  const palette = colorsOf(panel, colors);
  if (palette === null || !isIndexed(picture)) {
    const rows = {
      bytes: toRgb(picture, pixelFormat(panel.pixelFormat)),
      stride: width * 3,
      height,
      step: 3,
    };
    return writePng({ width, form: { colorType: 2, bitDepth: 8 }, palette: null, rows }, 0);
  }
  const bitDepth = bitsFor(palette.length);
  const rows = {
    bytes: packBits(picture, { bits: bitDepth, pad: 0 }),
    stride: packedStride(width, { bits: bitDepth }),
    height,
    step: 1,
  };
  return writePng({ width, form: { colorType: 3, bitDepth }, palette, rows }, 0);
}
