import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, cutLeft, cutTop } from "./box.ts";
import { Fit, fit, type FitStyle, type Fitted } from "./fit.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { layPage, Page, type PageFrame } from "./page.tsx";
import { roomClass } from "./room.ts";
import { glanceSizes, glanceUnit } from "./type_scale.ts";

/** A sentence under a title. */
export interface StatementLine {
  readonly text: string;
  readonly strong?: true;
}

/**
 * An icon, a title and a sentence or two: how empty, waiting and failed screens look. Beside each other on wide
 * glass, under each other on high glass; tiny glass has no icon, and only the sentences that find room.
 */
export function Statement({ frame, icon, title, lines, color }: {
  readonly frame: PageFrame;
  readonly icon: IconName;
  readonly title: string;
  /** In order of weight: what does not fit is left out from the end. */
  readonly lines: readonly StatementLine[];
  /** Of the icon; ink when left out. */
  readonly color?: string;
}): JSX.Element {
  const layout = layPage(frame);
  const { panel } = frame;
  const { body } = layout;
  const high = body.height > body.width;
  const side = iconSide(body, panel);
  const gap = Math.round(glanceUnit(panel) * (roomClass(panel) === "small" ? 1 : 2));
  const words = side === 0 ? body : (high ? cutTop(body, side, gap) : cutLeft(body, side, gap))[1];
  const parts = layWords(words, { panel, title, lines });
  const last = parts[parts.length - 1]?.box;
  const spare = last ? Math.max(0, words.y + words.height - last.y - last.height) : 0;
  // Words stand in the optical middle, a little above the true one, with the icon level with their title.
  const shift = Math.floor(spare * (high ? 0.25 : 0.45));
  const level = high ? 0 : Math.max(0, Math.floor(((parts[0]?.fitted.lineHeight ?? side) - side) / 2));
  return (
    <Page frame={frame} layout={layout}>
      {side === 0 ? null : (
        <Icon
          box={{ x: body.x, y: body.y + shift + level, width: side, height: side }}
          name={icon}
          color={color ?? inks(panel).ink}
        />
      )}
      {parts.map(({ box, style, text, fitted }) => (
        <Fit box={{ ...box, y: box.y + shift }} text={text} style={style} fitted={fitted} />
      ))}
    </Page>
  );
}

/** Pixels of the icon's side; 0 on tiny glass. */
function iconSide(body: Box, panel: Panel): number {
  const room = roomClass(panel);
  if (room === "tiny") return 0;
  const high = body.height > body.width;
  const share = Math.floor(Math.min(body.width, body.height) / (high ? 2 : 3));
  return Math.min(glanceUnit(panel) * (room === "small" ? 4 : 7), share);
}

interface Part {
  readonly box: Box;
  readonly text: string;
  readonly style: FitStyle;
  readonly fitted: Fitted;
}

/** Title and sentences under each other, the sentences all in the largest size at which all of them fit. */
function layWords(
  words: Box,
  options: { readonly panel: Panel; readonly title: string; readonly lines: readonly StatementLine[] },
): readonly Part[] {
  const { panel, title } = options;
  const { ink: color } = inks(panel);
  const lines = options.lines.filter(({ text }) => text !== "");
  const tiny = roomClass(panel) === "tiny";
  const titleStyle: FitStyle = {
    sizes: glanceSizes(panel, 5),
    weight: 600,
    color,
    lineHeight: 1.15,
    balance: true,
  };
  const alone = fit(title, words, titleStyle);
  const share = { width: words.width, height: Math.floor(words.height * (tiny ? 0.6 : 0.5)) };
  const fitted = lines.length === 0 ? alone : fit(title, share, titleStyle);
  const [box, rest] = cutTop(words, fitted.height, Math.round(unit(panel) / 2));
  const head: Part = { box, text: title, style: titleStyle, fitted };
  const sizes = glanceSizes(panel, 3).filter((size) => size <= fitted.size);
  for (let count = fitted.truncated ? 0 : lines.length; count > 0; count--) {
    for (const size of sizes) {
      const parts = layLines(lines.slice(0, count), rest, { size, color });
      if (parts !== null) return [head, ...parts];
    }
  }
  const cut = tiny
    ? []
    : cutLine(lines[0], rest, { sizes: sizes.slice(-1), weight: 400, color, lineHeight: 1.3 });
  return cut.length > 0
    ? [head, ...cut]
    : [{ ...head, box: { ...words, height: alone.height }, fitted: alone }];
}

/** Sentences at one size, or null when they do not fit whole. */
function layLines(
  lines: readonly StatementLine[],
  box: Box,
  { size, color }: { readonly size: number; readonly color: string },
): readonly Part[] | null {
  const parts: Part[] = [];
  let rest = box;
  for (const { text, strong } of lines) {
    const style: FitStyle = {
      sizes: [size],
      weight: strong ? 600 : 400,
      color,
      lineHeight: 1.3,
      balance: true,
    };
    const fitted = fit(text, rest, style);
    if (fitted.truncated || fitted.lines.length === 0 || hasBrokenWord(text, fitted.lines)) return null;
    const [taken, below] = cutTop(rest, fitted.height, Math.round(size * 0.35));
    parts.push({ box: taken, text, style, fitted });
    rest = below;
  }
  return parts;
}

/** True when a word, such as an address, was broken across lines. */
function hasBrokenWord(text: string, lines: readonly string[]): boolean {
  const whole = new Set(lines.flatMap((line) => line.split(/\s+/)));
  return /\s/.test(text) && text.split(/\s+/).some((word) => word !== "" && !whole.has(word));
}

/** The first sentence with an ellipsis, if two lines of it at least can be read. */
function cutLine(line: StatementLine | undefined, box: Box, style: FitStyle): readonly Part[] {
  if (line === undefined) return [];
  const fitted = fit(line.text, box, style);
  return fitted.lines.length < 2
    ? []
    : [{ box: { ...box, height: fitted.height }, text: line.text, style, fitted }];
}
