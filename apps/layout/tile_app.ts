import type { AnyApp, App, AppContext, InstalledApp } from "../app.ts";
import type { AnyDeclaration } from "../declare_app.ts";
import { readSettings } from "../settings.ts";
import type { SourceData } from "../source.ts";
import type { LayoutSettings, TileSetting } from "./settings.ts";

/** Finds the program of a kind. */
export type FindApp = (kind: string) => AnyApp | null;

/** Finds what is declared of a kind. */
export type FindDeclaration = (kind: string) => AnyDeclaration | null;

/** A tile that cannot be shown. */
export class TileError extends Error {
  override readonly name = "TileError";
}

/** The app of a tile, as it is found, and its settings as stored. Throws TileError. */
export function tileProgram<Found extends AnyDeclaration>(
  tile: TileSetting,
  apps: Readonly<Record<string, InstalledApp>>,
  find: (kind: string) => Found | null,
): { readonly app: Found; readonly settings: unknown } {
  const installed = "app_id" in tile
    ? (Object.hasOwn(apps, tile.app_id) ? apps[tile.app_id] : undefined)
    : tile;
  if (installed === undefined) {
    throw new TileError("Cannot show this tile: its app is gone, expected an installed one");
  }
  const app = find(installed.kind);
  if (app === null || !app.installable) {
    throw new TileError(
      `Cannot show this tile: found the kind ${JSON.stringify(installed.kind)}, expected an installable one`,
    );
  }
  if (app.kind === "layout") throw new TileError("Cannot show this tile: a layout holds no layouts");
  return { app, settings: installed.settings };
}

/** The name under which a layout asks for a tile's source. */
export function tileSource(index: number, name: string): string {
  return `tile_${index}_${name}`;
}

/** What the app of a tile is told, but for its panel. Throws TileError and AppSettingsError. */
export function tileContext(
  index: number,
  context: AppContext<LayoutSettings>,
  find: FindApp,
): { readonly app: App<unknown, unknown>; readonly context: AppContext<unknown> } {
  const tile = context.settings.tiles[index] as TileSetting;
  const { app, settings } = tileProgram(tile, context.apps, find);
  const { captions: _captions, ...around } = context;
  return {
    app,
    context: {
      ...around,
      settings: readSettings(app, settings),
      data: tileData(index, tile, context.data),
      apps: {},
    },
  };
}

/** Data of a tile's own sources by its own names; what hooks were sent that feed its app, or the layout. */
export function tileData(
  index: number,
  tile: TileSetting,
  data: Readonly<Record<string, SourceData>>,
): Readonly<Record<string, SourceData>> {
  const prefix = tileSource(index, "");
  const fed = "app_id" in tile ? `${tile.app_id} ` : null;
  const named = Object.entries(data).flatMap(([name, value]): [string, SourceData][] => {
    if (name.startsWith(prefix)) return [[name.slice(prefix.length), value]];
    if (fed !== null && name.startsWith(fed)) return [[name.slice(fed.length), value]];
    return [];
  });
  const hooks = Object.entries(data).filter(([name]) => /^hook(?:_\d+)?$/.test(name));
  return Object.fromEntries([...hooks, ...named]);
}
