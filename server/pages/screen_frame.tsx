/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { Rect, Svg, Text } from "./svg.ts";
import type { Button } from "../../devices/mod.ts";
import { fitScreen } from "./fit_screen.ts";
import type { DeviceView } from "./device_view.ts";

const EDGES = ["top", "right", "bottom", "left"] as const;

/** A device's screen in its exact bytes, upright, inside a frame with its buttons where they are. */
export function ScreenFrame({ view }: { view: DeviceView }) {
  const { device, panel, model, preview } = view;
  const fitted = fitScreen(panel);
  const path = `/api/v1/devices/${device.id}/screen`;
  const { width, height } = fitted.shown;
  const viewable = preview !== null && preview.mediaType.startsWith("image/");
  const size = `${fitted.upright.width} × ${fitted.upright.height} px`;
  return (
    <figure class="screen">
      <div class="frame">
        {EDGES.map((edge) => (
          <Edge
            edge={edge}
            buttons={model.buttons.filter((button) => button.edge === edge)}
          />
        ))}
        <div class={`pane ${paneClass(view, fitted.parts)}`}>
          {viewable && preview !== null
            ? (
              <>
                <Svg
                  class="sizer"
                  width={width}
                  height={height}
                  viewBox={`0 0 ${width} ${height}`}
                />
                <a class="glass" href={path} aria-label={`Open the screen of ${device.name} at full size`}>
                  <img
                    src={`${path}?v=${preview.hash.slice(0, 12)}`}
                    alt={preview.text === null
                      ? `Screen of ${device.name}`
                      : `Screen of ${device.name}: ${preview.text}`}
                    width={panel.rotation % 180 === 0 ? width : height}
                    height={panel.rotation % 180 === 0 ? height : width}
                  />
                </a>
              </>
            )
            : (
              <div class="nopicture">
                {preview === null ? <p>This screen could not be composed just now.</p> : (
                  <p>
                    Raw bytes for this panel, which no browser shows. <a href={path}>Download them</a>
                  </p>
                )}
              </div>
            )}
        </div>
      </div>
      <figcaption>
        {size}
        {fitted.times > 1
          ? `, ${fitted.times} times enlarged`
          : fitted.parts > 1
          ? `, at 1/${fitted.parts} of its size`
          : ""}
      </figcaption>
    </figure>
  );
}

function paneClass({ panel }: DeviceView, parts: number): string {
  return [`turn-${panel.rotation}`, parts > 1 ? "reduced" : "exact"].join(" ");
}

/** The buttons of one edge: a cap where each is, with its name. */
function Edge({ edge, buttons }: { edge: Button["edge"]; buttons: readonly Button[] }) {
  const across = edge === "top" || edge === "bottom";
  return (
    <Svg class={`edge ${edge}`}>
      {buttons.map(({ name, at }) => {
        const [x, y] = across ? [`${at * 100}%`, "50%"] : ["50%", `${at * 100}%`];
        return (
          <>
            <Rect x={x} y={y} width={across ? 32 : 16} height={across ? 16 : 32} rx="8" />
            <Text x={x} y={y} text-anchor="middle" dominant-baseline="central">{name}</Text>
          </>
        );
      })}
    </Svg>
  );
}
