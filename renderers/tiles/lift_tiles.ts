import type { View } from "../composition.ts";
import { readTile, type Tile } from "./tile.ts";

/** A view with an empty box in the place of every tile, and the tiles by their box's id. */
export interface LiftedView {
  readonly view: View;
  readonly tiles: ReadonlyMap<string, Tile>;
}

/** Takes the tiles out of a resolved view, so that it can be laid out without them. */
export function liftTiles(view: View): LiftedView {
  const tiles = new Map<string, Tile>();
  function lift(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(lift);
    if (typeof node !== "object" || node === null) return node;
    const element = node as View;
    const tile = readTile(element);
    if (tile === null) {
      const { children } = element.props;
      return children === undefined
        ? element
        : { ...element, props: { ...element.props, children: lift(children) } };
    }
    const id = `tile-${tiles.size}`;
    tiles.set(id, tile);
    const { width, height } = tile;
    const style = { ...tile.style, width, height, flexShrink: 0, flexGrow: 0 };
    return { type: "div", props: { id, style }, key: null };
  }
  return { view: lift(view) as View, tiles };
}
