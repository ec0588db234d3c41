import type { Panel } from "../../renderers/mod.ts";

const COLORS: Readonly<Record<Panel["pixelFormat"], string>> = {
  gray1: "black and white",
  gray2: "4 grays",
  gray3: "8 grays",
  gray4: "16 grays",
  gray8: "256 grays",
  bwr: "black, white, red",
  bwy: "black, white, yellow",
  bwry: "black, white, red, yellow",
  acep7: "7 colors",
  spectra6: "6 colors",
  rgb565: "65,536 colors",
  rgb888: "full color",
};

/** What a panel can show and how it wants it: `16 grays, PNG`. What the model's name says already is left out. */
export function describePanel(panel: Panel, modelName: string): string {
  const colors = COLORS[panel.pixelFormat];
  const encoding = panel.encoding.toUpperCase();
  return modelName.includes(colors) ? encoding : `${colors}, ${encoding}`;
}
