import { definePanel, type Panel } from "../../../renderers/panels.ts";

/**
 * The panel of the setup image: an 800x480 1-bit BMP of exactly 48,062 bytes, the only image that every
 * firmware shows before it knows its own panel.
 */
export const setupPanel: Panel = definePanel({
  width: 800,
  height: 480,
  pixelFormat: "gray1",
  encoding: "bmp",
  ppi: 124,
});

/** Bytes of the setup image. */
export const SETUP_IMAGE_BYTES = 48_062;
