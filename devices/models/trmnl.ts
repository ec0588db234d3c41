// data table
import type { Model } from "../model.ts";
import { GRAY4_PNG, MONO_BMP, MONO_PNG } from "./alternatives.ts";
import { defineModels, TRMNL_BYTES, TRMNL_X_BYTES } from "./define_models.ts";

const og = { width: 800, height: 480, ppi: 124 } as const;

/** Devices of TRMNL. */
export const trmnl: readonly Model[] = defineModels("TRMNL", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
  {
    id: "og",
    name: "TRMNL OG",
    ...og,
    pixelFormat: "gray1",
    palette: "og_mono",
    alternatives: [MONO_BMP, GRAY4_PNG],
    reportedAs: ["og", "trmnl_og", "og_png"],
    notes: "The black, white, red and yellow sister sends the same name: pick its model by hand",
  },
  {
    id: "og_gen2",
    name: "TRMNL OG, 2-bit",
    ...og,
    pixelFormat: "gray2",
    palette: "og_4_grays",
    alternatives: [MONO_PNG],
    reportedAs: ["og_gen2", "og_plus", "trmnl_og_2bit"],
    notes: "4 grays; an image of black and white alone is updated faster",
  },
  {
    id: "og_bwry",
    name: "TRMNL OG, black, white, red and yellow",
    ...og,
    pixelFormat: "bwry",
    palette: "bwry_byonk",
    alternatives: [MONO_PNG],
    reportedAs: ["og_bwry", "trmnl_og_bwry"],
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
    // A touch bar below the glass.
    buttons: [
      { name: "A", edge: "bottom", at: 0.25 },
      { name: "B", edge: "bottom", at: 0.5 },
      { name: "C", edge: "bottom", at: 0.75 },
    ],
    alternatives: [MONO_PNG, GRAY4_PNG],
    reportedAs: ["x", "trmnl_x", "v2"],
    notes: "16 grays. A, B and C are the left, the middle and the right of its touch bar",
  },
]);
