import { createCache, type WatchedCache } from "../cache.ts";

/** Bytes of drawn pieces that one worker keeps: those of some screens. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Pixels of one piece, row by row: opaque on the color that it was drawn on, else with their alpha, by which colors are multiplied. */
export type PiecePixels = Uint32Array;

/** Drawn pieces by what was drawn on which color, the least recently used forgotten first. */
export type KeptPieces = WatchedCache<PiecePixels>;

/** Keeps drawn pieces up to so many bytes, their documents included. */
export function createKeptPieces(mostBytes: number): KeptPieces {
  return createCache({ limit: mostBytes, sizeOf: (pixels, key) => pixels.byteLength + key.length });
}

/** The pieces that this thread keeps. */
export const keptPieces: KeptPieces = createKeptPieces(MOST_BYTES);
