import { definePanel, type Panel } from "../../renderers/mod.ts";

/** Glass of every size class, shape and kind of color that the catalogue has, by name. */
export const conformancePanels: Readonly<Record<string, Panel>> = {
  "64x32 rgb888": definePanel({ width: 64, height: 32, pixelFormat: "rgb888" }),
  "128x64 gray1": definePanel({ width: 128, height: 64 }),
  "240x135 rgb565": definePanel({ width: 240, height: 135, pixelFormat: "rgb565" }),
  "296x128 gray1": definePanel({ width: 296, height: 128 }),
  "122x250 gray1": definePanel({ width: 122, height: 250 }),
  "400x300 bwr": definePanel({ width: 400, height: 300, pixelFormat: "bwr" }),
  "800x480 gray1": definePanel({ width: 800, height: 480, ppi: 124 }),
  "480x800 gray1 turned": definePanel({ width: 800, height: 480, rotation: 90, ppi: 124 }),
  "600x448 acep7": definePanel({ width: 600, height: 448, pixelFormat: "acep7" }),
  "1872x1404 gray4": definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", scale: 1.8, ppi: 227 }),
  "1404x1872 gray4": definePanel({ width: 1404, height: 1872, pixelFormat: "gray4", scale: 1.8, ppi: 227 }),
};
