/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { sha256 } from "../../../renderers/panels.ts";
import { type Room, uprightSize } from "../fit_screen.ts";
import { fitBoth, scaleClasses, Sizers } from "../fitted_picture.tsx";
import type { WallDevice } from "./wall_view.ts";

/** Where a device's picture is: of what it was last sent, or, before its first poll, of what it will get. */
export function picturePath({ device, screen }: Pick<WallDevice, "device" | "screen">): string {
  const path = `/dashboard/devices/${device.id}`;
  if (screen === null || screen.imageHash === null) return `${path}/picture?v=${device.updatedAt}`;
  // The same bytes on another panel have other colors.
  const panel = sha256(new TextEncoder().encode(JSON.stringify(device.panel))).slice(0, 8);
  return `${path}/sent/${screen.imageHash}.png?panel=${panel}`;
}

/** A device's screen, upright, each of its pixels a whole number of the page's, or the other way round. */
export function WallScreen({ shown, rooms }: { shown: WallDevice; rooms: { wide: Room; narrow: Room } }) {
  const { device, panel, screen } = shown;
  const size = uprightSize(panel);
  const fits = fitBoth(size, rooms);
  const words = screen?.text ?? null;
  return (
    <div class={`pane turn-${panel.rotation} ${scaleClasses(fits)}`}>
      <Sizers size={size} fits={fits} />
      <span class="glass">
        <img
          src={picturePath(shown)}
          alt={words === null ? `Screen of ${device.name}` : `Screen of ${device.name}: ${words}`}
          width={panel.width}
          height={panel.height}
          loading="lazy"
        />
      </span>
    </div>
  );
}
