// data table
import type { Button, Model } from "../model.ts";
import { defineModels } from "./define_models.ts";

/** The two page buttons of the wide bezel, which is on top when the reader lies on its side. */
const oasis: readonly Button[] = [
  { name: "A", edge: "top", at: 0.45 },
  { name: "B", edge: "top", at: 0.55 },
];

/** Two places to press in either bezel, of which the upper one turns back. */
const voyage: readonly Button[] = [
  { name: "A", edge: "top", at: 0.35 },
  { name: "B", edge: "top", at: 0.6 },
  { name: "C", edge: "bottom", at: 0.35 },
  { name: "D", edge: "bottom", at: 0.6 },
];

/**
 * Kindles: a portrait glass worn as landscape, of 16 grays, and a viewer (`eips`) that takes 8-bit gray alone.
 * What usually feeds them sends no presses.
 */
export const amazon: readonly Model[] = defineModels(
  "Amazon",
  {
    protocol: "screen",
    rotation: 90,
    byteLimit: 512_000,
    pixelFormat: "gray4",
    samples: "bytes",
    sendsPresses: false,
  },
  [
    {
      id: "kindle_4",
      name: "Kindle, 600x800",
      width: 600,
      height: 800,
      pixelFormat: "gray4",
      ppi: 167,
      reportedAs: ["kindle", "amazon_kindle_7"],
      notes: "The 4th, 5th, 7th and 8th. Also what any Kindle is taken for until its size is known",
    },
    {
      id: "kindle_pw1",
      name: "Kindle Paperwhite 1 and 2",
      width: 758,
      height: 1024,
      pixelFormat: "gray4",
      ppi: 212,
      scale: 1.28,
      alternatives: [{ label: "768x1024", panel: { width: 768 } }],
      reportedAs: ["amazon_kindle_paperwhite_6th_gen"],
      notes: "The catalogue of the trmnl protocol gives the glass ten columns more than it has",
    },
    {
      id: "kindle_pw3",
      name: "Kindle Paperwhite 3 and 4",
      width: 1072,
      height: 1448,
      pixelFormat: "gray4",
      ppi: 300,
      scale: 1.6,
      reportedAs: ["amazon_kindle_paperwhite_7th_gen"],
    },
    {
      id: "kindle_voyage",
      name: "Kindle Voyage",
      width: 1072,
      height: 1448,
      pixelFormat: "gray4",
      ppi: 300,
      scale: 1.4008,
      buttons: voyage,
      reportedAs: ["amazon_kindle_voyage"],
    },
    {
      id: "kindle_pw5",
      name: "Kindle Paperwhite, 11th generation",
      width: 1236,
      height: 1648,
      pixelFormat: "gray4",
      ppi: 303,
      scale: 2.06,
      reportedAs: ["amazon_kindle_paperwhite_signature_11th_gen"],
    },
    {
      id: "kindle_2024",
      name: "Kindle 2024",
      width: 840,
      height: 1400,
      pixelFormat: "gray4",
      ppi: 300,
      scale: 1.75,
      margins: { top: 25, right: 0, bottom: 0, left: 75 },
      reportedAs: ["amazon_kindle_2024"],
      notes:
        "Size and offsets are those of the trmnl protocol's catalogue; they were not checked on hardware",
    },
    {
      id: "kindle_oasis2",
      name: "Kindle Oasis 2 and 3",
      width: 1264,
      height: 1680,
      pixelFormat: "gray4",
      ppi: 300,
      scale: 2.1,
      buttons: oasis,
      reportedAs: ["amazon_kindle_oasis_2"],
    },
    {
      id: "kindle_scribe",
      name: "Kindle Scribe",
      width: 1860,
      height: 2480,
      pixelFormat: "gray4",
      ppi: 304,
      scale: 2.5,
      reportedAs: ["amazon_kindle_scribe"],
    },
  ],
);
