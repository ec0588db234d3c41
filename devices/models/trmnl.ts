// data table
import type { Model } from "../model.ts";
import { defineModels, TRMNL_BYTES, TRMNL_X_BYTES } from "./define_models.ts";

/** Devices of TRMNL. */
export const trmnl: readonly Model[] = defineModels("TRMNL", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
  {
    id: "og",
    name: "TRMNL OG",
    width: 800,
    height: 480,
    pixelFormat: "gray1",
    ppi: 124,
    reportedAs: ["og", "trmnl_og", "og_png"],
    notes: "The black, white, red and yellow sister sends the same name: pick its model by hand",
  },
  {
    id: "og_gen2",
    name: "TRMNL OG, 2-bit",
    width: 800,
    height: 480,
    pixelFormat: "gray2",
    ppi: 124,
    reportedAs: ["og_gen2", "og_plus"],
    notes: "4 grays; an image of black and white alone is updated faster",
  },
  {
    id: "og_bwry",
    name: "TRMNL OG, black, white, red and yellow",
    width: 800,
    height: 480,
    pixelFormat: "bwry",
    ppi: 124,
    reportedAs: ["og_bwry"],
    notes: "Says that it is an og: pick this model by hand",
  },
  {
    id: "x",
    name: "TRMNL X",
    width: 1872,
    height: 1404,
    pixelFormat: "gray4",
    ppi: 227,
    scale: 1.8,
    byteLimit: TRMNL_X_BYTES,
    reportedAs: ["x", "trmnl_x", "v2"],
    notes: "16 grays",
  },
]);
