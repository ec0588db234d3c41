import type { DitherName } from "./dithers/mod.ts";
import type { EncodingName } from "./encodings/mod.ts";
import type { PixelFormatName } from "./formats/mod.ts";
import { type Packing, PLAIN_PACKING } from "./packing.ts";
import type { PaletteName } from "./palettes/mod.ts";
import { AUTOMATIC_PICTURES, type PictureTuning } from "./picture_tuning.ts";
import type { Rgb } from "./raster.ts";

/** Clockwise turn, in degrees, that lays an upright composition onto the glass. */
export type Rotation = 0 | 90 | 180 | 270;

/** Pixels at each edge of the upright screen that a bezel hides. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * Which parts of a screen are diffused: `auto` tells pictures and gradients from text, lines and flat fills;
 * `ink` snaps everything, `photo` diffuses everything.
 */
export type Tone = "auto" | "ink" | "photo";

/** The glass of a device: what its image must be, to the pixel and the byte. */
export interface Panel {
  /** Pixels across the glass, as the encoded image has them: 1 to 4096. */
  readonly width: number;
  /** Pixels down the glass, as the encoded image has them: 1 to 4096. */
  readonly height: number;
  readonly pixelFormat: PixelFormatName;
  readonly encoding: EncodingName;
  readonly rotation: Rotation;
  /** True when the glass shows its image as a mirror would, left and right exchanged after the rotation. */
  readonly mirror: boolean;
  readonly margins: Margins;
  /**
   * Pixels inside the margins that are kept for what stands around an app, such as captions: the app has less room,
   * at the same unit and size class. Missing on the whole screen, and so on every panel that is rendered.
   */
  readonly inset?: Margins;
  /** What is unusual in the raw bytes that the driver takes. */
  readonly packing: Packing;
  /**
   * `packed` samples are as narrow as the pixel format; `bytes` has at least 8 bits each in PNG and BMP, gray
   * where the format is, for clients that read nothing narrower. Raw is packed all the same.
   */
  readonly samples: "packed" | "bytes";
  /**
   * What the inks look like on the glass, which dithers aim at: a preset, one color for each ink in the pixel
   * format's order, or `auto` for the format's usual preset. Files hold nominal colors all the same.
   */
  readonly palette: "auto" | PaletteName | readonly Rgb[];
  /** What carries pictures; `auto` is what measures best for the pixel format. */
  readonly dither: "auto" | DitherName;
  /** Share of the error that a dither passes on, 0 to 1. */
  readonly strength: number;
  readonly tone: Tone;
  /** How pictures are prepared before they are dithered. */
  readonly pictures: PictureTuning;
  /** Pixels per inch, or null where nobody has published it. */
  readonly ppi: number | null;
  /** How much denser than a plain 120 ppi panel the glass is: type grows by it, detail does not. */
  readonly scale: number;
  /** Most bytes an image may have, or null where the client sets no limit. */
  readonly byteLimit: number | null;
}

/** How much room there is, and so how much an app says. */
export type SizeClass = "tiny" | "small" | "medium" | "large";

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const NO_MARGINS: Margins = { top: 0, right: 0, bottom: 0, left: 0 };

/** A panel from its size and whatever differs from a plain 1-bit PNG panel. */
export function definePanel(size: Size & Partial<Panel>): Panel {
  return Object.freeze({
    pixelFormat: "gray1",
    encoding: "png",
    rotation: 0,
    mirror: false,
    margins: NO_MARGINS,
    packing: PLAIN_PACKING,
    samples: "packed",
    palette: "auto",
    dither: "auto",
    strength: 1,
    tone: "auto",
    pictures: AUTOMATIC_PICTURES,
    ppi: null,
    scale: 1,
    byteLimit: null,
    ...size,
  });
}

/** The upright size of the whole screen: the glass turned back, less its margins. */
export function screenSize(panel: Panel): Size {
  const turned = panel.rotation === 90 || panel.rotation === 270;
  const size = turned
    ? { width: panel.height, height: panel.width }
    : { width: panel.width, height: panel.height };
  return less(size, panel.margins);
}

/** The upright size that an app lays out on this panel: the screen less what its inset keeps. */
export function layoutSize(panel: Panel): Size {
  return less(screenSize(panel), panel.inset ?? NO_MARGINS);
}

function less({ width, height }: Size, { top, right, bottom, left }: Margins): Size {
  return { width: width - left - right, height: height - top - bottom };
}

/** The size class of a panel: tiny up to 128 wide or 64 high, small up to 300, large from 1,200. */
export function sizeClass(panel: Panel): SizeClass {
  const { width, height } = screenSize(panel);
  if (width <= 128 || height <= 64) return "tiny";
  if (Math.min(width, height) <= 200 || Math.max(width, height) <= 300) return "small";
  return Math.max(width, height) >= 1200 ? "large" : "medium";
}

/**
 * The unit `u` of type and space, in whole pixels: a thirtieth of the shorter side divided by the panel's
 * scale; 16 at 800x480, 8 at 240x135. A wall panel of known density gets at least 3 mm.
 */
export function unit(panel: Panel): number {
  const { width, height } = screenSize(panel);
  const shorter = Math.min(width, height);
  const share = Math.round(shorter / 30 / panel.scale);
  const wall = sizeClass(panel) === "medium" || sizeClass(panel) === "large";
  const legible = wall && panel.ppi !== null ? Math.round((3 / 25.4) * panel.ppi) : 0;
  const floor = shorter >= 100 ? 8 : Math.max(4, Math.round(shorter / 8));
  return Math.max(share, legible, floor);
}
