// data table
import type { Model } from "../model.ts";
import { PNG_24 } from "./alternatives.ts";
import { defineModels } from "./define_models.ts";

/** Firmware for Pixoticker has little memory. */
const PIXOTICKER = { label: "Pixoticker, at most 60,000 bytes", panel: { byteLimit: 60_000 } };

/** LED matrices of Tidbyt and of Tronbyt, its heir. */
export const tidbyt: readonly Model[] = [
  ...defineModels("Tidbyt", { protocol: "screen", byteLimit: 460_000, encoding: "webp" }, [
    {
      id: "tidbyt_gen1",
      name: "Tidbyt",
      width: 64,
      height: 32,
      pixelFormat: "rgb888",
      alternatives: [PNG_24, PIXOTICKER],
      reportedAs: ["tidbyt"],
    },
  ]),
  ...defineModels("Tronbyt", { protocol: "screen", byteLimit: 460_000, encoding: "webp" }, [
    {
      id: "tronbyt_wide",
      name: "Tronbyt wide",
      width: 128,
      height: 64,
      pixelFormat: "rgb888",
      alternatives: [PNG_24],
    },
  ]),
];
