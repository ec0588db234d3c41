import type { FacePlace } from "./face_place.ts";
import { hideTable } from "./font_table.ts";
import { readModuleFile } from "./node_module.ts";
import { isWoff, readWoff } from "./read_woff.ts";
import { isWoff2, readWoff2 } from "./read_woff2.ts";
import { setMetrics } from "./set_metrics.ts";
import { openWhole, subsetFont, type WholeFont } from "./subset_font.ts";
import { symbolFont, symbols } from "./symbols.ts";

function unpack(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return isWoff2(file) ? readWoff2(file) : isWoff(file) ? readWoff(file) : file.slice();
}

/** A block of 256 characters by its number in hexadecimal: `4e` is U+4E00 to U+4EFF. */
function blockOf(part: string): readonly [number, number] {
  const first = parseInt(part, 16) * 256;
  return [first, first + 255];
}

/** Fonts that blocks are taken of, left open: they are large, and text that needs one block may need many. */
const wholes = new Map<string, WholeFont>();

function openBlocks(path: string): WholeFont {
  let whole = wholes.get(path);
  if (!whole) {
    const font = unpack(readModuleFile(path));
    hideTable(font, "BASE"); // Unifont's is broken, and HarfBuzz refuses it
    wholes.set(path, whole = openWhole(font));
  }
  return whole;
}

/** The OpenType font at this place: unpacked, set to its weight, with the metrics that every face has. */
export function fontBytes({ source, part, weight }: FacePlace): Uint8Array<ArrayBuffer> {
  if (source === symbols) return new Uint8Array(symbolFont());
  const path = source.files.replace("{subset}", part).replace("{weight}", String(weight));
  let font: Uint8Array<ArrayBuffer>;
  if (source.cut === "blocks") font = openBlocks(path).subset({ characters: blockOf(part) });
  else font = unpack(readModuleFile(path));
  if (path.endsWith(".woff2")) font = subsetFont(font, { weight });
  setMetrics(font);
  return font;
}
