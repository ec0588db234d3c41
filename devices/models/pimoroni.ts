// data table
import type { Button, Model } from "../model.ts";
import { defineModels } from "./define_models.ts";

/** Four buttons down the left side, of which the fourth is not used. */
const impression: readonly Button[] = [
  { name: "A", edge: "left", at: 0.2 },
  { name: "B", edge: "left", at: 0.4 },
  { name: "C", edge: "left", at: 0.6 },
];

const badger: readonly Button[] = [
  { name: "A", edge: "bottom", at: 0.15 },
  { name: "B", edge: "bottom", at: 0.5 },
  { name: "C", edge: "bottom", at: 0.85 },
];

/** Panels of Pimoroni: a palette of exactly the inks keeps its library from dithering again. */
export const pimoroni: readonly Model[] = [
  ...defineModels("Pimoroni", { protocol: "screen", buttons: impression }, [
    {
      id: "inky_impression_4_7c",
      name: "Inky Impression 4, 7 colors",
      width: 640,
      height: 400,
      pixelFormat: "acep7",
      ppi: 189,
    },
    {
      id: "inky_impression_4_e6",
      name: "Inky Impression 4, Spectra 6",
      width: 600,
      height: 400,
      pixelFormat: "spectra6",
      ppi: 180,
    },
    {
      id: "inky_impression_5_7",
      name: "Inky Impression 5.7, 7 colors",
      width: 600,
      height: 448,
      pixelFormat: "acep7",
      ppi: 131,
    },
    {
      id: "inky_impression_7_3_7c",
      name: "Inky Impression 7.3, 7 colors",
      width: 800,
      height: 480,
      pixelFormat: "acep7",
      ppi: 128,
    },
    {
      id: "inky_impression_7_3_e6",
      name: "Inky Impression 7.3, Spectra 6",
      width: 800,
      height: 480,
      pixelFormat: "spectra6",
      ppi: 128,
    },
    {
      id: "inky_impression_13_3",
      name: "Inky Impression 13.3, Spectra 6",
      width: 1600,
      height: 1200,
      pixelFormat: "spectra6",
      ppi: 150,
    },
  ]),
  ...defineModels("Pimoroni", { protocol: "screen" }, [
    {
      id: "inky_frame_7_3",
      name: "Inky Frame 7.3",
      width: 800,
      height: 480,
      pixelFormat: "acep7",
      encoding: "jpg",
      ppi: 128,
      byteLimit: 100_000,
      notes: "A Pico W with little memory: baseline JPEG under 100 KB",
    },
    {
      id: "inky_frame_5_7",
      name: "Inky Frame 5.7",
      width: 600,
      height: 448,
      pixelFormat: "acep7",
      encoding: "jpg",
      ppi: 131,
      byteLimit: 100_000,
    },
    {
      id: "badger_2040",
      name: "Badger 2040 W",
      width: 296,
      height: 128,
      pixelFormat: "gray1",
      ppi: 111,
      buttons: badger,
    },
  ]),
];
