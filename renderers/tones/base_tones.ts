import type { Raster, Rgb } from "../raster.ts";
import { fromRuns, type Runs, toRuns } from "../runs.ts";
import { softEdges } from "./soft_edges.ts";
import { steadyColors } from "./steady_colors.ts";
import type { ToneTag, ToneTags } from "./tone_tags.ts";
import { createPacker, FLAT, PHOTO, SNAP } from "./tone_word.ts";

/** What was made of a document's runs, and of which colors: with the runs it goes. */
const known = new WeakMap<Runs, { readonly key: string; readonly base: Runs }>();

/** The tone map of a document, before marks are laid on it. Kept where the document says all of it. */
export function baseTones(
  raster: Raster,
  { tones, tags }: { readonly tones: Runs; readonly tags: ToneTags },
): Runs {
  const { key } = tags;
  const found = known.get(tones);
  if (found?.key === key) return found.base;
  const isVeiled = tones.words.some((word) => tags.readWord(word).kind === "veiled");
  const base = toRuns(layTones(raster, { tones, tags }), raster);
  if (!isVeiled) known.set(tones, { key, base });
  return base;
}

function layTones(
  raster: Raster,
  { tones, tags }: { readonly tones: Runs; readonly tags: ToneTags },
): Uint32Array {
  const { width } = raster;
  const tagged = fromRuns(tones);
  const words = new Uint32Array(tagged.length);
  const pack = createPacker();
  const white: Rgb = [255, 255, 255];
  const snap = pack(white, SNAP);
  const photo = pack(white, PHOTO);
  const wordOf = (tag: ToneTag) => {
    if (tag.kind === "photo") return photo;
    return tag.kind === "flat" && !tag.flat.isInk ? pack(tag.flat.rgb, FLAT) : snap;
  };
  const veiled: number[] = [];
  for (let run = 0, from = 0; run < tones.ends.length; from = tones.ends[run++]!) {
    const tag = tags.readWord(tones.words[run]!);
    words.fill(wordOf(tag), from, tones.ends[run]!);
    if (tag.kind === "veiled") { for (let each = from; each < tones.ends[run]!; each++) veiled.push(each); }
  }
  steadyColors(raster, veiled).forEach((rgb, index) => words[veiled[index]!] = pack(rgb, FLAT));

  // Ink beside a tone has a soft edge in the drawing, which may snap either way: there it is what was declared.
  for (const pixel of softEdges(words, width, snap)) {
    const tag = tags.readWord(tagged[pixel]!);
    if (tag.kind === "flat") words[pixel] = pack(tag.flat.rgb, FLAT);
  }
  return words;
}
