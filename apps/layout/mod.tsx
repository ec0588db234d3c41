import { type Composition, inks, type Labels, layoutSize, tileView, type View } from "../../renderers/mod.ts";
import { type App, type AppContext, defineApp } from "../app.ts";
import { Field } from "../ui/rule.tsx";
import { Statement } from "../ui/statement.tsx";
import type { ComposedTile } from "./compose_tile.ts";
import { type ComposedTiles, composeTiles } from "./compose_tiles.ts";
import { createLayoutDeclaration } from "./declaration.ts";
import { createKeptCompositions } from "./kept_compositions.ts";
import { rulesBetween } from "./lay_tiles.ts";
import type { LayoutSettings, TileSetting } from "./settings.ts";
import { type LayoutState, stateOf, type StateOfTile, withState } from "./state.ts";
import { type FindApp, tileContext } from "./tile_app.ts";
import { wordsOf } from "../words/mod.ts";

/** Other apps side by side. `find` finds their programs. */
export function createLayout(find: FindApp): App<LayoutSettings, LayoutState> {
  const composer = { find, kept: createKeptCompositions() };
  return defineApp<LayoutSettings, LayoutState>(createLayoutDeclaration(find), {
    init: () => ({ turn: 0, states: [] }),
    press(state, press, context) {
      const { turn, pressed } = composeTiles(state, context, composer);
      if (press.button === context.settings.switch_button && pressed.length > 1) {
        return { ...state, turn: pressed[(pressed.indexOf(turn) + 1) % pressed.length] as number };
      }
      try {
        const tile = tileAt(turn, context);
        const before = stateOf(state, tile);
        const after = tile.app.press(before, press, tile.context);
        return after === before ? state : withState(state, tile, after);
      } catch {
        return state;
      }
    },
    actions(state, press, context) {
      if (press.button === context.settings.switch_button) return [];
      try {
        const { turn } = composeTiles(state, context, composer);
        const tile = tileAt(turn, context);
        return tile.app.actions(stateOf(state, tile), press, tile.context);
      } catch {
        return [];
      }
    },
    compose(state, context) {
      if (context.settings.tiles.length === 0) return { view: empty(context), labels: {}, validUntil: null };
      const composed = composeTiles(state, context, composer);
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

  function tileAt(index: number, context: AppContext<LayoutSettings>): StateOfTile {
    const tile = context.settings.tiles[index] as TileSetting;
    return { index, tile, ...tileContext(index, context, find) };
  }
}

/** Captions of the tile whose turn it is, and that of the button that switches. */
function labelsOf(
  { tiles, turn, pressed }: ComposedTiles,
  { settings, device }: AppContext<LayoutSettings>,
): Labels {
  const { switch_button: button } = settings;
  const own = tiles.find(({ index }) => index === turn)?.composition.labels ?? {};
  return button !== null && pressed.length > 1
    ? { ...own, [button]: wordsOf(device.locale)("next_tile") }
    : own;
}

function earliest(tiles: readonly ComposedTile[]): Composition["validUntil"] {
  return tiles.reduce<Composition["validUntil"]>((first, { composition: { validUntil } }) => {
    if (first === null || validUntil === null) return first ?? validUntil;
    return Temporal.Instant.compare(validUntil, first) < 0 ? validUntil : first;
  }, null);
}

function view({ tiles, turn }: ComposedTiles, context: AppContext<LayoutSettings>): View {
  const { settings, panel } = context;
  const { ink } = inks(panel);
  const { width, height } = layoutSize(panel);
  const marked = tiles.find(({ index }) => index === turn)?.mark ?? null;
  return {
    type: "div",
    props: {
      style: { display: "flex", position: "relative", width, height },
      children: [
        ...(settings.border ? rulesBetween(tiles, panel).map((box) => <Field box={box} color={ink} />) : []),
        ...tiles.filter(({ composition }) => composition.nothing !== true).map(drawTile),
        ...(marked === null ? [] : [<Field box={marked} color={ink} />]),
      ],
    },
  };
}

function drawTile({ box, view, fallback }: ComposedTile): View {
  return tileView({
    view,
    width: box.width,
    height: box.height,
    style: { position: "absolute", left: box.x, top: box.y },
    ...(fallback === null ? {} : { fallback }),
  });
}

function empty({ panel, device }: AppContext<LayoutSettings>): View {
  const say = wordsOf(device.locale);
  return (
    <Statement
      frame={{ panel, foot: { left: say("layout"), right: device.name } }}
      icon="buttons"
      title={say("no_tiles")}
      lines={[{ text: `${say("choose_tiles")}\n${device.serverUrl}` }]}
    />
  );
}
