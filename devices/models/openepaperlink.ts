// data table
import type { Alternative, Model } from "../model.ts";
import { RAW_INVERTED } from "./alternatives.ts";
import { defineModels } from "./define_models.ts";

/** Two planes in which 1 is ink. */
const PLANES: Alternative = { ...RAW_INVERTED, label: "Raw planes, 1 is ink" };

/**
 * Shelf labels behind an OpenEPaperLink access point, which takes baseline JPEG and reduces it itself. It sends
 * the address of the label as `X-ESL-MAC` and what it holds as `If-Modified-Since`.
 */
export const openepaperlink: readonly Model[] = defineModels(
  "OpenEPaperLink",
  { protocol: "screen", encoding: "jpg" },
  [
    {
      id: "oepl_m2_29",
      name: "Solum M2 2.9",
      width: 296,
      height: 128,
      pixelFormat: "bwr",
      ppi: 111,
      alternatives: [PLANES],
    },
    {
      id: "oepl_m2_42",
      name: "Solum M2 4.2",
      width: 400,
      height: 300,
      pixelFormat: "bwr",
      ppi: 119,
      alternatives: [PLANES],
    },
    {
      id: "oepl_m2_74",
      name: "Solum M2 7.4",
      width: 640,
      height: 384,
      pixelFormat: "bwr",
      ppi: 101,
      alternatives: [PLANES],
    },
    {
      id: "oepl_m3_75_bwry",
      name: "Solum M3 7.5",
      width: 800,
      height: 480,
      pixelFormat: "bwry",
      ppi: 124,
      alternatives: [{ label: "Raw, 2 bits a pixel", panel: { encoding: "raw" } }],
      notes: "How the access point wants the raw bytes of four inks was not checked",
    },
  ],
);
