import type { App, AppContext } from "../app.ts";

/** The state of one tile, with the kind that it belongs to: a tile may have become another. */
export interface TileState {
  readonly kind: string;
  readonly state: unknown;
}

/** Whose turn it is, and the states of the tiles by their position. */
export interface LayoutState {
  readonly turn: number;
  readonly states: readonly (TileState | null)[];
}

/** The state of a tile: as stored, or as its app begins. */
export function stateOf(
  { states }: LayoutState,
  index: number,
  { app, context }: { readonly app: App<unknown, unknown>; readonly context: AppContext<unknown> },
): unknown {
  const stored = states?.[index];
  return stored?.kind === app.kind ? stored.state : app.init(context);
}

/** The layout's state with another one for a tile. */
export function withState(state: LayoutState, index: number, tile: TileState): LayoutState {
  const states = Array.from({ length: Math.max(index + 1, state.states?.length ?? 0) }, (_, at) => {
    return at === index ? tile : state.states?.[at] ?? null;
  });
  return { ...state, states };
}
