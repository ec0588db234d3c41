// data table
import type { Model } from "../model.ts";
import { defineModels } from "./define_models.ts";

/** Shelf labels behind an OpenEPaperLink access point, which takes baseline JPEG and reduces it itself. */
export const openepaperlink: readonly Model[] = defineModels(
  "OpenEPaperLink",
  { protocol: "screen", encoding: "jpg" },
  [
    { id: "oepl_m2_29", name: "Solum M2 2.9", width: 296, height: 128, pixelFormat: "bwr", ppi: 111 },
    { id: "oepl_m2_42", name: "Solum M2 4.2", width: 400, height: 300, pixelFormat: "bwr", ppi: 119 },
    { id: "oepl_m2_74", name: "Solum M2 7.4", width: 640, height: 384, pixelFormat: "bwr", ppi: 101 },
    { id: "oepl_m3_75_bwry", name: "Solum M3 7.5", width: 800, height: 480, pixelFormat: "bwry", ppi: 124 },
  ],
);
