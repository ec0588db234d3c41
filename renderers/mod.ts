/** Pixels: views in, encoded images out. What starts threads is in `workers.ts`. */
export { type Cache, type CacheLevels, type CacheOptions, createCache, type WatchedCache } from "./cache.ts";
export { toRows } from "./ascii.ts";
export { isRightToLeft } from "./bidi.ts";
export { blankImage } from "./blank_image.ts";
export { collect, keepPages, releasePagesAtRest } from "./collect.ts";
export type { Composition, Labels, View } from "./composition.ts";
export { isTextCovered } from "./cover_text.ts";
export { decodeImage } from "./decode.ts";
export { decodePanelImage } from "./decode_panel_image.ts";
export { type Dither, dither, type DitherName, dithers, isDitherName } from "./dithers/mod.ts";
export { encode } from "./encode.ts";
export { type Encoding, encoding, type EncodingName, encodings, toEncodingName } from "./encodings/mod.ts";
export {
  DecodeError,
  DrawError,
  ImageTooLargeError,
  PanelError,
  RendererLostError,
  SizeMismatchError,
} from "./errors.ts";
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
export {
  type Ink,
  isPixelFormatName,
  type PixelFormat,
  pixelFormat,
  type PixelFormatName,
  pixelFormats,
} from "./formats/mod.ts";
export { isCoarse, measureOn } from "./glass.ts";
export { keptTiles } from "./tiles/kept_tiles.ts";
export { readTile, type Tile, tileView } from "./tiles/tile.ts";
export { toHalfBlocks } from "./half_blocks.ts";
export { sha256 } from "./hash.ts";
export {
  type IconDrawing,
  iconDrawing,
  type IconName,
  iconNames,
  type IconShape,
  isIconName,
} from "./icons/mod.ts";
export { type Inks, inks, paletteOf } from "./inks.ts";
export { measureText, tabularFigures, type TextStyle } from "./measure_text.ts";
export { mirrorView, readsRightToLeft } from "./mirror_view.ts";
export {
  definePanel,
  layoutSize,
  type Margins,
  type Panel,
  type Rotation,
  screenSize,
  type Size,
  type SizeClass,
  sizeClass,
  type Tone,
  unit,
} from "./panel.ts";
export { type Packing, PLAIN_PACKING } from "./packing.ts";
export {
  isPaletteName,
  measuredColors,
  type PaletteName,
  type PalettePreset,
  palettePresets,
} from "./palettes/mod.ts";
export { AUTOMATIC_PICTURES, type PictureTuning } from "./picture_tuning.ts";
export { shrinkPicture, type ShrunkPicture } from "./pictures/shrink_picture.ts";
export { place } from "./place.ts";
export { quantize } from "./quantize.ts";
export { isIndexed, type Picture, type Pixels, type Raster, type Rgb } from "./raster.ts";
export type { PanelJson } from "./panel_fields.ts";
export { panelToJson, readPanel } from "./read_panel.ts";
export { renderImage } from "./render_here.ts";
export type { Image, Rendered, Renderer, RenderTimings } from "./renderer.ts";
export { resolveView } from "./resolve_view.ts";
export { type ViewColors, viewImage } from "./view_image.ts";
export { withLocale } from "./text_lang.ts";
export { wrapText } from "./wrap_text.ts";
