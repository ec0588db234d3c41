import type { View } from "../composition.ts";

/** A part of a view that is drawn by itself and kept: an element of type `tile` with these properties, and no children. */
export interface Tile {
  /** Whole pixels. */
  readonly width: number;
  readonly height: number;
  /** Laid out as if the tile were the whole glass. */
  readonly view: View;
  /** Drawn in its place where it cannot be laid out; without one the whole view fails. */
  readonly fallback?: View;
  /** Where the tile is, as of any element. */
  readonly style?: Readonly<Record<string, unknown>>;
}

/** The element of a tile. */
export function tileView(tile: Tile): View {
  return { type: "tile", props: { ...tile } };
}

/** The tile that an element is, or null. */
export function readTile({ type, props }: View): Tile | null {
  return type === "tile" ? props as unknown as Tile : null;
}
