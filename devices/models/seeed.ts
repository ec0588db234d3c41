// data table
import type { Button, Model } from "../model.ts";
import { BMP_24, EPDGZ, GRAY4_PNG, JPEG, MONO_BMP, MONO_PNG, RAW } from "./alternatives.ts";
import { defineModels, TRMNL_BYTES, TRMNL_X_BYTES } from "./define_models.ts";

const board = { width: 800, height: 480, ppi: 124 } as const;

/** Three buttons on top, which the maker calls KEY2, KEY1 and, the green one, KEY0. */
const keys: readonly Button[] = [
  { name: "A", edge: "top", at: 0.7 },
  { name: "B", edge: "top", at: 0.8 },
  { name: "C", edge: "top", at: 0.9 },
];

const KEYS = "A, B and C are KEY2, KEY1 and the green KEY0, from left to right";

/** Firmware of boards without extra memory takes no more. */
const SMALL = { label: "Firmware that takes at most 90,000 bytes", panel: { byteLimit: TRMNL_BYTES } };

/** Devices of Seeed Studio. */
export const seeed: readonly Model[] = [
  ...defineModels("Seeed Studio", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
    {
      id: "reterminal_e1001",
      name: "reTerminal E1001",
      ...board,
      pixelFormat: "gray1",
      buttons: keys,
      alternatives: [{ ...GRAY4_PNG, panel: { ...GRAY4_PNG.panel, palette: "e1001_4_grays" } }],
      reportedAs: ["reterminal_e1001"],
      notes: KEYS,
    },
    {
      id: "seeed_e1001",
      name: "reTerminal E1001, 4 grays",
      ...board,
      pixelFormat: "gray2",
      palette: "e1001_4_grays",
      buttons: keys,
      alternatives: [MONO_PNG],
      reportedAs: ["seeed_e1001"],
      notes: `Says that it is a reterminal_e1001: pick this model by hand for its grays. ${KEYS}`,
    },
    {
      id: "reterminal_e1002",
      name: "reTerminal E1002",
      ...board,
      ppi: 128,
      pixelFormat: "spectra6",
      palette: "spectra6_e1002",
      buttons: keys,
      alternatives: [RAW],
      reportedAs: ["reterminal_e1002", "seeed_e1002"],
      notes: `Six inks: a full update takes about 20 seconds. ${KEYS}`,
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
      buttons: keys,
      alternatives: [GRAY4_PNG, MONO_PNG, SMALL],
      reportedAs: ["reterminal_e1003", "seeed_e1003"],
      notes: `16 grays. ${KEYS}`,
    },
    {
      id: "reterminal_e1004",
      name: "reTerminal E1004",
      width: 1200,
      height: 1600,
      rotation: 90,
      pixelFormat: "spectra6",
      palette: "spectra6_e1004",
      ppi: 150,
      scale: 1.5385,
      byteLimit: TRMNL_X_BYTES,
      minRefreshSeconds: 20,
      buttons: keys,
      alternatives: [RAW, JPEG, SMALL],
      reportedAs: ["reterminal_e1004", "seeed_e1004"],
      notes: `Portrait glass worn as landscape. ${KEYS}`,
    },
    {
      id: "seeed_esp32c3",
      name: "XIAO ESP32-C3 7.5",
      ...board,
      pixelFormat: "gray1",
      alternatives: [MONO_BMP],
      reportedAs: ["seeed_esp32c3", "seeed_xiao_7in5"],
    },
    {
      id: "seeed_esp32s3",
      name: "XIAO ESP32-S3 7.5",
      ...board,
      pixelFormat: "gray1",
      alternatives: [MONO_BMP],
      reportedAs: ["seeed_esp32s3"],
    },
    {
      id: "xiao_epaper_display",
      name: "XIAO ePaper Display",
      ...board,
      pixelFormat: "gray1",
      alternatives: [MONO_BMP],
      reportedAs: ["xiao_epaper_display"],
    },
    {
      id: "xiao_epaper_display_3clr",
      name: "XIAO ePaper Display, black, white and red",
      ...board,
      pixelFormat: "bwr",
      alternatives: [MONO_PNG],
      reportedAs: ["xiao_epaper_display_3clr"],
    },
    {
      id: "xiao_epaper_display_6clr",
      name: "XIAO ePaper Display, Spectra 6",
      ...board,
      ppi: 128,
      pixelFormat: "spectra6",
      alternatives: [RAW],
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
      palette: "spectra6_photoframe",
      ppi: 150,
      minRefreshSeconds: 20,
      alternatives: [EPDGZ, JPEG, BMP_24],
      notes: "With esp32-photoframe, which sends its size and its measured palette",
    },
    {
      id: "seeed_xiao_ee03",
      name: "XIAO EE03 10.3",
      width: 1872,
      height: 1404,
      pixelFormat: "gray4",
      ppi: 227,
      alternatives: [EPDGZ, JPEG],
    },
    {
      id: "seeed_xiao_ee04",
      name: "XIAO EE04 7.3",
      width: 800,
      height: 480,
      pixelFormat: "spectra6",
      palette: "spectra6_photoframe",
      ppi: 128,
      alternatives: [EPDGZ, JPEG],
      notes: "With esp32-photoframe, which sends its size and its measured palette",
    },
  ]),
];
