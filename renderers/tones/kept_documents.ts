import { type CacheLevels, createCache } from "../cache.ts";
import type { Raster } from "../raster.ts";
import { type Runs, toRuns } from "../runs.ts";
import { type JointBound, workerBound } from "../joint_bound.ts";
import { toWords } from "../words.ts";

/** Bytes of tone documents' pixels that one worker keeps at most, as runs: those of hundreds of screens. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Pixels of documents by their text, the least recently used forgotten first. */
export interface KeptDocuments {
  /** Bytes that are held. */
  readonly bytes: number;
  levels(): CacheLevels;
  /** The pixels of this document, as `rasterize` gives them. */
  take(document: string, rasterize: (svg: string) => Raster): Runs;
}

/**
 * Keeps the pixels of documents up to so many bytes. A document of tones has no text in it, and stays as it is while a
 * screen's figures change.
 */
export function createKeptDocuments(mostBytes: number, bound?: JointBound): KeptDocuments {
  // The tone map that is made of the runs is about as long, and lives as long.
  const sizeOf = ({ ends, words }: Runs, document: string) =>
    document.length + 2 * (ends.byteLength + words.byteLength);
  const kept = createCache<Runs>({ limit: mostBytes, sizeOf, bound });
  return {
    get bytes() {
      return kept.size;
    },
    levels: kept.levels,
    take(document, rasterize) {
      const known = kept.get(document);
      if (known !== undefined) return known;
      const raster = rasterize(document);
      const made = toRuns(toWords(raster), raster);
      if (sizeOf(made, document) <= mostBytes / 4) kept.set(document, made);
      return made;
    },
  };
}

/** The documents that this thread keeps. */
export const keptDocuments: KeptDocuments = createKeptDocuments(MOST_BYTES, workerBound);
