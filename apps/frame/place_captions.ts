import { type Labels, type Margins, measureText, type Panel, screenSize } from "../../renderers/mod.ts";
import type { AppDevice, ButtonPlace } from "../app.ts";
import { type Box, shrink } from "../ui/box.ts";
import { fit, type FitStyle, type Fitted } from "../ui/fit.tsx";
import { buttonPlaces } from "./button_places.ts";
import { type CaptionSizes, captionSizes, type Edge, EDGES } from "./strips.ts";
import { type Span, spread } from "./spread.ts";

/** A caption in the box that it fills, with the tick that points at its button. */
export interface PlacedCaption {
  readonly button: string;
  readonly text: string;
  readonly edge: Edge;
  readonly box: Box;
  readonly fitted: Fitted;
  /** False where it ends with an ellipsis or a word of it is broken. */
  readonly whole: boolean;
  readonly tick: Box;
}

/** Lines that a caption at the left or right edge may have. */
const SIDE_LINES = 2;

/**
 * Places captions in the strips of `inset`, all in one size: the largest at which all are whole, else the smallest,
 * those that are too long with an ellipsis. A caption at an edge without a strip is left out.
 */
export function placeCaptions(
  captions: Labels,
  { panel, device, inset }: { readonly panel: Panel; readonly device: AppDevice; readonly inset: Margins },
): readonly PlacedCaption[] {
  const sizes = captionSizes(panel);
  const places = [...buttonPlaces(device, panel)]
    .map(([button, place]): Wanted => ({ button, place, text: captions[button] ?? "" }))
    .filter(({ text, place }) => text !== "" && inset[place.edge] > 0);
  let placed: readonly PlacedCaption[] = [];
  for (const size of sizes.type) {
    const frame = { screen: { x: 0, y: 0, ...screenSize(panel) }, sizes, inset, style: styleOf(size) };
    placed = EDGES.flatMap((edge) =>
      placeEdge(edge, places.filter(({ place }) => place.edge === edge), frame)
    );
    if (placed.every(({ whole }) => whole)) break;
  }
  return placed;
}

interface Wanted {
  readonly button: string;
  readonly place: ButtonPlace;
  readonly text: string;
}

interface Frame {
  readonly screen: Box;
  readonly sizes: CaptionSizes;
  readonly inset: Margins;
  readonly style: FitStyle;
}

function styleOf(size: number): FitStyle {
  return { sizes: [size], weight: 600, color: "", maxLines: 1 };
}

/** The captions of one edge, beside each other at the top and bottom, under each other at the sides. */
function placeEdge(edge: Edge, wanted: readonly Wanted[], frame: Frame): readonly PlacedCaption[] {
  const { screen, sizes, inset, style } = frame;
  const { tick, gap } = sizes;
  const across = edge === "top" || edge === "bottom";
  // Captions at the sides leave the corners to the ticks and captions above and below.
  const strip = stripOf(edge, screen, inset);
  const line = { ...strip, ...(across ? cutSides(strip, sizes) : {}) };
  const room: Span = across ? { start: line.x, length: line.width } : { start: line.y, length: line.height };
  const length = across ? screen.width : screen.height;
  const lines = (count: number) => Math.ceil((style.sizes[0] as number) * 1.25 * count);
  const deep = across ? sizes.line : strip.width - tick - 2 * gap;
  const spans = spread(
    wanted.map(({ place, text }) => ({
      at: length * place.at,
      length: across ? widthOf(text, style) : lines(linesOf(text, deep, style)),
    })),
    { room, gap: across ? tick + gap : gap, least: across ? sizes.line : lines(1) },
  );
  return wanted.flatMap(({ button, place, text }, index): PlacedCaption[] => {
    const span = spans[index] as Span;
    const near = edge === "top" || edge === "left" ? tick + gap : gap;
    const box = across
      ? { x: span.start, y: strip.y + near, width: span.length, height: deep }
      : { x: strip.x + near, y: span.start, width: deep, height: span.length };
    const fitted = fit(text, box, { ...style, maxLines: across ? 1 : SIDE_LINES });
    if (fitted.lines.length === 0) return [];
    return [{
      button,
      text,
      edge,
      box,
      fitted,
      whole: isWhole(text, fitted),
      tick: tickOf(place, screen, sizes),
    }];
  });
}

/** The strip at an edge; those at the sides end where those at the top and bottom begin. */
function stripOf(edge: Edge, screen: Box, inset: Margins): Box {
  const { top, right, bottom, left } = inset;
  switch (edge) {
    case "top":
      return { ...screen, height: top };
    case "bottom":
      return { ...screen, y: screen.y + screen.height - bottom, height: bottom };
    case "left":
      return { ...shrink(screen, { top, bottom }), width: left };
    case "right":
      return { ...shrink(screen, { top, bottom }), x: screen.x + screen.width - right, width: right };
  }
}

/** A strip without its ends, where ticks of the sides may be. */
function cutSides(strip: Box, { tick, gap }: CaptionSizes): Box {
  return shrink(strip, { left: tick + gap, right: tick + gap });
}

function widthOf(text: string, style: FitStyle): number {
  return Math.ceil(measureText(text, { size: style.sizes[0] as number, weight: style.weight })) + 2;
}

/** Lines that a caption at a side needs. */
function linesOf(text: string, width: number, style: FitStyle): number {
  const high = { width, height: Number.MAX_SAFE_INTEGER };
  return fit(text, high, style).truncated ? SIDE_LINES : 1;
}

function isWhole(text: string, { lines, truncated }: Fitted): boolean {
  const words = new Set(lines.flatMap((line) => line.split(" ")));
  return !truncated && text.split(" ").every((word) => words.has(word));
}

function tickOf({ edge, at }: ButtonPlace, screen: Box, { tick, rule }: CaptionSizes): Box {
  const across = edge === "top" || edge === "bottom";
  const length = across ? screen.width : screen.height;
  const start = Math.max(0, Math.min(Math.round(length * at - rule / 2), length - rule));
  const far = (across ? screen.height : screen.width) - tick;
  const depth = edge === "top" || edge === "left" ? 0 : far;
  return across
    ? { x: start, y: depth, width: rule, height: tick }
    : { x: depth, y: start, width: tick, height: rule };
}
