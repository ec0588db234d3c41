import type { Ink } from "../formats/mod.ts";
import type { Tone } from "../panel.ts";
import type { Raster, Rgb } from "../raster.ts";
import { coverMarks } from "./coverage.ts";
import { flatInks } from "./flat_inks.ts";
import { keptDocuments } from "./kept_documents.ts";
import { isPlainMark, settleMarks, withVisibleMarks } from "./marks.ts";
import { readScene } from "./scene.ts";
import { toneDocument } from "./tone_document.ts";
import { type ToneMap, toToneMap } from "./tone_map.ts";
import { createToneTags } from "./tone_tags.ts";

/** What tones are found from. */
export interface ToneOptions {
  /** Null where every color can be shown. */
  readonly inks: readonly Ink[] | null;
  /** The tone of whatever asks for none. */
  readonly tone: Tone;
  /** Tones that elements ask for, by their path in the drawing: `id-0-2`. */
  readonly tones: ReadonlyMap<string, Tone>;
  readonly rasterize: (svg: string) => Raster;
}

/** A drawing's pixels, and how they are to be quantized: null where the panel's tone goes for all of them. */
export interface Toned {
  readonly raster: Raster;
  readonly tones: ToneMap | null;
}

const PAPER: Rgb = [255, 255, 255];
/** With so many grays nothing needs a pattern, and soft edges may stay. */
const CONTINUOUS = 64;
const SOFT = 8;

/**
 * Rasterizes a drawing of satori's and tells its text, lines, icons and flat fills from its pictures, gradients
 * and shadows. A drawing of nothing but inks costs nothing more.
 */
export function rasterizeTones(svg: string, { inks, tone, tones: asked, rasterize }: ToneOptions): Toned {
  if (inks === null || inks.length >= CONTINUOUS || (tone !== "auto" && asked.size === 0)) {
    return { raster: rasterize(svg), tones: null };
  }
  const flats = flatInks(inks);
  const scene = readScene(svg, { inks: flats, tone, tones: asked });
  const tags = createToneTags(flats, PAPER);
  const background = { auto: "rgb(0,0,0)", ink: tags.ink, photo: tags.photo }[tone];
  const document = toneDocument(scene, tags, background);
  const hasOddMarks = scene.steps.some((step) =>
    step.kind === "shape" && step.role === "mark" && !isPlainMark(step, flats)
  );
  if (!tags.needed && !hasOddMarks && tone === "auto") return { raster: rasterize(svg), tones: null };
  const tones = keptDocuments.take(document, rasterize);
  const marks = settleMarks(scene, { inks: flats, tones, tags });
  const raster = rasterize(withVisibleMarks(svg, marks));
  const covers = coverMarks(scene, marks, rasterize);
  const hasSoftEdges = inks.length >= SOFT && inks.every(({ rgb }) => rgb[0] === rgb[1] && rgb[1] === rgb[2]);
  return { raster, tones: toToneMap(raster, { tones, tags, covers, hasSoftEdges }) };
}

export { flatInks } from "./flat_inks.ts";
export { layPatterns } from "./pattern.ts";
export type { ToneMap } from "./tone_map.ts";
export { FLAT, kindOf, PHOTO, SNAP } from "./tone_word.ts";
