import { createCache } from "../cache.ts";
import type { Raster } from "../raster.ts";
import { type JointBound, workerBound } from "../joint_bound.ts";
import { toWords } from "../words.ts";

/** Bytes of tone documents' pixels that one worker keeps at most, as runs: those of hundreds of screens. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A raster as runs of alike pixels: how many, and which, in turn. */
interface Runs {
  readonly width: number;
  readonly height: number;
  readonly runs: Uint32Array;
}

/** Pixels of documents by their text, the least recently used forgotten first. */
export interface KeptDocuments {
  /** Bytes that are held. */
  readonly bytes: number;
  /** The pixels of this document, as `rasterize` gives them. */
  take(document: string, rasterize: (svg: string) => Raster): Raster;
}

/** The runs of a raster, null where they would be no shorter than a quarter of it. */
function toRuns(raster: Raster): Runs | null {
  const words = toWords(raster);
  const runs: number[] = [];
  for (let at = 0; at < words.length;) {
    const first = at;
    const word = words[first]!;
    while (at < words.length && words[at] === word) at++;
    runs.push(at - first, word);
    if (runs.length * 4 > words.length) return null;
  }
  return { width: raster.width, height: raster.height, runs: Uint32Array.from(runs) };
}

function fromRuns({ width, height, runs }: Runs): Raster {
  const words = new Uint32Array(width * height);
  for (let run = 0, at = 0; run < runs.length; run += 2) words.fill(runs[run + 1]!, at, at += runs[run]!);
  return { width, height, data: new Uint8Array(words.buffer) };
}

/**
 * Keeps the pixels of documents up to so many bytes. A document of tones has no text in it, and stays as it is while a
 * screen's figures change.
 */
export function createKeptDocuments(mostBytes: number, bound?: JointBound): KeptDocuments {
  const sizeOf = ({ runs }: Runs, document: string) => document.length + runs.byteLength;
  const kept = createCache<Runs>({ limit: mostBytes, sizeOf, bound });
  return {
    get bytes() {
      return kept.size;
    },
    take(document, rasterize) {
      const known = kept.get(document);
      if (known !== undefined) return fromRuns(known);
      const raster = rasterize(document);
      const made = toRuns(raster);
      if (made !== null && sizeOf(made, document) <= mostBytes) kept.set(document, made);
      return raster;
    },
  };
}

/** The documents that this thread keeps. */
export const keptDocuments: KeptDocuments = createKeptDocuments(MOST_BYTES, workerBound);
