import type { AppContext } from "../context.ts";
import { type AnyDeclaration, type AppDeclaration, declareApp } from "../declare_app.ts";
import { readSettings } from "../settings.ts";
import { type LayoutSettings, layoutSettings } from "./settings.ts";
import { OWN } from "./state.ts";
import { type FindDeclaration, tileData, tileProgram, tileSource } from "./tile_app.ts";

/** Other apps side by side. `find` finds what is declared of them. */
export function createLayoutDeclaration(find: FindDeclaration): AppDeclaration<LayoutSettings> {
  return declareApp<LayoutSettings>({
    kind: "layout",
    name: "Layout",
    description: "Other apps side by side, each in a tile of its own.",
    settings: layoutSettings,
    mayBeEmpty: true,
    takesHook: true,
    references: ({ tiles }) => [...new Set(tiles.flatMap((tile) => "app_id" in tile ? [tile.app_id] : []))],
    sources: ({ tiles }, around) =>
      ofTiles(tiles, around, ({ app, settings, given }) => app.sources(settings, given)),
    transforms: ({ tiles }, around) =>
      ofTiles(tiles, around, ({ app, settings, given }) => app.transforms(settings, given)),
    shares: ({ tiles }, { apps }) =>
      Object.fromEntries(tiles.flatMap((tile): [string, string | null][] => {
        try {
          if (!tileProgram(tile, apps, find).app.shared) return [];
          return "app_id" in tile ? [[tile.app_id, tile.app_id]] : [[OWN, null]];
        } catch {
          return [];
        }
      })),
  });

  /** What the apps of tiles ask for, by the layout's names for it. */
  function ofTiles<Asked>(
    tiles: LayoutSettings["tiles"],
    { data, apps }: Pick<AppContext<unknown>, "data" | "apps">,
    ask: (tile: {
      readonly app: AnyDeclaration;
      readonly settings: unknown;
      readonly given: Pick<AppContext<unknown>, "data" | "apps">;
    }) => Readonly<Record<string, Asked>>,
  ): Readonly<Record<string, Asked>> {
    return Object.fromEntries(tiles.flatMap((tile, index): [string, Asked][] => {
      try {
        const { app, settings } = tileProgram(tile, apps, find);
        const given = { data: tileData(index, tile, data), apps: {} };
        return Object.entries(ask({ app, settings: readSettings(app, settings), given }))
          .map(([name, asked]) => [tileSource(index, name), asked]);
      } catch {
        // Its tile says what is wrong.
        return [];
      }
    }));
  }
}
