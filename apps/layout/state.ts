import type { App, AppContext } from "../app.ts";
import type { TileSetting } from "./settings.ts";

/** The state of one tile, with the kind that it belongs to: a tile may have become another. */
export interface TileState {
  readonly kind: string;
  readonly state: unknown;
}

/** Whose turn it is, and the states of the tiles by their position. */
export interface LayoutState {
  readonly turn: number;
  readonly states: readonly (TileState | null)[];
  /** States that all devices share: of installed apps by their id, and under `OWN` those of tiles with their own settings. */
  readonly shared?: Readonly<Record<string, unknown>>;
}

/** Names the shared states of tiles that are no installed apps, by the position of the tile. */
export const OWN = "tiles";

/** A tile whose state is meant. */
export interface StateOfTile {
  readonly index: number;
  readonly tile: TileSetting;
  readonly app: App<unknown, unknown>;
  readonly context: AppContext<unknown>;
}

/** The state of a tile: as stored, or as its app begins. */
export function stateOf(state: LayoutState, { index, tile, app, context }: StateOfTile): unknown {
  if (app.shared && "app_id" in tile) return state.shared?.[tile.app_id] ?? app.init(context);
  const stored = app.shared ? ownShared(state)[index] : state.states?.[index];
  return stored?.kind === app.kind ? stored.state : app.init(context);
}

/** The layout's state with another one for a tile. */
export function withState(
  state: LayoutState,
  { index, tile, app }: Omit<StateOfTile, "context">,
  next: unknown,
): LayoutState {
  const own = { kind: app.kind, state: next };
  if (app.shared) {
    const shared = "app_id" in tile
      ? { [tile.app_id]: next }
      : { [OWN]: { ...ownShared(state), [index]: own } };
    return { ...state, shared: { ...state.shared, ...shared } };
  }
  const states = Array.from({ length: Math.max(index + 1, state.states?.length ?? 0) }, (_, at) => {
    return at === index ? own : state.states?.[at] ?? null;
  });
  return { ...state, states };
}

function ownShared({ shared }: LayoutState): Readonly<Record<string, TileState | undefined>> {
  return (shared?.[OWN] ?? {}) as Readonly<Record<string, TileState | undefined>>;
}
