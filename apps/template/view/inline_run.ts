import type { View } from "../../../renderers/mod.ts";
import type { Inherited, ViewStyle } from "../css/view_style.ts";
import { displayOf, type StyledElement, type StyledNode } from "./styled_element.ts";

/** A piece of a line of text: a word with the white space behind it, a box, or the end of the line. */
type Piece =
  | { readonly kind: "text"; readonly text: string; readonly style: ViewStyle; readonly inherited: Inherited }
  | { readonly kind: "box"; readonly view: View; readonly inherited: Inherited }
  | { readonly kind: "break" };

/** What the box around a run gets: styles, and a text or pieces that wrap. */
export interface Run {
  readonly style: ViewStyle;
  readonly children: string | readonly View[];
}

/** Styles that make an inline element a box of its own. */
const BOXED =
  /^(?:padding|border.*Width|margin|background|width|height|min|max|position|opacity|transform|boxShadow)/;
/** Styles of an inline element that the text in it has. */
const OF_TEXT = /^(?:color|font|letterSpacing|textDecoration|textTransform|textShadow|lineHeight)/;

/** Share of the type size from the baseline down to the end of its descenders, and of the whole. */
const DESCENT = 0.2414;
const EXTENT = 1.2102;

/** A run of texts and inline elements. `draw` draws an element that is a box of its own. */
export function layRun(
  nodes: readonly StyledNode[],
  owner: Pick<StyledElement, "inherited" | "style">,
  draw: (node: StyledElement) => View | null,
): Run | null {
  const { inherited } = owner;
  const keeps = inherited.whiteSpace.startsWith("pre");
  const pieces = collapse(collect(nodes, { style: {}, inherited }, draw), keeps);
  if (pieces.length === 0) return null;
  const texts = pieces.filter((piece) => piece.kind === "text");
  const isPlain = !pieces.some(({ kind }) => kind === "box") &&
    (owner.style.lineClamp !== undefined ||
      new Set(texts.map(({ style }) => JSON.stringify(style))).size <= 1);
  if (isPlain) {
    const text = pieces.map((piece) => piece.kind === "text" ? piece.text : "\n").join("");
    const lines: ViewStyle = text.includes("\n") && !keeps ? { whiteSpace: "pre-line" } : {};
    return { style: { display: "block", ...lines, ...texts[0]?.style }, children: text };
  }
  return { style: lineStyle(inherited), children: wrap(pieces, inherited) };
}

function lineStyle({ textAlign, whiteSpace }: Inherited): ViewStyle {
  const justify: Readonly<Record<string, string>> = { center: "center", right: "flex-end" };
  return {
    display: "flex",
    flexDirection: "row",
    flexWrap: whiteSpace === "nowrap" || whiteSpace === "pre" ? "nowrap" : "wrap",
    alignItems: "flex-end",
    justifyContent: justify[textAlign] ?? "flex-start",
  };
}

function collect(
  nodes: readonly StyledNode[],
  around: { readonly style: ViewStyle; readonly inherited: Inherited },
  draw: (node: StyledElement) => View | null,
): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    if (typeof node === "string") return [{ kind: "text", text: node, ...around }];
    if (node.tag === "br") return [{ kind: "break" }];
    if (displayOf(node) === "none") return [];
    const { inherited, style } = node;
    const isBox = node.svg !== null || node.tag === "img" || displayOf(node) !== "inline" ||
      Object.entries(style).some(([name, value]) => BOXED.test(name) && value !== 0);
    if (isBox) {
      const view = draw(node);
      return view === null ? [] : [{ kind: "box", view, inherited }];
    }
    const own = Object.fromEntries(Object.entries(style).filter(([name]) => OF_TEXT.test(name)));
    return collect(node.children, { style: { ...around.style, ...own }, inherited }, draw);
  });
}

/** White space as HTML has it: any of it is one space, and none begins or ends a line. */
function collapse(pieces: readonly Piece[], keeps: boolean): readonly Piece[] {
  const collapsed: Piece[] = [];
  let atStart = true;
  for (const piece of pieces) {
    if (piece.kind === "text") {
      let text = keeps ? piece.text : piece.text.replace(/[ \t\n\r\f]+/g, " ");
      if (!keeps && atStart) text = text.replace(/^ /, "");
      if (text === "") continue;
      atStart = text.endsWith(" ");
      collapsed.push({ ...piece, text });
    } else {
      atStart = piece.kind === "break";
      if (piece.kind === "break") trimEnd(collapsed, keeps);
      collapsed.push(piece);
    }
  }
  trimEnd(collapsed, keeps);
  if (collapsed.at(-1)?.kind === "break") collapsed.pop();
  return collapsed;
}

function trimEnd(pieces: Piece[], keeps: boolean): void {
  const last = pieces.at(-1);
  if (keeps || last?.kind !== "text" || !last.text.endsWith(" ")) return;
  pieces.pop();
  const text = last.text.slice(0, -1);
  if (text !== "") pieces.push({ ...last, text });
}

/** Words and boxes as items that wrap, all on one baseline. */
function wrap(pieces: readonly Piece[], inherited: Inherited): readonly View[] {
  const below = ({ fontSize, lineHeight }: Inherited) => {
    return Math.max(0, ((lineHeight - EXTENT) / 2 + DESCENT) * fontSize);
  };
  const deepest = Math.max(0, ...pieces.map((piece) => piece.kind === "text" ? below(piece.inherited) : 0));
  const isRightToLeft = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufefc]/u.test(
    pieces.map((piece) => piece.kind === "text" ? piece.text : "").join(""),
  );
  const items = pieces.flatMap((piece): readonly Item[] => {
    if (piece.kind === "break") {
      return [{ view: { type: "div", props: { style: { width: "100%", height: 0 } } }, isGlued: false }];
    }
    if (piece.kind === "box") return [{ view: piece.view, isGlued: false }];
    const lift = Math.round(deepest - below(piece.inherited));
    const style = {
      ...piece.style,
      display: "block",
      whiteSpace: "pre",
      flexShrink: 0,
      ...(lift > 0 ? { marginBottom: lift } : {}),
    };
    return splitWords(piece.text, inherited.whiteSpace).map((word) => ({
      view: { type: "div", props: { style, children: word } },
      isGlued: !BREAKS_AFTER.test(word),
    }));
  });
  const views = glue(items);
  return isRightToLeft ? views.toReversed() : views;
}

/** A word or box, and whether the line may not end behind it. */
interface Item {
  readonly view: View;
  readonly isGlued: boolean;
}

/** White space, a hyphen, or a sign of a script without spaces. */
const BREAKS_AFTER = /[\s\-\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]$/;

/** Words that touch, such as `<b>word</b>,`, stay on one line. */
function glue(items: readonly Item[]): readonly View[] {
  const groups: View[][] = [];
  let isOpen = false;
  for (const { view, isGlued } of items) {
    if (isOpen) groups.at(-1)?.push(view);
    else groups.push([view]);
    isOpen = isGlued;
  }
  const style = { display: "flex", flexDirection: "row", alignItems: "flex-end", flexShrink: 0 };
  return groups.map((views) =>
    views.length === 1 ? views[0] as View : { type: "div", props: { style, children: views } }
  );
}

/** Words with the space behind them; signs of scripts without spaces one by one. */
function splitWords(text: string, whiteSpace: string): readonly string[] {
  if (whiteSpace === "nowrap" || whiteSpace === "pre") return [text];
  return text.match(
    /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]|[^\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+ ?|\s/g,
  ) ?? [];
}
