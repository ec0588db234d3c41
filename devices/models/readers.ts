// data table
import type { Model } from "../model.ts";
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
      ppi: 227,
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
      pixelFormat: "gray8",
      ppi: 167,
      byteLimit: 512_000,
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
      reportedAs: ["xteink_x4"],
    },
  ]),
];
