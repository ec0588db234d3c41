import {
  type Composition,
  type Labels,
  type Margins,
  measureOn,
  type Panel,
  screenSize,
  type View,
} from "../../renderers/mod.ts";
import type { App, AppContext, AppDevice } from "../app.ts";
import { composeFramed } from "../frame/mod.ts";
import { buttonPlaces } from "../frame/button_places.ts";
import { captionSizes, type Edge } from "../frame/strips.ts";
import { type Box, shrink } from "../ui/box.ts";
import { oneLine } from "../ui/plain_text.ts";
import { meets, type Placed, placedIn } from "./placed.ts";

const WHOLE: Margins = { top: 0, right: 0, bottom: 0, left: 0 };

/** A framed composition, with the room that the app had in the end. */
export interface FramedCase {
  readonly view: View;
  readonly inset: Margins;
  /** The app's room on the screen. */
  readonly room: Box;
}

/** Composes in the frame, and remembers what the app was given last. */
export function composeInFrame<Settings, State>(
  app: Pick<App<Settings, State>, "compose">,
  state: State,
  context: AppContext<Settings>,
): FramedCase {
  let inset = WHOLE;
  const compose = (given: State, within: AppContext<Settings>): Composition => {
    inset = within.panel.inset ?? WHOLE;
    return app.compose(given, within);
  };
  const { view } = composeFramed({ compose }, state, context);
  return { view, inset, room: shrink({ x: 0, y: 0, ...screenSize(context.panel) }, inset) };
}

/** Everything that is wrong with the captions of these labels on a device, in words; an app fills the rest. */
export function captionFaults(labels: Labels, device: AppDevice, panel: Panel): readonly string[] {
  const app = {
    compose: (): Composition => ({ view: { type: "div", props: {} }, labels, validUntil: null }),
  };
  const now = Temporal.ZonedDateTime.from("2026-11-23T14:05:30+01:00[Europe/Berlin]");
  const { view, inset, room } = composeInFrame(app, null, {
    settings: {},
    now,
    panel,
    device,
    data: {},
    apps: {},
  });
  const screen: Box = { x: 0, y: 0, ...screenSize(panel) };
  const { tick: length, rule } = captionSizes(panel);
  const placed = measureOn(panel, () => placedIn(view));
  const lines = placed.filter(({ text }) => text !== null);
  const ticks = placed.filter(({ text, width, height }) => {
    return text === null && Math.min(width, height) === rule && Math.max(width, height) === length;
  });
  const texts = [...buttonPlaces(device, panel)]
    .map(([button, place]) => ({ place, text: oneLine(device.typedLabels[button] ?? labels[button] ?? "") }))
    .filter(({ text, place }) => text !== "" && inset[place.edge] > 0);
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const show = (box: Placed) => JSON.stringify(box);
  for (const box of placed) {
    expect(isWithin(box, screen), `${show(box)} is not on the screen`);
    expect(!meets(box, room), `${show(box)} is in the app's room`);
    expect([box.x, box.y, box.height].every(Number.isInteger), `${show(box)} is not on whole pixels`);
  }
  for (const [index, line] of lines.entries()) {
    const met = [...lines.slice(index + 1), ...ticks].filter((other) => meets(line, other, 0));
    expect(met.length === 0, `${show(line)} is on ${met.map(show)}`);
    // Where text is cut or broken, white space may come and go; a mark may say at which side a line begins.
    const said = (line.text ?? "").replace(/^\u200f/, "").replace(/[-…]$/, "").replaceAll(" ", "");
    expect(
      texts.some(({ text }) => text.replaceAll(" ", "").includes(said)),
      `${show(line)} is no part of a label`,
    );
    expect(ticks.some((tick) => isBeside(line, tick, screen)), `${show(line)} is at no edge with a tick`);
  }
  expect(ticks.length <= texts.length, `${ticks.length} ticks for ${texts.length} captions`);
  for (const tick of ticks) {
    const points = texts.some(({ place }) => tickFault(tick, { ...place, screen }) <= Math.max(1, rule));
    expect(points, `${show(tick)} points at no button`);
  }
  expect(inset.top + inset.bottom <= screen.height * 0.4, `${inset.top + inset.bottom} pixels of the height`);
  expect(inset.left + inset.right <= screen.width * 0.4, `${inset.left + inset.right} pixels of the width`);
  const strips = Object.values(inset).filter((pixels) => pixels > 0).length;
  expect(strips === 0 ? lines.length === 0 : lines.length > 0, `${lines.length} lines in ${strips} strips`);
  return faults;
}

/** Pixels by which a tick misses its button; Infinity when it is at another edge. */
function tickFault(
  { x, y, width, height }: Box,
  { edge, at, screen }: { readonly edge: Edge; readonly at: number; readonly screen: Box },
): number {
  const across = Math.abs(x + width / 2 - screen.width * at);
  const down = Math.abs(y + height / 2 - screen.height * at);
  const touches = {
    top: y === 0,
    bottom: y + height === screen.height,
    left: x === 0,
    right: x + width === screen.width,
  };
  if (!touches[edge]) return Infinity;
  return edge === "top" || edge === "bottom" ? across : down;
}

/** Whether a line stands along the edge that a tick touches. */
function isBeside(line: Box, tick: Box, screen: Box): boolean {
  const depth = 4 * Math.max(tick.width, tick.height) + line.height;
  const isUpright = tick.height >= tick.width;
  const distance = tick.y === 0 && isUpright
    ? line.y
    : tick.y + tick.height === screen.height && isUpright
    ? screen.height - line.y - line.height
    : tick.x === 0
    ? line.x
    : screen.width - line.x - line.width;
  return distance <= depth;
}

function isWithin(box: Box, { x, y, width, height }: Box): boolean {
  return box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
}
