import { BAYER_RANKS, SIDE } from "./bayer_ranks.ts";
import { defineOrdered, type RankTile } from "./ordered.ts";

const tile: RankTile = { side: SIDE, ranks: Uint16Array.from(BAYER_RANKS), count: SIDE * SIDE };

/** Lays a regular 8x8 pattern of the right mean, in linear light: stable, small when packed, and seen as a grid. */
export const bayer = defineOrdered("bayer", "Bayer 8x8", () => tile);
