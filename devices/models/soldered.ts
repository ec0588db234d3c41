// data table
import type { Model } from "../model.ts";
import { defineModels } from "./define_models.ts";

/** Inkplates of Soldered; those of 8 grays take 8-bit gray and reduce it themselves. */
export const soldered: readonly Model[] = defineModels("Soldered", { protocol: "screen" }, [
  { id: "inkplate_2", name: "Inkplate 2", width: 212, height: 104, pixelFormat: "bwr", ppi: 111 },
  {
    id: "inkplate_4_tempera",
    name: "Inkplate 4 TEMPERA",
    width: 600,
    height: 600,
    pixelFormat: "gray8",
    ppi: 223,
  },
  { id: "inkplate_5_v2", name: "Inkplate 5 gen2", width: 1280, height: 720, pixelFormat: "gray8", ppi: 282 },
  { id: "inkplate_6", name: "Inkplate 6", width: 800, height: 600, pixelFormat: "gray8", ppi: 167 },
  { id: "inkplate_6_plus", name: "Inkplate 6PLUS", width: 1024, height: 758, pixelFormat: "gray8", ppi: 212 },
  {
    id: "inkplate_6_color",
    name: "Inkplate 6COLOR",
    width: 600,
    height: 448,
    pixelFormat: "acep7",
    ppi: 129,
  },
  {
    id: "inkplate_10",
    name: "Inkplate 10",
    width: 1200,
    height: 825,
    pixelFormat: "gray8",
    ppi: 150,
    scale: 1.5,
  },
  {
    id: "inkplate_13_spectra",
    name: "Inkplate 13SPECTRA",
    width: 1600,
    height: 1200,
    pixelFormat: "spectra6",
    ppi: 150,
    byteLimit: 90_000,
  },
]);
