import { type Panel, screenSize, unit } from "../../renderers/mod.ts";
import type { AppDevice, ButtonPlace } from "../app.ts";
import { columns, inset } from "../ui/box.ts";
import { margin } from "../ui/margin.ts";

/**
 * Where each button is, in the order of the frame. Those whose place nobody told are taken to be on the bottom edge,
 * under equal columns inside the page's margins, so that they line up with an app's own columns.
 */
export function buttonPlaces(device: AppDevice, panel: Panel): ReadonlyMap<string, ButtonPlace> {
  const screen = { x: 0, y: 0, ...screenSize(panel) };
  const fields = columns(inset(screen, margin(panel)), device.buttons.length, unit(panel));
  return new Map(device.buttons.map((button, index): [string, ButtonPlace] => {
    const { x, width } = fields[index] ?? screen;
    const place = device.buttonPlaces?.[button] ??
      { edge: "bottom", at: (x + width / 2) / screen.width };
    return [button, { edge: place.edge, at: Math.max(0, Math.min(place.at, 1)) }];
  }));
}
