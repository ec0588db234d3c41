import type { FontSource } from "./font_source.ts";
import { readModuleFile } from "./node_module.ts";
import { isInRanges, readRanges, type UnicodeRanges } from "./unicode_ranges.ts";

/** Where one face comes from: a part of a source at a weight. The same object for the same place. */
export interface FacePlace {
  /** Unique among all places, without a comma: satori finds the face by it. */
  readonly name: string;
  readonly source: FontSource;
  /** The subset, or the block in hexadecimal; empty when the source is one file. */
  readonly part: string;
  readonly weight: number;
}

interface Part {
  readonly name: string;
  readonly ranges: UnicodeRanges;
}

const cuts = new Map<FontSource, readonly Part[]>();
const characters = new Map<FontSource, UnicodeRanges>();
const places = new Map<string, FacePlace>();

/** The subsets of a source, from its package's `unicode.json`, whose keys are names or numbers in brackets. */
function readParts(source: FontSource): readonly Part[] {
  const folder = source.files.slice(0, source.files.indexOf("/files/"));
  const text = new TextDecoder().decode(readModuleFile(`${folder}/unicode.json`));
  const ranges = JSON.parse(text) as Readonly<Record<string, string>>;
  const names = source.subsets ?? Object.keys(ranges);
  return names.map((name) => ({ name: name.replace(/[[\]]/g, ""), ranges: readRanges(ranges[name] ?? "") }));
}

/** The characters that a source is asked for, where it says so. */
export function askedOf(source: FontSource): UnicodeRanges {
  let asked = characters.get(source);
  if (!asked) characters.set(source, asked = readRanges(source.characters ?? ""));
  return asked;
}

/** Parts of a source that may have this code point, the likeliest first. */
export function partsFor(source: FontSource, code: number): readonly string[] {
  if (source.characters !== undefined && !isInRanges(askedOf(source), code)) return [];
  if (source.cut === "whole") return [""];
  if (source.cut === "blocks") return [(code >> 8).toString(16)];
  let parts = cuts.get(source);
  if (!parts) cuts.set(source, parts = readParts(source));
  return parts.filter(({ ranges }) => isInRanges(ranges, code)).map(({ name }) => name);
}

/** The weight of a source that is nearest to the one asked for, the heavier of two that are as near. */
export function nearestWeight({ weights }: FontSource, asked: number): number {
  return weights.reduce((best, weight) => Math.abs(weight - asked) <= Math.abs(best - asked) ? weight : best);
}

/** The place of a part of a source at the weight nearest to the one asked for. */
export function facePlace(source: FontSource, part: string, asked: number): FacePlace {
  const weight = nearestWeight(source, asked);
  const name = `${source.name}-${part}-${weight}`;
  let place = places.get(name);
  if (!place) places.set(name, place = { name, source, part, weight });
  return place;
}
