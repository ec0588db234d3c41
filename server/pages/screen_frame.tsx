/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Button } from "../../devices/mod.ts";
import type { Size } from "../../renderers/mod.ts";
import type { DeviceView } from "./device_view.ts";
import { CARD, PHONE, THIN_PHONE, uprightSize } from "./fit_screen.ts";
import { fitBoth, Scale, scaleClasses, Sizers } from "./fitted_picture.tsx";
import { Rect, Svg, Text } from "./svg.ts";

const EDGES = ["top", "right", "bottom", "left"] as const;

/** A device's screen, upright, inside a frame with its buttons where they are. */
export function ScreenFrame({ view }: { view: DeviceView }) {
  const { device, panel, model, preview } = view;
  const size = uprightSize(panel);
  const sides = model.buttons.some(({ edge }) => edge === "left" || edge === "right");
  const ends = model.buttons.some(({ edge }) => edge === "top" || edge === "bottom");
  const fits = fitBoth(size, { wide: CARD, narrow: sides ? PHONE : THIN_PHONE });
  const exact = `/api/v1/devices/${device.id}/screen`;
  const path = `/dashboard/devices/${device.id}/picture`;
  return (
    <figure class="screen">
      <div class={["frame", sides ? "sides" : "", ends ? "ends" : ""].join(" ").trim()}>
        {EDGES.map((edge) => (
          <Edge
            edge={edge}
            buttons={model.buttons.filter((button) => button.edge === edge)}
            pane={fits.narrow.shown}
          />
        ))}
        <div class={`pane turn-${panel.rotation} ${scaleClasses(fits)}`}>
          {preview === null
            ? (
              <div class="nopicture">
                <p>This screen could not be composed just now.</p>
              </div>
            )
            : (
              <>
                <Sizers size={size} fits={fits} />
                <a class="glass" href={path} aria-label={`Open the screen of ${device.name} at full size`}>
                  <img
                    src={`${path}?v=${preview.hash.slice(0, 12)}`}
                    alt={preview.text === null
                      ? `Screen of ${device.name}`
                      : `Screen of ${device.name}: ${preview.text}`}
                    width={panel.width}
                    height={panel.height}
                  />
                </a>
              </>
            )}
        </div>
      </div>
      <figcaption>
        <span>
          {size.width} × {size.height} px{preview === null ? null : <Scale fits={fits} />}
        </span>
        {preview === null
          ? null
          : (
            <a class="bytes" href={exact} download={`${device.friendlyId}.${preview.extension}`}>
              Download the bytes<span class="hidden">{` of the screen of ${device.name}`}</span>
            </a>
          )}
      </figcaption>
    </figure>
  );
}

/** CSS pixels of a button's cap along its edge. */
const CAP = 32;

/** The buttons of one edge, which a script may make pressable: a cap where each is, with its name; short enough that neighbors do not touch. */
export function Edge(
  { edge, buttons, pane }: { edge: Button["edge"]; buttons: readonly Button[]; pane: Size },
) {
  const across = edge === "top" || edge === "bottom";
  const side = across ? pane.width : pane.height;
  const length = Math.max(14, Math.min(CAP, Math.floor(closest(buttons) * side * 0.75)));
  return (
    <Svg class={`edge ${edge}`}>
      {buttons.map(({ name, at }) => {
        const [x, y] = across ? [`${at * 100}%`, "50%"] : ["50%", `${at * 100}%`];
        return (
          <>
            <Rect
              data-button={name}
              x={x}
              y={y}
              width={across ? length : 16}
              height={across ? 16 : length}
              rx="7"
            />
            <Text data-button={name} x={x} y={y} text-anchor="middle" dominant-baseline="central">
              {name}
            </Text>
          </>
        );
      })}
    </Svg>
  );
}

/** The least distance between two buttons of an edge, as a share of the edge. */
function closest(buttons: readonly Button[]): number {
  const places = buttons.map(({ at }) => at).sort((a, b) => a - b);
  return Math.min(1, ...places.slice(1).map((at, index) => at - places[index]!));
}
