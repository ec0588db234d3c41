// data table
import type { Button, Model } from "../model.ts";
import { BMP_24, GRAY4_PNG, JPEG, MONO_PNG } from "./alternatives.ts";
import { defineModels } from "./define_models.ts";

/** Three touch pads below the glass, which newer boards no longer have: no caption is drawn for them. */
const pads: readonly Button[] = [
  { name: "A", edge: "bottom", at: 0.4 },
  { name: "B", edge: "bottom", at: 0.5 },
  { name: "C", edge: "bottom", at: 0.6 },
];

const PADS = "A, B and C are the touch pads 1 to 3, which newer boards no longer have";

/** Inkplates of Soldered; those of 8 grays take 8-bit gray and reduce it themselves. */
export const soldered: readonly Model[] = defineModels("Soldered", {
  protocol: "screen",
  sendsPresses: false,
}, [
  {
    id: "inkplate_2",
    name: "Inkplate 2",
    width: 212,
    height: 104,
    pixelFormat: "bwr",
    ppi: 111,
    alternatives: [BMP_24],
  },
  {
    id: "inkplate_4_tempera",
    name: "Inkplate 4 TEMPERA",
    width: 600,
    height: 600,
    pixelFormat: "gray3",
    samples: "bytes",
    ppi: 223,
    alternatives: [MONO_PNG],
  },
  {
    id: "inkplate_5_v2",
    name: "Inkplate 5 gen2",
    width: 1280,
    height: 720,
    pixelFormat: "gray3",
    samples: "bytes",
    ppi: 282,
    scale: 1.1996,
    alternatives: [MONO_PNG, JPEG],
    reportedAs: ["inkplate_5_2"],
  },
  {
    id: "inkplate_6",
    name: "Inkplate 6",
    width: 800,
    height: 600,
    pixelFormat: "gray3",
    samples: "bytes",
    ppi: 167,
    buttons: pads,
    alternatives: [MONO_PNG, BMP_24, JPEG],
    notes: PADS,
  },
  {
    id: "inkplate_6_plus",
    name: "Inkplate 6PLUS",
    width: 1024,
    height: 758,
    pixelFormat: "gray3",
    samples: "bytes",
    ppi: 212,
    alternatives: [MONO_PNG, GRAY4_PNG],
    reportedAs: ["inkplate_6_plus"],
  },
  {
    id: "inkplate_6_color",
    name: "Inkplate 6COLOR",
    width: 600,
    height: 448,
    pixelFormat: "acep7",
    palette: "acep7_inkplate",
    ppi: 129,
    buttons: pads,
    alternatives: [BMP_24],
    reportedAs: ["inkplate_6_color"],
    notes: `Has codes of its own for pure colors, orange among them as FF8000. ${PADS}`,
  },
  {
    id: "inkplate_10",
    name: "Inkplate 10",
    width: 1200,
    height: 825,
    pixelFormat: "gray3",
    samples: "bytes",
    ppi: 150,
    scale: 1.5,
    buttons: pads,
    alternatives: [MONO_PNG, GRAY4_PNG, JPEG],
    reportedAs: ["inkplate_10"],
    notes: PADS,
  },
  {
    id: "inkplate_13_spectra",
    name: "Inkplate 13SPECTRA",
    width: 1600,
    height: 1200,
    pixelFormat: "spectra6",
    ppi: 150,
    byteLimit: 90_000,
    minRefreshSeconds: 20,
    reportedAs: ["inkplate_13_spectra"],
  },
]);
