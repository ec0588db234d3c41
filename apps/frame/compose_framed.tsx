import { type Composition, type Labels, type Margins, measureOn, resolveView } from "../../renderers/mod.ts";
import type { App, AppContext, AppDevice, Caption } from "../app.ts";
import { cutText, oneLine } from "../ui/plain_text.ts";
import { buttonPlaces } from "./button_places.ts";
import { mirrorFor } from "./mirror_for.ts";
import { Framed } from "./framed.tsx";
import { placeCaptions } from "./place_captions.ts";
import { reserveStrips } from "./strips.ts";

/** What is kept around an app, and what it is told of that. */
interface Reserved {
  readonly inset: Margins;
  readonly captions: readonly Caption[];
}

/** Graphemes of a caption that any glass may have room for; four to twelve are what one reads at a glance. */
const LONGEST = 80;

/** How often an app may change its mind about its labels once it knows what room they leave. */
const ROUNDS = 2;

/**
 * An app's composition with captions beside the buttons of the device, in strips that are kept before the app lays
 * out. What labels there are the app says on the whole screen; in what they leave it composes again. A device that
 * draws captions itself, or has no buttons, gets what the app composes on the whole screen. Where readers of the
 * device's locale read from right to left, what the app composed is mirrored; captions stay at their buttons. Text is
 * measured as the panel draws it, and so the view comes resolved. Pure, as apps are; throws what the app throws, and DrawError on a view
 * that cannot be drawn.
 */
export function composeFramed<Settings, State>(
  app: Pick<App<Settings, State>, "compose">,
  state: State,
  context: AppContext<Settings>,
): Composition {
  return measureOn(context.panel, () => {
    const composition = compose(app, state, context);
    return { ...composition, view: resolveView(composition.view) };
  });
}

function compose<Settings, State>(
  app: Pick<App<Settings, State>, "compose">,
  state: State,
  context: AppContext<Settings>,
): Composition {
  const { panel, device } = context;
  let composition = app.compose(state, context);
  if (device.drawsCaptions || device.buttons.length === 0) return mirrorFor(composition, device.locale);
  let reserved: Reserved | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const next = reserve(composition, context);
    if (JSON.stringify(next) === JSON.stringify(reserved) || reserved === null && isEmpty(next)) break;
    reserved = next;
    const { inset, captions } = reserved;
    composition = app.compose(state, { ...context, panel: { ...panel, inset }, captions });
  }
  const shown = mirrorFor(composition, device.locale);
  if (reserved === null || isEmpty(reserved)) return shown;
  const { inset } = reserved;
  const placed = placeCaptions(drawnTexts(composition, device), { panel, device, inset });
  return {
    ...shown,
    view: <Framed view={shown.view} placed={placed} inset={inset} panel={panel} />,
  };
}

function isEmpty({ inset }: Reserved): boolean {
  return Object.values(inset).every((pixels) => pixels === 0);
}

/** The strips for what is drawn, and the captions that labels are there. */
function reserve(composition: Composition, { panel, device }: AppContext<unknown>): Reserved {
  const texts = drawnTexts(composition, device);
  const places = [...buttonPlaces(device, panel)].filter(([button]) => texts[button] !== "");
  const edges = new Set(places.map(([, place]) => place.edge));
  // On the smallest glass a strip may have no room for a single letter.
  const used = placeCaptions(texts, { panel, device, inset: reserveStrips(edges, panel) });
  const inset = reserveStrips(new Set(used.map(({ edge }) => edge)), panel);
  const labels = placeCaptions(captionTexts(composition.labels, device), { panel, device, inset });
  const captions = labels.map(({ button, edge, text, whole }) => {
    return { button, edge, text, whole };
  });
  return { inset, captions };
}

/** What stands beside each button: what the app wants there, else its labels under those that an admin typed. */
function drawnTexts({ labels, captions }: Composition, device: AppDevice): Labels {
  return captions === undefined ? captionTexts(labels, device) : toLines(captions, device.buttons);
}

/** Labels of the app, and over them those that an admin typed. */
function captionTexts(labels: Labels, { buttons, typedLabels }: AppDevice): Labels {
  return toLines({ ...labels, ...typedLabels }, buttons);
}

function toLines(texts: Labels, buttons: readonly string[]): Labels {
  return Object.fromEntries(buttons.map((button) => {
    const text = Object.hasOwn(texts, button) ? texts[button] as string : "";
    return [button, cutText(oneLine(text), LONGEST)];
  }));
}
