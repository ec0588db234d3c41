// data table
import type { Model } from "../model.ts";
import { JPEG, MONO_PNG, MONO_RAW, RAW_INVERTED } from "./alternatives.ts";
import { defineModels, TRMNL_BYTES } from "./define_models.ts";

const paper = { width: 960, height: 540, pixelFormat: "gray4", ppi: 234, scale: 1 } as const;

/** Devices of M5Stack. */
export const m5stack: readonly Model[] = [
  ...defineModels("M5Stack", { protocol: "composer", drawsCaptions: true, firstApp: "rotation" }, [
    {
      id: "m5stickc_plus2",
      name: "M5StickC Plus2",
      // The glass is 135x240; its sketches turn the display, so that an image is drawn as the device is worn.
      width: 240,
      height: 135,
      pixelFormat: "rgb565",
      ppi: 241,
      // Worn with the front button at the right: B is then on top and the power button C below.
      buttons: [
        { name: "A", edge: "right", at: 0.5 },
        { name: "B", edge: "top", at: 0.7 },
        { name: "C", edge: "bottom", at: 0.3 },
      ],
      reportedAs: ["M5StickCPLUS2", "M5StickC Plus2", "M5StickC-Plus2", "M5Stick-C-Plus2"],
      minRefreshSeconds: 1,
      refreshSeconds: 60,
      notes: "Draws its own captions. Hold C for two seconds to switch it on",
    },
  ]),
  ...defineModels("M5Stack", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "paper_s3",
      name: "PaperS3",
      ...paper,
      alternatives: [JPEG, MONO_PNG],
      reportedAs: ["paper_s3", "m5_papers3", "m5_paper_s3", "m5papers3"],
      notes: "16 grays",
    },
    {
      id: "m5_paper_color",
      name: "PaperColor 4.0",
      width: 400,
      height: 600,
      pixelFormat: "spectra6",
      ppi: 180,
      alternatives: [
        { label: "Landscape file, 600x400", panel: { width: 600, height: 400 } },
        { label: "Portrait file, worn as landscape", panel: { rotation: 90 } },
        { label: "Portrait file, worn as landscape the other way", panel: { rotation: 270 } },
        JPEG,
      ],
      reportedAs: ["m5_paper_color", "m5_papercolor"],
      notes: "Which way up the glass is wired was not checked on hardware: see its alternatives",
    },
  ]),
  ...defineModels("M5Stack", { protocol: "screen" }, [
    {
      id: "m5paper",
      name: "M5Paper",
      ...paper,
      // One wheel: up, push and down.
      buttons: [
        { name: "A", edge: "bottom", at: 0.7 },
        { name: "B", edge: "bottom", at: 0.8 },
        { name: "C", edge: "bottom", at: 0.9 },
      ],
      alternatives: [JPEG, MONO_PNG, { ...RAW_INVERTED, label: "Raw for M5EPD, 15 is black" }],
      notes: "A, B and C are the wheel up, pushed and down; where the wheel lies was not checked on hardware",
    },
    {
      id: "m5_coreink",
      name: "CoreInk",
      width: 200,
      height: 200,
      pixelFormat: "gray1",
      ppi: 184,
      // The dial at the side, and one button on top.
      buttons: [
        { name: "A", edge: "right", at: 0.2 },
        { name: "B", edge: "right", at: 0.4 },
        { name: "C", edge: "right", at: 0.6 },
        { name: "D", edge: "top", at: 0.5 },
      ],
      alternatives: [MONO_RAW],
      notes: "A, B and C are the dial up, pushed and down, D the button on top; places were not checked",
    },
  ]),
];
