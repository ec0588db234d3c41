import type { AppContext } from "../app.ts";
import { type ComposedTile, composeTile, type TileComposer } from "./compose_tile.ts";
import { layTiles, type TileBox } from "./lay_tiles.ts";
import type { LayoutSettings } from "./settings.ts";
import type { LayoutState } from "./state.ts";

/** All tiles of a layout, composed, and which of them has the buttons. */
export interface ComposedTiles {
  readonly tiles: readonly ComposedTile[];
  /** The position of the tile whose turn it is. */
  readonly turn: number;
  /** Positions of the tiles that use buttons, in their order; on glass for one tile as far as they were looked for. */
  readonly pressed: readonly number[];
}

/** Composes every tile that is seen, each once for its box. */
export function composeTiles(
  state: LayoutState,
  context: AppContext<LayoutSettings>,
  composer: TileComposer,
): ComposedTiles {
  const { settings, panel } = context;
  const asked = (state.turn ?? 0) % Math.max(1, settings.tiles.length);
  const compose = (box: TileBox) => composeTile(box, state, { ...composer, context });
  const switches = settings.switch_button !== null;
  const laid = layTiles(settings, panel, { switches });
  if (laid.shows === "turn") return composeTurn(laid.tiles, { asked, switches, compose });
  const tiles = laid.tiles.map(compose);
  const pressed = tiles.filter(usesButtons).map(({ index }) => index);
  const turn = turnOf(pressed, asked);
  if (!switches || pressed.length > 1) return { tiles, turn, pressed };
  // There is nothing to switch between: the marks have no meaning, and the tiles have their room.
  return { tiles: layTiles(settings, panel, { switches: false }).tiles.map(compose), turn, pressed };
}

/** Glass for one tile: others are composed only to learn which use buttons, as far as that must be known. */
function composeTurn(
  boxes: readonly TileBox[],
  { asked, switches, compose }: {
    readonly asked: number;
    readonly switches: boolean;
    readonly compose: (box: TileBox) => ComposedTile;
  },
): ComposedTiles {
  const order = [
    ...boxes.filter(({ index }) => index >= asked),
    ...boxes.filter(({ index }) => index < asked),
  ];
  const tiles: ComposedTile[] = [];
  for (const box of order) {
    const tile = compose(box);
    tiles.push(tile);
    if (!switches && usesButtons(tile)) break;
  }
  const pressed = tiles.filter(usesButtons).map(({ index }) => index).sort((one, other) => one - other);
  const turn = pressed.length === 0 ? boxes[0]?.index ?? 0 : turnOf(pressed, asked);
  return { tiles: tiles.filter(({ index }) => index === turn), turn, pressed };
}

function turnOf(pressed: readonly number[], asked: number): number {
  return pressed.find((index) => index >= asked) ?? pressed[0] ?? 0;
}

function usesButtons({ composition: { labels } }: ComposedTile): boolean {
  return Object.values(labels).some((label) => label !== "");
}
