import type { JSX } from "satori/jsx";
import { fitText, isRightToLeft } from "../../renderers/mod.ts";
import type { Box } from "./box.ts";
import { type Align, Line } from "./line.tsx";
import { plainText } from "./plain_text.ts";

/** Begins a line at the right, and draws nothing. */
const RIGHT_TO_LEFT = "\u200f";

/** How text may fill its box. */
export interface FitStyle {
  /** Sizes in whole pixels, largest first; the first at which all of it fits is taken, else the last and an ellipsis. */
  readonly sizes: readonly number[];
  readonly weight: 400 | 600 | 700;
  readonly color: string;
  /** Line height in sizes; 1.25 when left out. */
  readonly lineHeight?: number;
  readonly maxLines?: number;
  /** Breaks few lines so that they come out about equally long, instead of leaving a word alone on the last. */
  readonly balance?: true;
}

/** Text laid into a box: how large it came out, and its lines. */
export interface Fitted {
  readonly size: number;
  /** Height of one line, whole pixels. */
  readonly lineHeight: number;
  readonly lines: readonly string[];
  /** Height of all lines. */
  readonly height: number;
  readonly truncated: boolean;
}

/** Finds the size and the lines at which text fits a box. */
export function fit(text: string, box: Pick<Box, "width" | "height">, style: FitStyle): Fitted {
  const ratio = style.lineHeight ?? 1.25;
  const options = {
    width: box.width,
    height: box.height,
    sizes: [...style.sizes],
    weight: style.weight,
    lineHeight: ratio,
    ...(style.maxLines === undefined ? {} : { maxLines: style.maxLines }),
  };
  const found = fitText(plainText(text), options);
  const { size, truncated } = found;
  const lines = style.balance && !truncated
    ? narrowest(found.lines, box.width, (width) => {
      return fitText(plainText(text), { ...options, sizes: [size], width });
    })
    : found.lines;
  const lineHeight = Math.max(1, Math.floor(size * ratio));
  // A box that is too low for a single line stays empty: text never runs into what is below it.
  const kept = lines.slice(0, Math.floor(box.height / lineHeight));
  return {
    size,
    lineHeight,
    lines: kept,
    height: lineHeight * kept.length,
    truncated: truncated || kept.length < lines.length,
  };
}

/** Longest text, in lines, whose lines are worth balancing. */
const BALANCED = 5;

/** The lines at the least width that needs no more of them, to about an eightieth of the width. */
function narrowest(
  lines: readonly string[],
  width: number,
  breakAt: (width: number) => { readonly lines: readonly string[]; readonly truncated: boolean },
): readonly string[] {
  if (lines.length < 2 || lines.length > BALANCED) return lines;
  const words = new Set(lines.flatMap((line) => line.split(" ")));
  let kept = lines;
  let low = Math.floor(width / 2);
  let high = width;
  while (high - low > Math.max(1, width / 80)) {
    const middle = Math.floor((low + high) / 2);
    const tried = breakAt(middle);
    const whole = tried.lines.every((line) => line.split(" ").every((word) => words.has(word)));
    if (!tried.truncated && whole && tried.lines.length <= lines.length) {
      kept = tried.lines;
      high = middle;
    } else low = middle;
  }
  return kept;
}

/** The first of some texts, fullest first, that fits a box whole; the last where none does. */
export function fullestThatFits(
  texts: readonly string[],
  box: Pick<Box, "width" | "height">,
  style: FitStyle,
): string {
  return texts.find((text) => !fit(text, box, style).truncated) ?? texts[texts.length - 1] ?? "";
}

/** Text in a box: as large as fits, in explicit lines that no layout breaks again. */
export function Fit(
  { box, text, style, align = "left", valign = "top", fitted }: {
    readonly box: Box;
    readonly text: string;
    readonly style: FitStyle;
    readonly align?: Align;
    readonly valign?: "top" | "middle" | "bottom";
    /** What `fit` gave for the same text, box and style, when it is known already. */
    readonly fitted?: Fitted;
  },
): JSX.Element {
  const { size, lineHeight, lines, height } = fitted ?? fit(text, box, style);
  // A text that begins at the right does so in every line.
  const turns = lines.length > 1 && isRightToLeft(text);
  const spare = Math.max(0, box.height - height);
  const top = box.y + (valign === "top" ? 0 : valign === "bottom" ? spare : Math.floor(spare / 2));
  return (
    <div style={{ display: "flex" }}>
      {lines.map((line, index) => (
        <Line
          box={{ x: box.x, y: top + index * lineHeight, width: box.width, height: lineHeight }}
          text={turns && !isRightToLeft(line) ? RIGHT_TO_LEFT + line : line}
          style={{ size, weight: style.weight, color: style.color }}
          align={align}
        />
      ))}
    </div>
  );
}
