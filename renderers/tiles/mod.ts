/** Views in parts that are drawn by themselves and kept. */
export { keptTiles } from "./kept_tiles.ts";
export { paint } from "./paint.ts";
export type { Painting } from "./painting.ts";
export { readTile, type Tile, tileView } from "./tile.ts";
