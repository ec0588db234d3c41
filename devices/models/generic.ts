// data table
import type { Button, Model } from "../model.ts";
import { GRAY16_PNG, GRAY4_PNG, JPEG, MONO_PNG, WEBP } from "./alternatives.ts";
import { defineModels } from "./define_models.ts";

const handheld: readonly Button[] = [
  { name: "A", edge: "right", at: 0.5 },
  { name: "B", edge: "top", at: 0.7 },
  { name: "C", edge: "bottom", at: 0.3 },
];

/** Panels without a maker, for whatever the catalogue does not have. */
export const generic: readonly Model[] = [
  ...defineModels("Generic", { protocol: "screen" }, [
    {
      id: "generic_800x480_mono",
      name: "800x480, black and white",
      width: 800,
      height: 480,
      pixelFormat: "gray1",
    },
    { id: "generic_800x480_gray4", name: "800x480, 4 grays", width: 800, height: 480, pixelFormat: "gray2" },
    {
      id: "generic_800x480_bwr",
      name: "800x480, black, white, red",
      width: 800,
      height: 480,
      pixelFormat: "bwr",
    },
    {
      id: "generic_800x480_bwy",
      name: "800x480, black, white, yellow",
      width: 800,
      height: 480,
      pixelFormat: "bwy",
    },
    {
      id: "generic_800x480_spectra6",
      name: "800x480, Spectra 6",
      width: 800,
      height: 480,
      pixelFormat: "spectra6",
    },
    {
      id: "generic_480x800_mono",
      name: "480x800, black and white",
      width: 480,
      height: 800,
      pixelFormat: "gray1",
    },
    {
      id: "generic_400x300_mono",
      name: "400x300, black and white",
      width: 400,
      height: 300,
      pixelFormat: "gray1",
    },
    {
      id: "generic_296x128_mono",
      name: "296x128, black and white",
      width: 296,
      height: 128,
      pixelFormat: "gray1",
    },
    {
      id: "generic_1872x1404_gray16",
      name: "1872x1404, 16 grays",
      width: 1872,
      height: 1404,
      pixelFormat: "gray4",
    },
    {
      id: "generic_600x800_gray256",
      name: "600x800, 256 grays",
      width: 600,
      height: 800,
      pixelFormat: "gray8",
    },
    { id: "generic_64x32_rgb888", name: "64x32 LED matrix", width: 64, height: 32, pixelFormat: "rgb888" },
    { id: "generic_320x240_rgb565", name: "320x240 LCD", width: 320, height: 240, pixelFormat: "rgb565" },
    {
      id: "generic_1920x1080_rgb888",
      name: "1920x1080 tablet",
      width: 1920,
      height: 1080,
      pixelFormat: "rgb888",
    },
    {
      id: "browser_kiosk",
      name: "Browser or tablet kiosk",
      width: 1920,
      height: 1080,
      pixelFormat: "rgb888",
      alternatives: [WEBP, JPEG],
      notes: "A page that shows the address of its screen and asks again after X-Refresh-Seconds",
    },
  ]),
  ...defineModels("Generic", { protocol: "trmnl", byteLimit: 90_000 }, [
    {
      id: "generic_trmnl",
      name: "Any size, black and white",
      width: 800,
      height: 480,
      pixelFormat: "gray1",
      notes: "What unknown firmware is taken for; its panel has the size that it reports",
    },
    {
      id: "generic_16_9",
      name: "16:9 display",
      width: 1920,
      height: 1080,
      pixelFormat: "gray8",
      scale: 2.4,
      alternatives: [
        { label: "16.7 million colors, JPEG", panel: { pixelFormat: "rgb888", encoding: "jpg" } },
        GRAY16_PNG,
        GRAY4_PNG,
        MONO_PNG,
      ],
      reportedAs: ["generic_16_9"],
    },
  ]),
  ...defineModels("Generic", { protocol: "composer", drawsCaptions: true, firstApp: "rotation" }, [
    {
      id: "generic_captions",
      name: "Handheld that draws its captions",
      width: 240,
      height: 135,
      pixelFormat: "rgb565",
      buttons: handheld,
      minRefreshSeconds: 1,
      notes: "What an unknown device of the composer protocol is taken for",
    },
  ]),
];
