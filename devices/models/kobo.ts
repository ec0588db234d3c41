// data table
import type { Model } from "../model.ts";
import { defineModels, TRMNL_BYTES } from "./define_models.ts";

/** Readers of Kobo, with the `trmnl` client. */
export const kobo: readonly Model[] = defineModels("Kobo", { protocol: "trmnl", byteLimit: TRMNL_BYTES }, [
  {
    id: "kobo_libra_2",
    name: "Libra 2",
    width: 1680,
    height: 1264,
    pixelFormat: "gray4",
    ppi: 300,
    scale: 2,
    reportedAs: ["kobo_libra_2", "kobo_libra2"],
  },
  {
    id: "kobo_aura_one",
    name: "Aura One",
    width: 1872,
    height: 1404,
    pixelFormat: "gray4",
    ppi: 300,
    scale: 1.8,
    reportedAs: ["kobo_aura_one"],
  },
]);
