// data table
import type { Button, Model } from "../model.ts";
import { JPEG, MONO_RAW, PNG } from "./alternatives.ts";
import { defineModels } from "./define_models.ts";

/** Four buttons down the left side. */
const impression: readonly Button[] = [
  { name: "A", edge: "left", at: 0.2 },
  { name: "B", edge: "left", at: 0.4 },
  { name: "C", edge: "left", at: 0.6 },
  { name: "D", edge: "left", at: 0.8 },
];

/** Five buttons with lights along the top. */
const frame: readonly Button[] = [
  { name: "A", edge: "top", at: 0.1 },
  { name: "B", edge: "top", at: 0.3 },
  { name: "C", edge: "top", at: 0.5 },
  { name: "D", edge: "top", at: 0.7 },
  { name: "E", edge: "top", at: 0.9 },
];

/** A, B and C below the glass, up and down at its right. */
const badger: readonly Button[] = [
  { name: "A", edge: "bottom", at: 0.14 },
  { name: "B", edge: "bottom", at: 0.5 },
  { name: "C", edge: "bottom", at: 0.86 },
  { name: "D", edge: "right", at: 0.3 },
  { name: "E", edge: "right", at: 0.7 },
];

/** Panels of Pimoroni: a palette of exactly the inks keeps its library from dithering again. */
export const pimoroni: readonly Model[] = [
  ...defineModels("Pimoroni", { protocol: "screen", buttons: impression, alternatives: [JPEG] }, [
    {
      id: "inky_impression_4_7c",
      name: "Inky Impression 4, 7 colors",
      width: 640,
      height: 400,
      pixelFormat: "acep7",
      palette: "acep7_inky_uc8159",
      ppi: 189,
    },
    {
      id: "inky_impression_4_e6",
      name: "Inky Impression 4, Spectra 6",
      width: 600,
      height: 400,
      pixelFormat: "spectra6",
      palette: "spectra6_inky",
      ppi: 180,
    },
    {
      id: "inky_impression_5_7",
      name: "Inky Impression 5.7, 7 colors",
      width: 600,
      height: 448,
      pixelFormat: "acep7",
      palette: "acep7_inky_uc8159",
      ppi: 131,
    },
    {
      id: "inky_impression_7_3_7c",
      name: "Inky Impression 7.3, 7 colors",
      width: 800,
      height: 480,
      pixelFormat: "acep7",
      palette: "acep7_inky_ac073",
      ppi: 128,
      notes:
        "Says that it is an inky_impression_7_3, which is taken for the six inks: pick this model by hand",
    },
    {
      id: "inky_impression_7_3_e6",
      name: "Inky Impression 7.3, Spectra 6",
      width: 800,
      height: 480,
      pixelFormat: "spectra6",
      palette: "spectra6_inky",
      ppi: 128,
      reportedAs: ["inky_impression_7_3"],
      notes: "A full update takes 30 seconds",
    },
    {
      id: "inky_impression_13_3",
      name: "Inky Impression 13.3, Spectra 6",
      width: 1600,
      height: 1200,
      pixelFormat: "spectra6",
      palette: "spectra6_inky",
      ppi: 150,
      scale: 2,
      minRefreshSeconds: 20,
      reportedAs: ["inky_impression_13_3"],
      notes: "A full update takes 20 seconds",
    },
  ]),
  ...defineModels("Pimoroni", { protocol: "screen", buttons: frame, alternatives: [PNG] }, [
    {
      id: "inky_frame_7_3",
      name: "Inky Frame 7.3",
      width: 800,
      height: 480,
      pixelFormat: "acep7",
      palette: "acep7_inky_frame",
      encoding: "jpg",
      ppi: 128,
      byteLimit: 100_000,
      notes:
        "A Pico W with little memory: baseline JPEG under 100 KB. Places of the buttons were not checked",
    },
    {
      id: "inky_frame_5_7",
      name: "Inky Frame 5.7",
      width: 600,
      height: 448,
      pixelFormat: "acep7",
      palette: "acep7_inky_frame",
      encoding: "jpg",
      ppi: 131,
      byteLimit: 100_000,
      notes: "Places of the buttons were not checked",
    },
  ]),
  ...defineModels("Pimoroni", { protocol: "screen" }, [
    {
      id: "badger_2040",
      name: "Badger 2040 W",
      width: 296,
      height: 128,
      pixelFormat: "gray1",
      ppi: 111,
      buttons: badger,
      alternatives: [MONO_RAW, JPEG],
      notes: "D and E are its buttons up and down",
    },
  ]),
];
