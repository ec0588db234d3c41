import { definePanel, type Panel } from "../renderers/mod.ts";

/** The panels that screens are measured on: one of two colors, and two that are large. */
export const PANELS: Readonly<Record<string, Panel>> = {
  "800x480 gray1": definePanel({ width: 800, height: 480, ppi: 124 }),
  "1872x1404 gray4": definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", ppi: 227, scale: 1.8 }),
  "1600x1200 spectra6": definePanel({
    width: 1600,
    height: 1200,
    pixelFormat: "spectra6",
    ppi: 150,
    scale: 1.54,
  }),
};
