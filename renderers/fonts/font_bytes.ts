import { askedOf, type FacePlace } from "./face_place.ts";
import { fontTable, hideTable } from "./font_table.ts";
import { readModuleFile } from "./node_module.ts";
import { isWoff, readWoff } from "./read_woff.ts";
import { isWoff2, readWoff2 } from "./read_woff2.ts";
import { setMetrics } from "./set_metrics.ts";
import type { UnicodeRanges } from "./unicode_ranges.ts";
import { openWhole, subsetFont, type TakePart } from "./subset_font.ts";
import { symbolFont, symbols } from "./symbols.ts";

/** Joiners, selectors and tags, which make one emoji of several characters. */
const JOINERS: UnicodeRanges = [[0x200d, 0x200d], [0x20e3, 0x20e3], [0xfe0e, 0xfe0f], [0xe0020, 0xe007f]];

function unpack(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return isWoff2(file) ? readWoff2(file) : isWoff(file) ? readWoff(file) : file.slice();
}

/** A block of 256 characters by its number in hexadecimal: `4e` is U+4E00 to U+4EFF. */
function blockOf(part: string): readonly [number, number] {
  const first = parseInt(part, 16) * 256;
  return [first, first + 255];
}

/**
 * Fonts that blocks are taken of. They are large, so nothing holds them for longer than the text that asks for a
 * block, or for many, keeps this thread busy.
 */
const wholes = new Map<string, WeakRef<TakePart>>();

function openBlocks(path: string): TakePart {
  let take = wholes.get(path)?.deref();
  if (!take) {
    const font = unpack(readModuleFile(path));
    hideTable(font, "BASE"); // Unifont's is broken, and HarfBuzz refuses it
    wholes.set(path, new WeakRef(take = openWhole(font)));
  }
  return take;
}

/** The OpenType font at this place: unpacked, set to its weight, with the metrics that every face has. */
export function fontBytes({ source, part, weight }: FacePlace): Uint8Array<ArrayBuffer> {
  if (source === symbols) return new Uint8Array(symbolFont());
  const path = source.files.replace("{subset}", part).replace("{weight}", String(weight));
  let font: Uint8Array<ArrayBuffer>;
  if (source.cut === "blocks") font = openBlocks(path)({ characters: [blockOf(part)] });
  else font = unpack(readModuleFile(path));
  if (source.unitsPerEm !== undefined) fontTable(font, "head")?.setUint16(18, source.unitsPerEm);
  if (path.endsWith(".woff2")) font = subsetFont(font, { weight });
  // Else the spaces of an emoji font, which are as wide as an emoji, would be drawn behind emoji.
  else if (source.characters !== undefined && source.cut === "whole") {
    font = subsetFont(font, { characters: [...askedOf(source), ...JOINERS] });
  }
  setMetrics(font);
  return font;
}
