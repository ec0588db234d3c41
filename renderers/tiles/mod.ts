/**
 * Views in parts that are drawn by themselves and kept. `paint.ts`, which draws them, is not said here: it loads the
 * engines, which a server's main thread never needs.
 */
export { keptTiles } from "./kept_tiles.ts";
export type { Painting } from "./painting.ts";
export { readTile, type Tile, tileView } from "./tile.ts";
