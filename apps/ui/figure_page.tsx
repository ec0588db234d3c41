import type { JSX, JSXNode } from "satori/jsx";
import { inks, type Panel, unit as unitOf } from "../../renderers/mod.ts";
import { Bar, barHeight } from "./bar.tsx";
import { type Box, cutBottom, cutTop } from "./box.ts";
import { Figure, type FigureText, fitFigure, type FittedFigure } from "./figure.tsx";
import { Fit, fit, type FitStyle, fullestThatFits } from "./fit.tsx";
import { layPage, Page, type PageFrame } from "./page.tsx";
import { roomClass } from "./room.ts";
import { displaySizes, glanceSizes, glanceUnit, leastSize, typeSizes } from "./type_scale.ts";

/** What stands around a figure. */
export interface FigurePageProps {
  readonly frame: PageFrame;
  /** What the figure is of, above it. */
  readonly title: string;
  /** The figure at different lengths, fullest first: the first that can be read from afar is taken. */
  readonly figures: readonly FigureText[];
  /** What is to be known besides, below it, fullest first where it may be said at different lengths; not on tiny glass. */
  readonly caption?: string | readonly string[];
  /** Share from 0 to 1 of a bar under it all. */
  readonly share?: number;
  /** Color of the figure; ink when left out. */
  readonly color?: string;
  /** What is drawn in the lower part of the body, and how many pixels it wants; none on tiny glass. */
  readonly below?: {
    height(body: Box): number;
    view(box: Box): JSXNode;
  };
}

/**
 * One big figure in the middle, its title above, its caption and a bar below. Low glass says title and caption in one
 * quiet line; on high glass the unit has a line of its own, so that the figure is as wide as the glass.
 */
export function FigurePage(props: FigurePageProps): JSX.Element {
  const { panel, frame, layout, title, caption } = layAround(props);
  const { share, below } = props;
  const { ink } = inks(panel);
  const tiny = roomClass(panel) === "tiny";
  const gap = tiny ? 1 : Math.round(glanceUnit(panel) * 0.75);
  const lower = tiny || below === undefined ? 0 : Math.floor(
    Math.min(
      below.height(layout.body),
      layout.body.height * (layout.body.height > layout.body.width ? 0.5 : 0.4),
    ),
  );
  const room: Box = { ...layout.body, height: layout.body.height - lower };
  const bar = share === undefined ? 0 : Math.min(barHeight(panel), tiny ? 3 : glanceUnit(panel) * 2);
  const barRoom = bar === 0 ? 0 : bar + gap * (tiny ? 1 : 2);
  const head = layHead(title, room, { panel, spare: barRoom, color: ink });
  const high = room.height > room.width && !tiny;
  const unit = high ? props.figures[0]?.unit ?? "" : "";
  const figures = high ? props.figures.map(({ unit: _unit, ...figure }) => figure) : props.figures;
  const lines = [
    { text: unit, style: lineStyle(panel, 3) },
    { text: fullestThatFits(caption, room, lineStyle(panel, 2)), style: lineStyle(panel, 2) },
  ].filter(({ text }) => text !== "" && !tiny)
    .map((line) => ({ ...line, fitted: fit(line.text, room, line.style) }));
  const linesRoom = lines.reduce((sum, { fitted }) => sum + fitted.height + gap, 0);
  const headRoom = head === null ? 0 : head.height + gap;
  const left = room.height - headRoom - linesRoom - barRoom;
  const free = fitFirst(figures, { width: room.width, height: left }, panel);
  const fitted = fitFirst(figures, { width: room.width, height: left - descent(free) }, panel);
  const figureHeight = fitted.height + descent(fitted);
  const used = headRoom + figureHeight + linesRoom + barRoom;
  let [, rest] = cutTop(room, Math.max(0, Math.floor((room.height - used) / 2)));
  const take = (height: number, after: number) => {
    const [taken, more] = cutTop(rest, height, after);
    rest = more;
    return taken;
  };
  return (
    <Page frame={frame} layout={layout}>
      {head === null
        ? null
        : <Fit box={take(head.height, gap)} text={title} style={head.style} align="center" />}
      <Figure
        box={{ ...take(figureHeight, gap), height: fitted.height }}
        fitted={fitted}
        color={props.color ?? ink}
        align="center"
      />
      {lines.map(({ text, style, fitted }) => (
        <Fit
          box={take(fitted.height, gap)}
          text={text}
          style={style}
          align="center"
          fitted={fitted}
        />
      ))}
      {share === undefined
        ? null
        : <Bar box={cutBottom(take(barRoom - gap, 0), bar)[1]} share={share} panel={panel} />}
      {lower === 0 ? null : below?.view({ ...layout.body, y: layout.body.y + room.height, height: lower })}
    </Page>
  );
}

/** The page, and where title and caption stand: in its heading on low glass. */
function layAround({ frame, title, ...told }: FigurePageProps) {
  const { panel } = frame;
  const caption = [told.caption ?? ""].flat();
  const plain = layPage(frame);
  const { body } = plain;
  const low = roomClass(panel) === "small" && body.width > body.height;
  if (!low || title === "") return { panel, frame, layout: plain, title, caption };
  const headed: PageFrame = { ...frame, heading: { left: title, right: caption } };
  return { panel, frame: headed, layout: layPage(headed), title: "", caption: [""] };
}

function lineStyle(panel: Panel, step: 2 | 3): FitStyle {
  return {
    sizes: glanceSizes(panel, step),
    weight: step === 3 ? 600 : 400,
    color: inks(panel).ink,
    maxLines: 1,
  };
}

/** Pixels that the letters of a unit hang below the line of its figure. */
function descent({ unit, size, unitSize }: FittedFigure): number {
  return unit ? Math.max(0, Math.ceil(unitSize * 0.25 - size * 0.04)) : 0;
}

/** The first figure that fits large enough to be read from afar, else the last, as large as it can be. */
function fitFirst(
  figures: readonly FigureText[],
  room: Pick<Box, "width" | "height">,
  panel: Panel,
): FittedFigure {
  const largest = Math.max(
    leastSize(panel),
    Math.min(glanceUnit(panel) * (room.height > room.width * 0.8 ? 20 : 14), room.height / 0.8),
  );
  const sizes = displaySizes(panel, { largest });
  const readable = Math.min(largest, glanceSizes(panel, 2)[0] ?? 0);
  // Digits that are not tabular may be a little wider.
  const width = Math.floor(room.width * 0.97);
  const fitted = figures.map((figure) => fitFigure(figure, { ...room, width }, { sizes }));
  const found = fitted.find(({ size, width }) => size >= readable && width <= room.width) ??
    fitted[fitted.length - 1];
  return found ?? fitFigure({ text: "" }, room, { sizes });
}

/** The title over its figure, or null where the figure needs the room. */
function layHead(
  title: string,
  room: Box,
  options: {
    readonly panel: Panel;
    readonly spare: number;
    readonly color: string;
  },
): { readonly height: number; readonly style: FitStyle } | null {
  const { panel, spare, color } = options;
  if (title === "") return null;
  const tiny = roomClass(panel) === "tiny";
  const share = Math.floor((room.height - spare) * (tiny ? 0.42 : 0.4));
  const style: FitStyle = {
    sizes: tiny ? typeSizes(panel, 1) : glanceSizes(panel, 3),
    weight: 600,
    color,
    lineHeight: tiny ? 1 : 1.15,
    maxLines: tiny ? 1 : room.height > room.width ? 3 : 2,
    balance: true,
  };
  const box = { width: room.width, height: Math.max(share, Math.ceil(unitOf(panel))) };
  const { height, truncated, lines } = fit(title, box, style);
  // On tiny glass half a title helps nobody.
  return lines.length === 0 || (tiny && truncated) ? null : { height, style };
}
