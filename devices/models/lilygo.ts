// data table
import type { Model } from "../model.ts";
import { GRAY16_PNG, JPEG, MONO_PNG } from "./alternatives.ts";
import { defineModels, packing, TRMNL_BYTES } from "./define_models.ts";

const glass = { width: 960, height: 540, pixelFormat: "gray4", ppi: 234, scale: 1 } as const;

/** Devices of LilyGO. */
export const lilygo: readonly Model[] = [
  ...defineModels("LilyGO", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "lilygo",
      name: "T5 4.7",
      ...glass,
      alternatives: [MONO_PNG],
      reportedAs: ["lilygo"],
      notes: "16 grays",
    },
    {
      id: "lilygo_t5pro",
      name: "T5 Pro",
      ...glass,
      alternatives: [MONO_PNG],
      reportedAs: ["lilygo_t5pro"],
      notes: "16 grays",
    },
  ]),
  ...defineModels("LilyGO", { protocol: "screen" }, [
    {
      id: "lilygo_t5_47",
      name: "T5 4.7 with epdiy",
      ...glass,
      encoding: "raw",
      packing: packing({ lowFirst: true }),
      alternatives: [GRAY16_PNG, JPEG],
      notes: "Two pixels a byte, the left one in the low half",
    },
  ]),
];
