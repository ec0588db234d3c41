// data table
import type { Model } from "../model.ts";
import { defineModels, TRMNL_BYTES } from "./define_models.ts";

const glass = { width: 960, height: 540, pixelFormat: "gray4", ppi: 234, scale: 1 } as const;

/** Devices of LilyGO. */
export const lilygo: readonly Model[] = defineModels(
  "LilyGO",
  { protocol: "trmnl", byteLimit: TRMNL_BYTES },
  [
    { id: "lilygo", name: "T5 4.7", ...glass, reportedAs: ["lilygo"], notes: "16 grays" },
    { id: "lilygo_t5pro", name: "T5 Pro", ...glass, reportedAs: ["lilygo_t5pro"], notes: "16 grays" },
  ],
);
