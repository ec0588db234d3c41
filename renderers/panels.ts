/**
 * The face of this floor for a thread that draws nothing: panels and what names their bytes, and what every thread keeps house
 * with. It loads no font, no text shaper and no engine; `mod.ts` has all of it.
 */
export { blankImage } from "./blank_image.ts";
export { type Cache, type CacheLevels, type CacheOptions, createCache, type WatchedCache } from "./cache.ts";
export { collect, keepPages, releasePagesAtRest } from "./collect.ts";
export type { Composition, Labels, View } from "./composition.ts";
export { type Dither, dither, type DitherName, dithers, isDitherName } from "./dithers/mod.ts";
export { type Encoding, encoding, type EncodingName, encodings, toEncodingName } from "./encodings/mod.ts";
export {
  DecodeError,
  DrawError,
  ImageTooLargeError,
  PanelError,
  RendererLostError,
  SizeMismatchError,
} from "./errors.ts";
export {
  type Ink,
  isPixelFormatName,
  type PixelFormat,
  pixelFormat,
  type PixelFormatName,
  pixelFormats,
} from "./formats/mod.ts";
export { sha256 } from "./hash.ts";
export {
  type IconDrawing,
  iconDrawing,
  type IconName,
  iconNames,
  type IconShape,
  isIconName,
} from "./icons/mod.ts";
export { type Packing, PLAIN_PACKING } from "./packing.ts";
export {
  isPaletteName,
  measuredColors,
  type PaletteName,
  type PalettePreset,
  palettePresets,
} from "./palettes/mod.ts";
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
export type { PanelJson } from "./panel_fields.ts";
export { AUTOMATIC_PICTURES, type PictureTuning } from "./picture_tuning.ts";
export { panelToJson, readPanel } from "./read_panel.ts";
export { shrinkPicture, type ShrunkPicture } from "./pictures/shrink_picture.ts";
export { isIndexed, type Picture, type Pixels, type Raster, type Rgb } from "./raster.ts";
export type { Image, Rendered, Renderer, RenderTimings } from "./renderer.ts";
export { type ViewColors, viewImage } from "./view_image.ts";
