/** Pixels: views in, encoded images out. What starts threads is in `workers.ts`. */
export * from "./panels.ts";
export { toRows } from "./ascii.ts";
export { isRightToLeft } from "./bidi.ts";
export { isTextCovered } from "./cover_text.ts";
export { decodeImage } from "./decode.ts";
export { decodePanelImage } from "./decode_panel_image.ts";
export { encode } from "./encode.ts";
export { type FitOptions, type FittedText, fitText } from "./fit_text.ts";
export {
  families,
  type FamilyName,
  familyNames,
  fontFamily,
  isFamilyName,
  type Weight,
  WEIGHTS,
} from "./fonts/families.ts";
export { isCoarse, measureOn } from "./glass.ts";
export { keptTiles } from "./tiles/kept_tiles.ts";
export { readTile, type Tile, tileView } from "./tiles/tile.ts";
export { toHalfBlocks } from "./half_blocks.ts";
export { type Inks, inks, paletteOf } from "./inks.ts";
export { measureText, tabularFigures, type TextStyle } from "./measure_text.ts";
export { mirrorView, readsRightToLeft } from "./mirror_view.ts";
export { place } from "./place.ts";
export { quantize } from "./quantize.ts";
export { renderImage } from "./render_here.ts";
export { resolveView } from "./resolve_view.ts";
export { withLocale } from "./text_lang.ts";
export { wrapText } from "./wrap_text.ts";
