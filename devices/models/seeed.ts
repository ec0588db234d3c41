// data table
import type { Model } from "../model.ts";
import { defineModels, TRMNL_BYTES, TRMNL_X_BYTES } from "./define_models.ts";

const board = { width: 800, height: 480, ppi: 124 } as const;

/** Devices of Seeed Studio. */
export const seeed: readonly Model[] = [
  ...defineModels("Seeed Studio", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "reterminal_e1001",
      name: "reTerminal E1001",
      ...board,
      pixelFormat: "gray1",
      reportedAs: ["reterminal_e1001", "seeed_e1001"],
    },
    {
      id: "reterminal_e1002",
      name: "reTerminal E1002",
      ...board,
      ppi: 128,
      pixelFormat: "spectra6",
      reportedAs: ["reterminal_e1002", "seeed_e1002"],
      notes: "Six inks: a full update takes about 20 seconds",
    },
    {
      id: "reterminal_e1003",
      name: "reTerminal E1003",
      width: 1872,
      height: 1404,
      pixelFormat: "gray4",
      ppi: 227,
      scale: 1.8,
      byteLimit: TRMNL_X_BYTES,
      reportedAs: ["reterminal_e1003", "seeed_e1003"],
      notes: "16 grays",
    },
    {
      id: "reterminal_e1004",
      name: "reTerminal E1004",
      width: 1200,
      height: 1600,
      rotation: 90,
      pixelFormat: "spectra6",
      ppi: 150,
      scale: 1.54,
      byteLimit: TRMNL_X_BYTES,
      reportedAs: ["reterminal_e1004", "seeed_e1004"],
      notes: "Portrait glass worn as landscape",
    },
    {
      id: "seeed_esp32c3",
      name: "XIAO ESP32-C3 7.5",
      ...board,
      pixelFormat: "gray1",
      reportedAs: ["seeed_esp32c3"],
    },
    {
      id: "seeed_esp32s3",
      name: "XIAO ESP32-S3 7.5",
      ...board,
      pixelFormat: "gray1",
      reportedAs: ["seeed_esp32s3"],
    },
    {
      id: "xiao_epaper_display",
      name: "XIAO ePaper Display",
      ...board,
      pixelFormat: "gray1",
      reportedAs: ["xiao_epaper_display"],
    },
    {
      id: "xiao_epaper_display_3clr",
      name: "XIAO ePaper Display, black, white and red",
      ...board,
      pixelFormat: "bwr",
      reportedAs: ["xiao_epaper_display_3clr"],
    },
    {
      id: "xiao_epaper_display_6clr",
      name: "XIAO ePaper Display, Spectra 6",
      ...board,
      ppi: 128,
      pixelFormat: "spectra6",
      reportedAs: ["xiao_epaper_display_6clr"],
    },
  ]),
  ...defineModels("Seeed Studio", { protocol: "screen" }, [
    {
      id: "seeed_xiao_ee02",
      name: "XIAO EE02 13.3",
      width: 1200,
      height: 1600,
      pixelFormat: "spectra6",
      ppi: 150,
    },
    {
      id: "seeed_xiao_ee03",
      name: "XIAO EE03 10.3",
      width: 1872,
      height: 1404,
      pixelFormat: "gray4",
      ppi: 227,
    },
    {
      id: "seeed_xiao_ee04",
      name: "XIAO EE04 7.3",
      width: 800,
      height: 480,
      pixelFormat: "spectra6",
      ppi: 128,
    },
  ]),
];
