import type { JSX } from "satori/jsx";
import { inks, type Labels, measureText, type Panel, unit } from "../../renderers/mod.ts";
import type { AppDevice, ButtonPlace } from "../app.ts";
import { type Box, columns, inset, shrink } from "./box.ts";
import { Fit, fit } from "./fit.tsx";
import { margin } from "./margin.ts";
import { oneLine } from "./plain_text.ts";
import { Field, ruleSize } from "./rule.tsx";
import { typeSizes } from "./type_scale.ts";

/** A caption with the box that is kept free for it and the tick that points at its button. */
export interface PlacedCaption {
  readonly text: string;
  readonly edge: ButtonPlace["edge"];
  readonly box: Box;
  readonly tick: Box;
}

/** The captions that a screen must draw itself: those of the app, and over them those that an admin typed. */
export function drawnCaptions(device: AppDevice, labels: Labels): Readonly<Record<string, string>> {
  if (device.drawsCaptions) return {};
  const captions = device.buttons.map((button): [string, string] => {
    return [button, oneLine(device.typedLabels[button] ?? labels[button] ?? "")];
  });
  return Object.fromEntries(captions.filter(([, text]) => text !== ""));
}

/** Places every caption against the edge of its button and says what room they leave. */
export function placeCaptions(
  screen: Box,
  options: { readonly panel: Panel; readonly device: AppDevice; readonly captions: Labels },
): { readonly placed: readonly PlacedCaption[]; readonly rest: Box } {
  const { panel, device, captions } = options;
  const sizes = captionSizes(panel);
  const line = Math.ceil((sizes[0] as number) * 1.25);
  const tick = Math.round(unit(panel) * 0.5);
  const gap = Math.max(1, Math.round(unit(panel) / 4));
  const depth = line + tick + 2 * gap;
  const side = Math.min(Math.round(screen.width / 4), Math.round(unit(panel) * 6)) + tick + 2 * gap;
  // Glass this low cannot show a caption and anything else.
  if (depth > screen.height * 0.4) return { placed: [], rest: screen };
  const fields = buttonColumns(screen, { panel, count: device.buttons.length });
  const places = device.buttons.map((button, index): { button: string; place: ButtonPlace } => {
    const column = fields[index] as Box;
    const at = (column.x + column.width / 2 - screen.x) / screen.width;
    return { button, place: device.buttonPlaces?.[button] ?? { edge: "bottom", at } };
  });
  const edges = new Set(places.filter(({ button }) => captions[button]).map(({ place }) => place.edge));
  const rest = shrink(screen, {
    top: edges.has("top") ? depth : 0,
    bottom: edges.has("bottom") ? depth : 0,
    left: edges.has("left") ? side : 0,
    right: edges.has("right") ? side : 0,
  });
  const rule = ruleSize(panel);
  const placed = places.flatMap(({ button, place }): PlacedCaption[] => {
    const text = captions[button];
    if (!text) return [];
    const mates = places.filter((other) => captions[other.button] && other.place.edge === place.edge);
    const reach = reachOf(mates.map((other) => other.place.at), place.at);
    const wish = Math.ceil(measureText(text, { size: sizes[0] as number, weight: 600 })) + 2;
    const reserve = { screen, line, tick, gap, rule, side, reach, wish };
    return [{ text, edge: place.edge, ...placeCaption(place, reserve) }];
  });
  return { placed, rest };
}

/** The columns under which buttons of unknown place are taken to be: the page's own, so that both line up. */
function buttonColumns(
  screen: Box,
  options: { readonly panel: Panel; readonly count: number },
): readonly Box[] {
  const { panel, count } = options;
  return columns(inset(screen, margin(panel)), count, unit(panel));
}

/** Sizes that a caption may have, largest first. */
export function captionSizes(panel: Panel): readonly number[] {
  return typeSizes(panel, 1);
}

/** True when every caption is written out in full. */
export function captionsFit(placed: readonly PlacedCaption[], panel: Panel): boolean {
  return placed.every(({ text, box }) => !fit(text, box, captionStyle(panel)).truncated);
}

/** Captions against the edges of their buttons, each with a small tick towards it. */
export function Captions({ placed, panel }: {
  readonly placed: readonly PlacedCaption[];
  readonly panel: Panel;
}): JSX.Element {
  const { ink } = inks(panel);
  return (
    <div style={{ display: "flex" }}>
      {placed.map(({ text, edge, box, tick }) => (
        <div style={{ display: "flex" }}>
          <Field box={tick} color={ink} />
          <Fit
            box={box}
            text={text}
            style={captionStyle(panel)}
            align={edge === "left" || edge === "right" ? edge : "center"}
            valign="middle"
          />
        </div>
      ))}
    </div>
  );
}

function captionStyle(panel: Panel) {
  return { sizes: captionSizes(panel), weight: 600, color: inks(panel).ink, maxLines: 1 } as const;
}

/** Shares of an edge that a caption may use before and after its button: half way to a neighbor's, or to the end. */
interface Reach {
  readonly before: number;
  readonly after: number;
}

function reachOf(places: readonly number[], at: number): Reach {
  const before = places.filter((place) => place < at).map((place) => (at - place) / 2);
  const after = places.filter((place) => place > at).map((place) => (place - at) / 2);
  return { before: Math.min(at, ...before), after: Math.min(1 - at, ...after) };
}

interface Reserve {
  readonly screen: Box;
  readonly line: number;
  readonly tick: number;
  readonly gap: number;
  readonly rule: number;
  /** Width that a caption at the left or right edge takes away. */
  readonly side: number;
  readonly reach: Reach;
  /** Width in which the caption is whole. */
  readonly wish: number;
}

function placeCaption(place: ButtonPlace, reserve: Reserve): { readonly box: Box; readonly tick: Box } {
  const { screen, line, tick, gap, rule, side, reach, wish } = reserve;
  const { edge, at } = place;
  if (edge === "top" || edge === "bottom") {
    const middle = screen.x + Math.round(screen.width * at);
    const least = middle - Math.floor(screen.width * reach.before) + gap;
    const most = middle + Math.floor(screen.width * reach.after) - gap;
    const width = Math.max(line, Math.min(wish, most - least));
    // Above its button as far as there is room, and beside it where that makes the caption whole.
    const x = Math.max(least, Math.min(middle - Math.floor(width / 2), most - width));
    const end = screen.y + screen.height;
    return {
      box: { x, y: edge === "top" ? screen.y + tick + gap : end - tick - gap - line, width, height: line },
      tick: {
        x: middle - Math.floor(rule / 2),
        y: edge === "top" ? screen.y : end - tick,
        width: rule,
        height: tick,
      },
    };
  }
  const middle = screen.y + Math.round(screen.height * at);
  const width = side - tick - 2 * gap;
  const y = Math.max(screen.y, Math.min(middle - Math.floor(line / 2), screen.y + screen.height - line));
  const end = screen.x + screen.width;
  return {
    box: { x: edge === "left" ? screen.x + tick + gap : end - tick - gap - width, y, width, height: line },
    tick: {
      x: edge === "left" ? screen.x : end - tick,
      y: middle - Math.floor(rule / 2),
      width: tick,
      height: rule,
    },
  };
}
