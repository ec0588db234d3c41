// data table
import type { Model } from "../model.ts";
import { defineModels, TRMNL_BYTES } from "./define_models.ts";

/** Development boards of makers with one or two models. */
export const boards: readonly Model[] = [
  ...defineModels("Sensoria", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "sensoria_s3",
      name: "S3",
      width: 1280,
      height: 720,
      pixelFormat: "gray4",
      reportedAs: ["sensoria_s3"],
    },
    {
      id: "sensoria_c5",
      name: "C5",
      width: 1280,
      height: 720,
      pixelFormat: "gray4",
      reportedAs: ["sensoria_c5"],
    },
  ]),
  ...defineModels("Elecrow", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "crowpanel42",
      name: "CrowPanel 4.2",
      width: 400,
      height: 300,
      pixelFormat: "gray1",
      ppi: 119,
      reportedAs: ["crowpanel42"],
    },
  ]),
  ...defineModels("OpenFrame", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "openframe",
      name: "OpenFrame",
      width: 800,
      height: 480,
      pixelFormat: "rgb888",
      reportedAs: ["openframe"],
    },
  ]),
  ...defineModels("Guition", { protocol: "screen", encoding: "jpg" }, [
    {
      id: "guition_4848s040",
      name: "ESP32-S3 4848S040",
      width: 480,
      height: 480,
      pixelFormat: "rgb565",
      ppi: 170,
    },
  ]),
  ...defineModels("Sunton", { protocol: "screen", encoding: "jpg" }, [
    {
      id: "cyd_2432s028",
      name: "ESP32-2432S028",
      width: 320,
      height: 240,
      pixelFormat: "rgb565",
      ppi: 143,
      byteLimit: 40_000,
      notes: "Little memory: baseline JPEG under 40 KB",
    },
    {
      id: "sunton_8048s043",
      name: "ESP32-S3 8048S043",
      width: 800,
      height: 480,
      pixelFormat: "rgb565",
      ppi: 217,
    },
  ]),
];
