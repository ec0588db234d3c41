// data table
import type { Button, Model } from "../model.ts";
import { GRAY16_PNG, GRAY4_PNG, MONO_PNG } from "./alternatives.ts";
import { defineModels, TRMNL_BYTES } from "./define_models.ts";

/** The two page buttons of a wide bezel, which is on top when the reader lies on its side. */
const pages: readonly Button[] = [
  { name: "A", edge: "top", at: 0.45 },
  { name: "B", edge: "top", at: 0.55 },
];

/** The glass as it is wired, for clients that draw a file as it is. */
function upright(width: number, height: number) {
  return { label: `Portrait file, ${width}x${height}`, panel: { width, height, rotation: 90 } } as const;
}

/**
 * Readers of Kobo, with the `trmnl` client, which turns the image itself. Bytes are whole because its viewer reads
 * 8-bit gray best; the glass has 16 grays.
 */
export const kobo: readonly Model[] = defineModels(
  "Kobo",
  { protocol: "trmnl", byteLimit: TRMNL_BYTES, pixelFormat: "gray4" },
  [
    {
      id: "kobo_libra_2",
      name: "Libra 2",
      width: 1680,
      height: 1264,
      pixelFormat: "gray4",
      samples: "bytes",
      ppi: 300,
      scale: 2,
      buttons: pages,
      alternatives: [upright(1264, 1680), GRAY16_PNG, GRAY4_PNG, MONO_PNG],
      reportedAs: ["kobo_libra_2", "kobo_libra2"],
    },
    {
      id: "kobo_aura_one",
      name: "Aura One",
      width: 1872,
      height: 1404,
      pixelFormat: "gray4",
      samples: "bytes",
      ppi: 300,
      scale: 1.8,
      alternatives: [upright(1404, 1872), GRAY16_PNG, GRAY4_PNG, MONO_PNG],
      reportedAs: ["kobo_aura_one"],
    },
    {
      id: "kobo_aura_hd",
      name: "Aura HD",
      width: 1440,
      height: 1080,
      pixelFormat: "gray4",
      ppi: 265,
      scale: 1.8,
      alternatives: [upright(1080, 1440), GRAY4_PNG, MONO_PNG],
      reportedAs: ["kobo_aura_hd"],
    },
    {
      id: "kobo_aura_h2o_2",
      name: "Aura H2O, edition 2",
      width: 1430,
      height: 1080,
      pixelFormat: "gray4",
      ppi: 265,
      scale: 1.375,
      alternatives: [upright(1080, 1430), GRAY4_PNG, MONO_PNG],
      reportedAs: ["kobo_aura_h2o_2"],
      notes: "The bezel hides ten of the 1,440 rows",
    },
    {
      id: "kobo_glo",
      name: "Glo",
      width: 1024,
      height: 768,
      pixelFormat: "gray4",
      ppi: 212,
      scale: 1.2995,
      alternatives: [upright(768, 1024), GRAY4_PNG, MONO_PNG],
      reportedAs: ["kobo_glo"],
    },
    {
      id: "kobo_sage",
      name: "Sage",
      width: 1920,
      height: 1440,
      pixelFormat: "gray4",
      ppi: 300,
      scale: 1.4004,
      buttons: pages,
      alternatives: [upright(1440, 1920), GRAY4_PNG, MONO_PNG],
      reportedAs: ["kobo_sage"],
    },
    {
      id: "kobo_forma",
      name: "Forma",
      width: 1920,
      height: 1440,
      pixelFormat: "gray4",
      ppi: 300,
      scale: 1.4004,
      buttons: pages,
      alternatives: [upright(1440, 1920), GRAY4_PNG, MONO_PNG],
      reportedAs: ["kobo_forma"],
    },
    {
      id: "kobo_touch",
      name: "Touch",
      width: 800,
      height: 600,
      pixelFormat: "gray4",
      ppi: 167,
      alternatives: [upright(600, 800), GRAY4_PNG, MONO_PNG],
      reportedAs: ["kobo_touch"],
    },
  ],
);
