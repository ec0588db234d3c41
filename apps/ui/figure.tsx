import type { JSX } from "satori/jsx";
import { isRightToLeft, measureText } from "../../renderers/mod.ts";
import type { Box } from "./box.ts";
import { Kept } from "./kept.tsx";
import { type Align, alignedAt, Line } from "./line.tsx";

/** Digits have no descenders: a figure's line is as high as its capitals (0.73 em) and a little air. */
const FIGURE_LINE = 0.8;

/** Size of a unit beside its figure. */
const UNIT_SHARE = 0.3;

/** A unit is never smaller, on any glass. */
const LEAST_UNIT = 12;

/** Size of a raised mark beside its figure, and that from which a figure on is large enough for one. */
const RAISED_SHARE = 0.58;
const LEAST_RAISING = 32;

/** Half the height of Inter's capitals, in sizes: they stand in the middle of a line. */
const HALF_CAPITAL = 0.3635;

/** Pixels of height that a figure of the smallest type needs, and an icon beside it. */
export const LEAST_FIGURE = 13;

/** What a figure says. */
export interface FigureText {
  readonly text: string;
  /** Set small on the same baseline. */
  readonly unit?: string;
  /** A mark such as `°` instead, set close and small at the height of the figure's top; one of its signs where that is small. */
  readonly raised?: string;
  /** True when it never counts, so that its digits may stand as close as in text. */
  readonly still?: true;
}

/** A figure that was fitted; sizes in whole pixels. */
export interface FittedFigure extends FigureText {
  readonly size: number;
  readonly unitSize: number;
  /** White space between figure and unit; 0 without a unit. */
  readonly gap: number;
  /** Of the figure alone. */
  readonly figureWidth: number;
  /** Of figure and unit. */
  readonly width: number;
  readonly height: number;
}

/** The largest of the sizes at which a figure and its unit fit a box; the last where none does. */
export function fitFigure(
  figure: FigureText,
  box: Pick<Box, "width" | "height">,
  options: { readonly sizes: readonly number[] },
): FittedFigure {
  const [first = 12, ...smaller] = options.sizes;
  let fitted = layFigure(figure, first);
  for (const size of smaller) {
    if (fitted.width <= box.width && fitted.height <= box.height) break;
    fitted = layFigure(figure, size);
  }
  return fitted;
}

function layFigure(asked: FigureText, size: number): FittedFigure {
  const { raised, ...others } = asked;
  // A mark that would be too small to tell is one of the figure's own signs.
  const figure = raised !== undefined && size < LEAST_RAISING
    ? { ...others, text: `${asked.text}${raised}` }
    : asked;
  const figureWidth = Math.ceil(measureText(figure.text, { size, weight: 600, tabular: !figure.still }));
  const unitSize = figure.raised === undefined
    ? Math.max(LEAST_UNIT, Math.round(size * UNIT_SHARE))
    : Math.round(size * RAISED_SHARE);
  const mark = figure.raised ?? figure.unit ?? "";
  const gap = mark === "" || figure.raised !== undefined ? 0 : Math.max(2, Math.round(size * 0.07));
  const unitWidth = mark === "" ? 0 : Math.ceil(measureText(mark, { size: unitSize, weight: 600 }));
  const width = figureWidth + gap + unitWidth;
  return { ...figure, size, unitSize, gap, figureWidth, width, height: Math.ceil(size * FIGURE_LINE) };
}

/** A big number or time, its digits all equally wide so that it does not move as it counts, and a small unit. */
export function Figure({ box, fitted, color, align = "left" }: {
  readonly box: Box;
  readonly fitted: FittedFigure;
  readonly color: string;
  readonly align?: Align;
}): JSX.Element {
  const { size, unitSize, height } = fitted;
  const x = box.x + alignedAt(align, box.width, fitted.width);
  const y = box.y + Math.max(0, Math.floor((box.height - height) / 2));
  const baseline = y + height / 2 + size * HALF_CAPITAL;
  // Capitals of a unit end where those of the figure do; those of a raised mark begin where they begin.
  const isRaised = fitted.raised !== undefined;
  const unitHeight = isRaised ? Math.ceil(unitSize * FIGURE_LINE) : unitSize;
  const unitTop = isRaised
    ? Math.round(y + (height - unitHeight) / 2 - (size - unitSize) * HALF_CAPITAL)
    : Math.round(baseline - unitSize / 2 - unitSize * HALF_CAPITAL);
  const mark = fitted.raised ?? fitted.unit ?? "";
  const parts = (
    <div style={{ display: "flex" }}>
      <Line
        box={{ x, y, width: fitted.figureWidth, height }}
        text={fitted.text}
        style={{ size, weight: 600, color, ...(fitted.still ? {} : { tabular: true }) }}
      />
      {mark !== ""
        ? (
          <Line
            box={{
              x: x + fitted.figureWidth + fitted.gap,
              y: unitTop,
              width: isRaised ? fitted.width - fitted.figureWidth : fitted.width,
              height: unitHeight,
            }}
            text={mark}
            style={{ size: unitSize, weight: 600, color }}
          />
        )
        : null}
    </div>
  );
  // A unit or mark stands behind its figure, on the side where its own letters have it.
  return mark === "" || isRightToLeft(mark)
    ? parts
    : <Kept box={{ x, y, width: fitted.width, height }}>{parts}</Kept>;
}
