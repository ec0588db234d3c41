// data table
import type { Model } from "../model.ts";
import { GRAY16_PNG, GRAY4_PNG, MONO_PNG } from "./alternatives.ts";
import { defineModels, TRMNL_BYTES } from "./define_models.ts";

/** Readers of makers with a single model. */
export const readers: readonly Model[] = [
  ...defineModels("reMarkable", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "remarkable_2",
      name: "reMarkable 2",
      width: 1404,
      height: 1872,
      pixelFormat: "gray4",
      samples: "bytes",
      ppi: 227,
      scale: 1.8,
      alternatives: [GRAY16_PNG, GRAY4_PNG, MONO_PNG],
      reportedAs: ["remarkable_2", "remarkable_paper_2"],
    },
  ]),
  ...defineModels("Barnes & Noble", { protocol: "screen" }, [
    {
      id: "nook_simple_touch",
      name: "Nook Simple Touch",
      width: 600,
      height: 800,
      rotation: 90,
      pixelFormat: "gray4",
      samples: "bytes",
      ppi: 167,
      byteLimit: 512_000,
      // Two page buttons in either bezel, which are on top and below when the reader lies on its side.
      buttons: [
        { name: "A", edge: "top", at: 0.35 },
        { name: "B", edge: "top", at: 0.65 },
        { name: "C", edge: "bottom", at: 0.35 },
        { name: "D", edge: "bottom", at: 0.65 },
      ],
      sendsPresses: false,
      alternatives: [{ ...MONO_PNG, label: "Black and white PNG" }],
      reportedAs: ["nook_simple_touch"],
    },
  ]),
  ...defineModels("Xteink", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "xteink_x4",
      name: "X4",
      width: 800,
      height: 480,
      pixelFormat: "gray1",
      ppi: 219,
      alternatives: [GRAY4_PNG],
      reportedAs: ["xteink_x4"],
    },
  ]),
];
