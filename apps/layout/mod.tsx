import {
  type Composition,
  inks,
  type Labels,
  layoutSize,
  tileView,
  type View,
  withLocale,
} from "../../renderers/mod.ts";
import { type AnyApp, type App, type AppContext, defineApp } from "../app.ts";
import { Field } from "../ui/rule.tsx";
import { Statement } from "../ui/statement.tsx";
import { type ComposedTile, type ComposedTiles, composeTiles, problemOf } from "./compose_tiles.ts";
import { rulesBetween } from "./lay_tiles.ts";
import { type LayoutSettings, layoutSettings } from "./settings.ts";
import { type LayoutState, stateOf, withState } from "./state.ts";
import { type FindApp, tileContext, tileData, tileProgram, tileSource } from "./tile_app.ts";
import { readSettings } from "../settings.ts";

/** The caption of the button that switches. */
const NEXT = "Next tile";

/** Other apps side by side. `find` finds their programs. */
export function createLayout(find: FindApp): App<LayoutSettings, LayoutState> {
  return defineApp<LayoutSettings, LayoutState>({
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
    init: () => ({ turn: 0, states: [] }),
    press(state, press, context) {
      const { turn, pressed } = composeTiles(state, context, find);
      if (press.button === context.settings.switch_button && pressed.length > 1) {
        return { ...state, turn: pressed[(pressed.indexOf(turn) + 1) % pressed.length] as number };
      }
      return pressTile(state, turn, (given) => given.app.press(given.state, press, given.context), context);
    },
    actions(state, press, context) {
      if (press.button === context.settings.switch_button) return [];
      try {
        const { turn } = composeTiles(state, context, find);
        const { app, context: inner } = tileContext(turn, context, find);
        return app.actions(stateOf(state, turn, { app, context: inner }), press, inner);
      } catch {
        return [];
      }
    },
    compose(state, context) {
      if (context.settings.tiles.length === 0) return { view: empty(context), labels: {}, validUntil: null };
      const composed = composeTiles(state, context, find);
      return {
        view: view(composed, context),
        labels: labelsOf(composed, context),
        text: composed.tiles.map(({ composition }) => composition.text ?? "").filter((text) => text !== "")
          .join("\n"),
        validUntil: earliest(composed.tiles),
        nothing: composed.tiles.every(({ composition }) => composition.nothing === true),
      };
    },
  });

  /** What the apps of tiles ask for, by the layout's names for it. */
  function ofTiles<Asked>(
    tiles: LayoutSettings["tiles"],
    { data, apps }: Pick<AppContext<unknown>, "data" | "apps">,
    ask: (tile: {
      readonly app: AnyApp;
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

  function pressTile(
    state: LayoutState,
    index: number,
    press: (given: { app: App<unknown, unknown>; state: unknown; context: AppContext<unknown> }) => unknown,
    context: AppContext<LayoutSettings>,
  ): LayoutState {
    try {
      const { app, context: inner } = tileContext(index, context, find);
      const before = stateOf(state, index, { app, context: inner });
      const after = press({ app, state: before, context: inner });
      return after === before ? state : withState(state, index, { kind: app.kind, state: after });
    } catch {
      return state;
    }
  }
}

/** Captions of the tile whose turn it is, and that of the button that switches. */
function labelsOf({ tiles, turn, pressed }: ComposedTiles, { settings }: AppContext<LayoutSettings>): Labels {
  const { switch_button: button } = settings;
  const own = tiles.find(({ index }) => index === turn)?.composition.labels ?? {};
  return button !== null && pressed.length > 1 ? { ...own, [button]: NEXT } : own;
}

function earliest(tiles: readonly ComposedTile[]): Composition["validUntil"] {
  return tiles.reduce<Composition["validUntil"]>((first, { composition: { validUntil } }) => {
    if (first === null || validUntil === null) return first ?? validUntil;
    return Temporal.Instant.compare(validUntil, first) < 0 ? validUntil : first;
  }, null);
}

function view({ tiles, turn }: ComposedTiles, context: AppContext<LayoutSettings>): View {
  const { settings, panel, device } = context;
  const { ink } = inks(panel);
  const { width, height } = layoutSize(panel);
  const marked = tiles.find(({ index }) => index === turn)?.mark ?? null;
  return {
    type: "div",
    props: {
      style: { display: "flex", position: "relative", width, height },
      children: [
        ...(settings.border ? rulesBetween(tiles, panel).map((box) => <Field box={box} color={ink} />) : []),
        ...tiles.filter(({ composition }) => composition.nothing !== true)
          .map((tile) => drawTile(tile, { ...context, device })),
        ...(marked === null ? [] : [<Field box={marked} color={ink} />]),
      ],
    },
  };
}

function drawTile(
  { box, composition, panel, failure }: ComposedTile,
  context: AppContext<LayoutSettings>,
): View {
  const { locale } = context.device;
  const tone = composition.quantize?.tone;
  const shown = tone === undefined ? composition.view : {
    type: "div",
    props: {
      "data-tone": tone,
      style: { display: "flex", width: box.width, height: box.height },
      children: composition.view,
    },
  };
  const failed = "Its screen cannot be laid out";
  const fallback = failure === null ? { fallback: problemOf(failed, { ...context, panel }).view } : {};
  return tileView({
    view: withLocale(shown, locale),
    width: box.width,
    height: box.height,
    style: { position: "absolute", left: box.x, top: box.y },
    ...fallback,
  });
}

function empty({ panel, device }: AppContext<LayoutSettings>): View {
  return (
    <Statement
      frame={{ panel, foot: { left: "Layout", right: device.name } }}
      icon="buttons"
      title="No tiles yet"
      lines={[{ text: `Choose the apps that it shows at\n${device.serverUrl}` }]}
    />
  );
}
