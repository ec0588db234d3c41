import { measureOn, type Panel, resolveView, screenSize } from "../../renderers/mod.ts";
import { type Box, inset } from "../ui/box.ts";
import { margin } from "../ui/margin.ts";
import { leastSize } from "../ui/type_scale.ts";
import type { FramedCase } from "./framing.ts";
import { hasFlow, meets, overlaps, type Placed, placedIn } from "./placed.ts";

/**
 * Everything that is wrong with how a composition is laid out, in words: an empty screen, a mark or line that leaves
 * the app's room or its tile, that is not on whole pixels, lines on each other, type that is too small to read. Where
 * text flows, satori finds the places and keeps them apart, and only the type is looked at.
 */
export function layoutFaults({ view, room }: FramedCase, panel: Panel): readonly string[] {
  const small = smallType(view, panel);
  if (hasFlow(view)) return small;
  const { width, height } = screenSize(panel);
  const placed = measureOn(panel, () => placedIn(view));
  if (placed.length === 0) return ["an empty screen"];
  // What stands around the app's room is the frame's, and has a test of its own.
  const own = placed.filter((box) => room.width === width && room.height === height || meets(box, room, 0));
  if (own.length === 0) return ["an empty room"];
  const body = inset(room, margin(panel));
  const lost = own.flatMap((box) => boxFaults(box, box.picture ? room : body));
  return [...small, ...lost, ...overlaps(placed).map((pair) => `${pair} are on each other`)];
}

function boxFaults(box: Placed, body: Box): readonly string[] {
  const where = JSON.stringify({ ...box, cut: undefined });
  return [
    ...leaves(box, body).map((way) => `${where} leaves its room ${way}`),
    // A picture may be larger than what is shown of it.
    ...(box.cut && !box.picture ? leaves(box, box.cut).map((way) => `${where} is cut off ${way}`) : []),
    ...([box.x, box.y, box.height].every(Number.isInteger) ? [] : [`${where} is not on whole pixels`]),
  ];
}

function leaves(box: Box, { x, y, width, height }: Box): readonly string[] {
  return [
    // A line may be a fraction of a pixel wider than what it was fitted to.
    ...(box.x >= x && box.x + box.width <= x + width + 0.5 ? [] : ["across"]),
    ...(box.y >= y && box.y + box.height <= y + height ? [] : ["down"]),
  ];
}

function smallType(view: FramedCase["view"], panel: Panel): readonly string[] {
  const least = leastSize(panel);
  return [...JSON.stringify(resolveView(view)).matchAll(/"fontSize":([\d.]+)/g)]
    .filter(([, size]) => Number(size) < least)
    .map(([, size]) => `type of ${size} pixels, below ${least}`);
}
