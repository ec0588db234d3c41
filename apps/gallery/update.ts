import { mkdir, writeFile } from "node:fs/promises";
import {
  decodeImage,
  definePanel,
  encode,
  type Panel,
  type Raster,
  renderImage,
  viewImage,
} from "../../renderers/mod.ts";
import type { AnyApp } from "../app.ts";
import { type ConformanceCase, conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { composeFramed } from "../frame/mod.ts";
import { programs } from "../programs.ts";
import { samples } from "./samples.ts";
import { arrange, layOut, reduce } from "./sheet.ts";

// Draws a sheet of every app on five kinds of glass into docs/gallery/: an LCD, three inks, one bit, 16 grays, six inks.

const FOLDER = new URL("../../docs/gallery/", import.meta.url);

/** Rows of glass, and the part of its size that large glass is shown at. */
const GLASS: readonly (readonly { readonly panel: Panel; readonly part: number }[])[] = [
  [
    { panel: definePanel({ width: 800, height: 480, ppi: 124 }), part: 1 },
    { panel: definePanel({ width: 400, height: 300, pixelFormat: "bwr", ppi: 119 }), part: 1 },
    { panel: definePanel({ width: 240, height: 135, pixelFormat: "rgb565", ppi: 241 }), part: 1 },
  ],
  [
    {
      panel: definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", ppi: 227, scale: 1.8 }),
      part: 2,
    },
    {
      panel: definePanel({ width: 1600, height: 1200, pixelFormat: "spectra6", ppi: 150, scale: 1.54 }),
      part: 3,
    },
  ],
];

/** The case that tells most of an app: its sample, else with its data where it has any, else the first of its own. */
function tellingCase(app: AnyApp): ConformanceCase {
  const sample = samples[app.kind];
  if (sample !== undefined) return sample;
  const cases = conformanceCases(app);
  const own = cases.slice(cases.findLastIndex(({ name }) => name === "hostile") + 1);
  return cases.find(({ name }) => name === "with data") ?? own[0] ?? cases[0]!;
}

async function picture(
  app: AnyApp,
  { panel, part }: { readonly panel: Panel; readonly part: number },
): Promise<Raster> {
  const given = tellingCase(app);
  const context = conformanceContext(app, given, panel);
  let state = app.init(context);
  for (const button of given.presses) state = app.press(state, { button }, context);
  const { view, quantize } = composeFramed(app, state, context);
  const asked = { ...panel, ...quantize };
  const { image } = await renderImage(view, asked);
  const png = await viewImage(image.bytes, { panel: asked, colors: "measured" });
  return reduce(await decodeImage(png, "image/png"), part);
}

await mkdir(FOLDER, { recursive: true });
for (const [index, app] of programs.entries()) {
  const rows: Raster[][] = [];
  for (const row of GLASS) {
    const pictures: Raster[] = [];
    for (const glass of row) pictures.push(await picture(app, glass));
    rows.push(pictures);
  }
  const sheet = layOut(arrange(rows));
  const panel = definePanel({ width: sheet.width, height: sheet.height, pixelFormat: "rgb888" });
  const { bytes } = await encode(sheet, panel);
  await writeFile(new URL(`${app.kind}.png`, FOLDER), bytes);
  console.log(
    `${String(index + 1).padStart(2)} of ${programs.length}  ${app.kind.padEnd(16)} ${bytes.length} bytes`,
  );
}
