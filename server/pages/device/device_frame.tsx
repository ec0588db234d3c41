/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Button } from "../../../devices/mod.ts";
import type { Size } from "../../../renderers/mod.ts";
import { type Room, uprightSize } from "../fit_screen.ts";
import { fitBoth, Scale, scaleClasses, Sizers } from "../fitted_picture.tsx";
import { KeyForm } from "./key_form.tsx";
import type { OverviewView } from "./overview_view.ts";

const EDGES = ["top", "right", "bottom", "left"] as const;

const LARGE: Room = { largest: { width: 800, height: 640 }, roomy: { width: 720, height: 480 } };

/** CSS pixels across that a phone of 360 has for a screen beside so many columns of buttons. */
const NARROW = [296, 252, 208] as const;

/** The screen of a device as it is now, large and upright, in its frame with its buttons where they are. */
export function DeviceFrame({ view }: { readonly view: OverviewView }) {
  const { device, model, panel, look } = view;
  const size = uprightSize(panel);
  const has = (edge: Button["edge"]) => model.buttons.some((button) => button.edge === edge);
  const columns = Number(has("left")) + Number(has("right"));
  const width = NARROW[columns] ?? NARROW[2];
  const fits = fitBoth(size, {
    wide: LARGE,
    narrow: { largest: { width, height: 400 }, roomy: { width, height: 300 } },
  });
  const { words, app } = look.onShow;
  const text = words?.composition.text ?? null;
  const picture = `/devices/${device.id}/picture/now?v=${versionOf(view)}`;
  const turn = `turn-${panel.rotation}${panel.mirror ? " mirrored" : ""}`;
  return (
    <figure class="screen large">
      <div class={["frame keyed", ...EDGES.filter(has).map((edge) => `has-${edge}`)].join(" ")}>
        {EDGES.map((edge) => (
          <Keys edge={edge} view={view} wide={fits.wide.shown} narrow={fits.narrow.shown} />
        ))}
        <div class={`pane ${turn} ${scaleClasses(fits)}`}>
          <Sizers size={size} fits={fits} />
          <a class="glass" href={picture} aria-label={`Open the screen of ${device.name} at full size`}>
            <img
              src={picture}
              alt={text === null ? `${app} on ${device.name}` : `Screen of ${device.name}: ${text}`}
              width={panel.width}
              height={panel.height}
            />
          </a>
        </div>
      </div>
      <figcaption>
        <span>
          {size.width} × {size.height} px<Scale fits={fits} />
        </span>
        <a href={`/api/v1/devices/${device.id}/screen`} download={device.friendlyId}>
          Download the bytes<span class="hidden">of its next poll</span>
        </a>
      </figcaption>
    </figure>
  );
}

/** The buttons of one edge, each where it is. */
function Keys({ edge, view, wide, narrow }: {
  readonly edge: Button["edge"];
  readonly view: OverviewView;
  readonly wide: Size;
  readonly narrow: Size;
}) {
  const buttons = view.model.buttons.filter((button) => button.edge === edge);
  if (buttons.length === 0) return null;
  const side = edge === "top" || edge === "bottom" ? "width" : "height";
  const isDense = (pane: Size) => closest(buttons) * pane[side] < KEY;
  const dense = `${isDense(wide) ? " dense" : ""}${isDense(narrow) ? " dense-narrow" : ""}`;
  return (
    <div class={`keys ${edge}${dense}`}>
      {buttons.map(({ name, at }) => <KeyForm view={view} name={name} place={`at-${Math.round(at * 20)}`} />)}
    </div>
  );
}

/** CSS pixels that a key takes along its edge, and between it and the next. */
const KEY = 48;

/** The least distance between two buttons of an edge, as a share of the edge. */
function closest(buttons: readonly Button[]): number {
  const places = buttons.map(({ at }) => at).sort((a, b) => a - b);
  return Math.min(1, ...places.slice(1).map((at, index) => at - places[index]!));
}

/** Names the pixels on show, for the address of their picture; a failing app is asked again every time. */
function versionOf({ look, now }: OverviewView): string {
  return encodeURIComponent(look.onShow.words?.drawing ?? `failed ${now}`);
}
