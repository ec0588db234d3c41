import {
  type Composition,
  layoutSize,
  measureOn,
  type Panel,
  resolveView,
  withLocale,
} from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { problem } from "../problem/mod.tsx";
import type { Drawable } from "./drawable.ts";
import type { KeptCompositions } from "./kept_compositions.ts";
import { type TileBox, tilePanel } from "./lay_tiles.ts";
import type { LayoutSettings, TileSetting } from "./settings.ts";
import { type LayoutState, stateOf } from "./state.ts";
import { type FindApp, tileContext } from "./tile_app.ts";
import { wordsOf } from "../words/mod.ts";

/** A tile that was composed for its box. */
export interface ComposedTile extends TileBox, Drawable {}

/** What tiles of one layout are composed with. */
export interface TileComposer {
  readonly find: FindApp;
  readonly kept: KeptCompositions;
}

/** Composes a tile by itself, for equal questions once; one that fails shows its own problem. */
export function composeTile(
  place: TileBox,
  state: LayoutState,
  { context, find, kept }: TileComposer & { readonly context: AppContext<LayoutSettings> },
): ComposedTile {
  // The only tile on the glass lays out as it would without the layout, in type as large.
  const room = layoutSize(context.panel);
  const isWhole = place.box.width === room.width && place.box.height === room.height;
  const panel = isWhole ? context.panel : tilePanel(context.panel, place.box);
  const around = { ...context, panel };
  try {
    const { app, context: inner } = tileContext(place.index, context, find);
    const given = { ...inner, panel };
    const tile = context.settings.tiles[place.index] as TileSetting;
    const own = stateOf(state, { index: place.index, tile, app, context: inner });
    const drawable = kept.take({ kind: app.kind, state: own, context: given }, () =>
      measureOn(panel, () => ({
        ...toDrawable(app.compose(own, given), around),
        fallback:
          toDrawable(problemOf(wordsOf(context.device.locale)("cannot_lay_out"), around), around).view,
      })));
    return { ...place, ...drawable };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    const shown = measureOn(panel, () => toDrawable(problemOf(failure, around), around));
    return { ...place, ...shown, fallback: null };
  }
}

/** A composition in its own tone, whose view is resolved: what resolves later would be measured on other glass. */
function toDrawable(
  composition: Composition,
  { panel, device }: { readonly panel: Panel; readonly device: { readonly locale: string } },
): Pick<Drawable, "composition" | "view"> {
  const tone = composition.quantize?.tone;
  const { width, height } = layoutSize(panel);
  const view = tone === undefined ? composition.view : {
    type: "div",
    props: {
      "data-tone": tone,
      style: { display: "flex", width, height },
      children: composition.view,
    },
  };
  return { composition, view: withLocale(resolveView(view), device.locale) };
}

/** The screen of a tile that failed. */
function problemOf(detail: string, context: AppContext<LayoutSettings>): Composition {
  const say = wordsOf(context.device.locale);
  const settings = { title: say("tile_failed"), detail, advice: say("mend_layout") };
  return problem.compose(null, { ...context, settings });
}
