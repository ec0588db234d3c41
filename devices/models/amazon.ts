// data table
import type { Model } from "../model.ts";
import { defineModels } from "./define_models.ts";

/** Kindles: a portrait glass worn as landscape, and a viewer (`eips`) that takes 8-bit gray alone. */
export const amazon: readonly Model[] = defineModels(
  "Amazon",
  { protocol: "screen", rotation: 90, byteLimit: 512_000, pixelFormat: "gray8" },
  [
    {
      id: "kindle_4",
      name: "Kindle, 600x800",
      width: 600,
      height: 800,
      pixelFormat: "gray8",
      ppi: 167,
      reportedAs: ["kindle", "amazon_kindle_7"],
      notes: "Also what any Kindle is taken for until its size is known",
    },
    {
      id: "kindle_pw1",
      name: "Kindle Paperwhite 1 and 2",
      width: 758,
      height: 1024,
      pixelFormat: "gray8",
      ppi: 212,
      scale: 1.28,
      reportedAs: ["amazon_kindle_paperwhite_6th_gen"],
    },
    {
      id: "kindle_pw3",
      name: "Kindle Paperwhite 3 and 4, Voyage",
      width: 1072,
      height: 1448,
      pixelFormat: "gray8",
      ppi: 300,
      scale: 1.6,
      reportedAs: ["amazon_kindle_paperwhite_7th_gen", "amazon_kindle_voyage"],
    },
    {
      id: "kindle_pw5",
      name: "Kindle Paperwhite, 11th generation",
      width: 1236,
      height: 1648,
      pixelFormat: "gray8",
      ppi: 303,
      scale: 2.06,
      reportedAs: ["amazon_kindle_paperwhite_signature_11th_gen"],
    },
    {
      id: "kindle_oasis2",
      name: "Kindle Oasis 2 and 3",
      width: 1264,
      height: 1680,
      pixelFormat: "gray8",
      ppi: 300,
      scale: 2.1,
      reportedAs: ["amazon_kindle_oasis_2"],
    },
    {
      id: "kindle_scribe",
      name: "Kindle Scribe",
      width: 1860,
      height: 2480,
      pixelFormat: "gray8",
      ppi: 304,
      scale: 2.5,
      reportedAs: ["amazon_kindle_scribe"],
    },
  ],
);
