import { type Composition, layoutSize, type Panel } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { problem } from "../problem/mod.tsx";
import { layTiles, type TileBox, tilePanel } from "./lay_tiles.ts";
import type { LayoutSettings } from "./settings.ts";
import { type LayoutState, stateOf } from "./state.ts";
import { type FindApp, tileContext } from "./tile_app.ts";

/** A tile that was composed for its box. */
export interface ComposedTile extends TileBox {
  readonly composition: Composition;
  readonly panel: Panel;
  /** Why a problem is shown in its place; null where it is not. */
  readonly failure: string | null;
}

/** All tiles of a layout, composed, and which of them has the buttons. */
export interface ComposedTiles {
  readonly tiles: readonly ComposedTile[];
  /** The position of the tile whose turn it is. */
  readonly turn: number;
  /** Positions of the tiles that use buttons, in their order. */
  readonly pressed: readonly number[];
}

/** Composes every tile by itself; one that fails shows its own problem. */
export function composeTiles(
  state: LayoutState,
  context: AppContext<LayoutSettings>,
  find: FindApp,
): ComposedTiles {
  const { settings } = context;
  const asked = (state.turn ?? 0) % Math.max(1, settings.tiles.length);
  const boxesFor = (first: number, switches: boolean) =>
    layTiles(settings, context.panel, {
      first: Math.min(first, Math.max(0, settings.tiles.length - 1)),
      switches,
    });
  // Which tiles use buttons shows only once they are composed, so the turn is settled in a first pass.
  const everywhere = settings.tiles.map((_, index) => ({
    index,
    box: { x: 0, y: 0, width: 400, height: 240 },
    mark: null,
  }));
  const drafts = everywhere.map((box) => composeTile(box, state, context, find));
  const pressed = drafts.filter(({ composition }) =>
    Object.values(composition.labels).some((label) => label !== "")
  )
    .map(({ index }) => index);
  const turn = pressed.find((index) => index >= asked) ?? pressed[0] ?? 0;
  const switches = settings.switch_button !== null && pressed.length > 1;
  const tiles = boxesFor(turn, switches).filter(({ index }) => index < settings.tiles.length)
    .map((box) => composeTile(box, state, context, find));
  return { tiles, turn, pressed };
}

function composeTile(
  place: TileBox,
  state: LayoutState,
  context: AppContext<LayoutSettings>,
  find: FindApp,
): ComposedTile {
  // The only tile on the glass lays out as it would without the layout, in type as large.
  const room = layoutSize(context.panel);
  const isWhole = place.box.width === room.width && place.box.height === room.height;
  const panel = isWhole ? context.panel : tilePanel(context.panel, place.box);
  try {
    const { app, context: inner } = tileContext(place.index, context, find);
    const composition = app.compose(stateOf(state, place.index, { app, context: inner }), {
      ...inner,
      panel,
    });
    return { ...place, panel, composition, failure: null };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { ...place, panel, composition: problemOf(failure, { ...context, panel }), failure };
  }
}

/** The screen of a tile that failed. */
export function problemOf(detail: string, context: AppContext<LayoutSettings>): Composition {
  const settings = { title: "This tile failed", detail, advice: "Open the layout's settings and mend it" };
  return problem.compose(null, { ...context, settings });
}
