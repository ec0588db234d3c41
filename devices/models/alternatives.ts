// data table
import type { Alternative } from "../model.ts";
import { packing } from "./define_models.ts";

/** 1-bit PNG: what any e-ink glass shows, and shows fastest. */
export const MONO_PNG: Alternative = {
  label: "Black and white PNG, 1 bit",
  panel: { pixelFormat: "gray1", encoding: "png", samples: "packed" },
};

/** 1-bit BMP, bottom-up and black first. */
export const MONO_BMP: Alternative = {
  label: "Black and white BMP, 1 bit",
  panel: { pixelFormat: "gray1", encoding: "bmp", samples: "packed" },
};

/** 1-bit raw, white 1, left pixel in the highest bit. */
export const MONO_RAW: Alternative = {
  label: "Black and white raw, 1 bit",
  panel: { pixelFormat: "gray1", encoding: "raw", samples: "packed" },
};

/** 2-bit gray PNG. */
export const GRAY4_PNG: Alternative = {
  label: "4 grays PNG, 2 bit",
  panel: { pixelFormat: "gray2", encoding: "png", samples: "packed" },
};

/** 4-bit gray PNG. */
export const GRAY16_PNG: Alternative = {
  label: "16 grays PNG, 4 bit",
  panel: { pixelFormat: "gray4", encoding: "png", samples: "packed" },
};

/** PNG as narrow as the glass: indexed with exactly its inks, or gray. */
export const PNG: Alternative = { label: "PNG", panel: { encoding: "png", samples: "packed" } };

/** PNG of 24 bits. */
export const PNG_24: Alternative = { label: "PNG, 24 bit", panel: { encoding: "png", samples: "bytes" } };

/** Baseline JPEG. */
export const JPEG: Alternative = { label: "JPEG", panel: { encoding: "jpg" } };

/** BMP of 24 bits. */
export const BMP_24: Alternative = { label: "BMP, 24 bit", panel: { encoding: "bmp", samples: "bytes" } };

/** The driver's own bytes, which no limit can make fewer: for sketches of one's own. */
export const RAW: Alternative = { label: "Raw", panel: { encoding: "raw", byteLimit: null } };

/** The driver's own bytes with every code inverted: 1 is ink, 15 is black. */
export const RAW_INVERTED: Alternative = {
  label: "Raw, inverted",
  panel: { encoding: "raw", packing: packing({ inverted: true }) },
};

/** Two planes of which the second says 1 for ink: some drivers of three-color glass. */
export const RAW_PLANE_2_INVERTED: Alternative = {
  label: "Raw, second plane inverted",
  panel: { encoding: "raw", packing: packing({ invertPlane2: true }) },
};

/** The left 600 columns whole before the right 600. */
export const RAW_SPLIT: Alternative = {
  label: "Raw, left half before right half",
  panel: { encoding: "raw", packing: packing({ splitHalves: true }) },
};

/** 16-bit pixels, high byte first, as the SPI wire has them. */
export const RAW_BIG_ENDIAN: Alternative = {
  label: "Raw, high byte first",
  panel: { encoding: "raw", packing: packing({}) },
};

/** 16-bit pixels, low byte first, as memory has them. */
export const RAW_LITTLE_ENDIAN: Alternative = {
  label: "Raw, low byte first",
  panel: { encoding: "raw", packing: packing({ littleEndian: true }) },
};

/** Raw bytes in gzip, for esp32-photoframe. */
export const EPDGZ: Alternative = { label: "EPDGZ", panel: { encoding: "epdgz" } };

/** WebP, lossless where it is short enough. */
export const WEBP: Alternative = { label: "WebP", panel: { encoding: "webp" } };
