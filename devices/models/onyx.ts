// data table
import type { Model } from "../model.ts";
import { GRAY4_PNG, MONO_PNG } from "./alternatives.ts";
import { defineModels, TRMNL_BYTES } from "./define_models.ts";

/** Tablets of Onyx with the Android client of the `trmnl` protocol; sizes and turns are those of its catalogue. */
export const onyx: readonly Model[] = defineModels("Onyx", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
  {
    id: "palma",
    name: "BOOX Palma",
    width: 1648,
    height: 824,
    pixelFormat: "gray4",
    samples: "bytes",
    ppi: 300,
    scale: 2,
    reportedAs: ["palma"],
  },
  {
    id: "onyx_boox_go_7",
    name: "BOOX Go 7",
    width: 1264,
    height: 1880,
    rotation: 90,
    pixelFormat: "gray4",
    ppi: 300,
    scale: 1.8008,
    alternatives: [
      { label: "1264x1680", panel: { height: 1680 } },
      { label: "Landscape file, 1880x1264", panel: { width: 1880, height: 1264, rotation: 0 } },
      GRAY4_PNG,
      MONO_PNG,
    ],
    reportedAs: ["onyx_boox_go_7"],
    notes: "The catalogue gives 1,880 pixels where 7 inches at 300 ppi have 1,680: see its alternatives",
  },
  {
    id: "onyx_boox_poke_5",
    name: "BOOX Poke 5",
    width: 1448,
    height: 1072,
    rotation: 90,
    pixelFormat: "gray4",
    ppi: 300,
    scale: 1.34,
    alternatives: [
      { label: "Portrait file, 1072x1448", panel: { width: 1072, height: 1448, rotation: 0 } },
      GRAY4_PNG,
      MONO_PNG,
    ],
    reportedAs: ["onyx_boox_poke_5"],
    notes: "The catalogue has a portrait screen and turns it: was not checked on hardware",
  },
  {
    // The name is misspelled where it comes from.
    id: "onxy_boox_nova_air_c",
    name: "BOOX Nova Air C",
    width: 1404,
    height: 1872,
    rotation: 90,
    pixelFormat: "rgb565",
    ppi: 300,
    scale: 1.8,
    minRefreshSeconds: 5,
    refreshSeconds: 900,
    alternatives: [
      { label: "16 grays PNG, 4 bit", panel: { pixelFormat: "gray4" } },
      GRAY4_PNG,
      MONO_PNG,
    ],
    reportedAs: ["onxy_boox_nova_air_c", "onyx_boox_nova_air_c"],
    notes: "4,096 colors behind a filter, of which its image has more",
  },
]);
