// data table
import type { Model } from "../model.ts";
import {
  BMP_24,
  GRAY4_PNG,
  JPEG,
  MONO_PNG,
  PNG_24,
  RAW_BIG_ENDIAN,
  RAW_LITTLE_ENDIAN,
} from "./alternatives.ts";
import { defineModels, TRMNL_BYTES } from "./define_models.ts";

/** Boards and glass of makers with one or two models. */
export const boards: readonly Model[] = [
  ...defineModels("Sensoria", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "sensoria_s3",
      name: "S3",
      width: 1280,
      height: 720,
      pixelFormat: "gray4",
      alternatives: [GRAY4_PNG, MONO_PNG],
      reportedAs: ["sensoria_s3"],
    },
    {
      id: "sensoria_c5",
      name: "C5",
      width: 1280,
      height: 720,
      pixelFormat: "gray4",
      alternatives: [GRAY4_PNG, MONO_PNG],
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
  ...defineModels("E Ink", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "ed133ut2",
      name: "ED133UT2 active matrix",
      width: 1600,
      height: 1200,
      pixelFormat: "gray4",
      ppi: 150,
      scale: 1.5385,
      alternatives: [GRAY4_PNG, MONO_PNG],
      reportedAs: ["ed133ut2"],
    },
  ]),
  ...defineModels("Avalue", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "avalue_epd_42s",
      name: "EPD-42S, 42 inch",
      width: 2880,
      height: 2160,
      pixelFormat: "gray4",
      ppi: 86,
      scale: 2.7692,
      alternatives: [GRAY4_PNG, MONO_PNG],
      reportedAs: ["avalue_epd_42s"],
    },
  ]),
  ...defineModels("Raspberry Pi", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "raspberry_pi_touch_2",
      name: "Touch Display 2",
      width: 1280,
      height: 720,
      pixelFormat: "rgb888",
      ppi: 210,
      scale: 1.1996,
      alternatives: [JPEG],
      reportedAs: ["raspberry_pi_touch_2"],
    },
  ]),
  ...defineModels("OpenFrame", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "openframe",
      name: "OpenFrame",
      width: 800,
      height: 480,
      pixelFormat: "rgb888",
      encoding: "webp",
      alternatives: [JPEG, PNG_24],
      reportedAs: ["openframe"],
      notes: "Its client takes WebP, which no other of the trmnl protocol does",
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
      alternatives: [PNG_24, RAW_LITTLE_ENDIAN],
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
      alternatives: [
        { ...RAW_BIG_ENDIAN, panel: { ...RAW_BIG_ENDIAN.panel, byteLimit: null } },
        { ...BMP_24, panel: { ...BMP_24.panel, byteLimit: null } },
        { ...PNG_24, panel: { ...PNG_24.panel, byteLimit: null } },
      ],
      notes: "Little memory: baseline JPEG under 40 KB",
    },
    {
      id: "sunton_8048s043",
      name: "ESP32-S3 8048S043",
      width: 800,
      height: 480,
      pixelFormat: "rgb565",
      ppi: 217,
      alternatives: [PNG_24, RAW_LITTLE_ENDIAN],
    },
  ]),
];
