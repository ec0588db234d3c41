import { fontTable } from "./font_table.ts";

/** Height above and depth below the baseline of every face, in sizes: Inter's, so that no glyph moves a line. */
const ASCENT = 0.96875;
const DESCENT = 0.2412;

/** Gives an OpenType font the ascent and descent that every face has, in place. */
export function setMetrics(font: Uint8Array<ArrayBuffer>): void {
  const head = fontTable(font, "head");
  const hhea = fontTable(font, "hhea");
  if (!head || !hhea) return;
  const units = head.getUint16(18);
  hhea.setInt16(4, Math.round(ASCENT * units));
  hhea.setInt16(6, -Math.round(DESCENT * units));
  hhea.setInt16(8, 0);
}
