import { parseArgs } from "node:util";
import { isPixelFormatName, pixelFormat, type PixelFormatName } from "../../renderers/formats/mod.ts";
import { frames } from "./frames.tsx";
import { createGallery } from "./gallery.ts";
import { madePictures } from "./made_pictures.ts";
import { measure, type Measures, want } from "./measure.ts";
import { glassOf, shownLight, wantedLight } from "./measured.ts";
import { measureFrame } from "./measure_frame.ts";
import type { Method } from "./method.ts";
import { ourMethods } from "./our_methods.ts";
import { SIZE } from "./picture.ts";
import { readPictures, SKIMAGE } from "./read_pictures.ts";
import { findRivals } from "./rivals.ts";
import { average, toMarkdown } from "./table.ts";

// How well pictures and frames are carried by each kind of panel, beside what others make of them. What is measured,
// and how it came out, is in docs/quality.md.

const { values } = parseArgs({
  options: {
    formats: { type: "string", default: "gray1,gray2,gray4,bwry,acep7,spectra6" },
    pictures: { type: "string", default: SKIMAGE },
    methods: { type: "string" },
    out: { type: "string", default: "data/quality" },
  },
});

const HEAD = ["method", "HPSNR", "WSNR", "tone", "S-CIELAB", "95 %", "changed", "KB", "ms"];

function toRow(name: string, all: readonly Measures[]): string[] {
  const mean = (pick: (measures: Measures) => number) => average(all.map(pick));
  const isColor = all[0]!.color !== null;
  return [
    name,
    mean((one) => one.hpsnr).toFixed(2),
    mean((one) => one.wsnr).toFixed(2),
    mean((one) => one.tone).toFixed(4),
    isColor ? mean((one) => one.color!.mean).toFixed(2) : "",
    isColor ? mean((one) => one.color!.worst).toFixed(2) : "",
    mean((one) => one.changed).toFixed(0),
    (mean((one) => one.bytes) / 1000).toFixed(1),
    mean((one) => one.milliseconds).toFixed(0),
  ];
}

const gallery = await createGallery(values.out);
const tables: string[] = [];
function say(text: string): void {
  tables.push(text);
  console.log(text);
}

const wanted = values.methods?.split(",");
const rivals = await findRivals();
const methods: readonly Method[] = [
  ...ourMethods.filter(({ name }) => wanted?.includes(name) ?? true),
  ...rivals.filter(({ absent }) => absent === null),
];
const shown = new Set(["auto", "floyd-steinberg", ...rivals.map(({ name }) => name)]);
const pictures = [...madePictures(), ...await readPictures(values.pictures)];

async function compare(format: PixelFormatName): Promise<void> {
  const isColor = pixelFormat(format).isColor;
  const usable = pictures.filter(({ isGray }) => !isColor || !isGray);
  const found = new Map<string, Measures[]>();
  for (const picture of usable) {
    const goal = want(picture, format);
    const title = `${format}, ${picture.name}`;
    await gallery.add(title, "wanted", wantedLight(picture.raster, goal.glass));
    for (const method of methods) {
      const result = await measure(goal, method);
      if (result === null) continue;
      found.set(method.name, [...found.get(method.name) ?? [], result.measures]);
      if (shown.has(method.name)) await gallery.add(title, method.name, result.shown);
    }
  }
  say(`\n## ${format}, mean of ${usable.length} pictures (${usable.map(({ name }) => name).join(", ")})\n`);
  say(toMarkdown(HEAD, [...found].map(([name, all]) => toRow(name, all))));
}

async function compareFrames(format: PixelFormatName): Promise<void> {
  const glass = glassOf({ pixelFormat: format, palette: "auto" });
  const rows: string[][] = [];
  for (const frame of frames) {
    for (const rival of [null, ...rivals.filter(({ absent }) => absent === null)]) {
      const result = await measureFrame(frame, format, rival);
      if (result === null) continue;
      const { specks, text, changed } = result.measures;
      const name = rival?.name ?? "renderImage";
      rows.push([`${frame.name}: ${name}`, String(specks), String(text ?? ""), String(changed)]);
      await gallery.add(
        `${format}, frame ${frame.name}`,
        name,
        shownLight({ ...SIZE, indices: result.indices }, glass),
      );
    }
  }
  say(`\n## ${format}, frames\n`);
  say(toMarkdown(["frame", "specks", "text", "changed"], rows));
}

say(`Pictures at ${SIZE.width}x${SIZE.height}, 124 ppi, seen from 50 cm; ${pictures.length} of them.`);
for (const { name, absent } of rivals) if (absent !== null) say(`${name}: absent, ${absent}`);
for (const format of values.formats.split(",")) {
  if (!isPixelFormatName(format) || pixelFormat(format).palette === null) {
    throw new TypeError(`Cannot measure pixel format: found "${format}", expected one that has a palette`);
  }
  await compare(format);
  await compareFrames(format);
}
await gallery.close(tables.join("\n"));
console.log(`\nPictures: ${values.out}/index.html`);
