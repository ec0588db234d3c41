import { measureText, type View } from "../../../renderers/mod.ts";
import type { ViewStyle } from "../css/view_style.ts";
import { displayOf, shownNodes, type StyledElement, textOf } from "./styled_element.ts";
import type { Drawing } from "./drawing.ts";

interface Cell {
  readonly node: StyledElement;
  readonly column: number;
  readonly span: number;
}

interface Row {
  readonly node: StyledElement;
  readonly cells: readonly Cell[];
}

/** Most columns that are told apart. */
const MOST_COLUMNS = 40;

/** The rows of a table as boxes, whose columns are as wide as their longest text asks for. */
export function layTable(table: StyledElement, drawing: Drawing): readonly View[] {
  const rows = rowsOf(table).map(readRow);
  const widths = columnWidths(rows, (cell) => naturalWidth(cell));
  const least = columnWidths(rows, (cell) => naturalWidth(cell, longestWord));
  const isWide = table.style.width !== undefined && table.style.width !== "auto";
  const captions = shownNodes(table.children)
    .filter((node): node is StyledElement => typeof node !== "string" && node.tag === "caption");
  return [
    ...captions.flatMap((caption) => drawing.box(caption, {}) ?? []),
    ...rows.map(({ node, cells }): View => {
      const { display: _display, ...style } = node.style;
      return {
        type: "div",
        props: {
          style: { ...style, display: "flex", flexDirection: "row" },
          children: cells.flatMap(({ node: cell, column, span }) => {
            const wanted = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
            const minWidth = least.slice(column, column + span).reduce((sum, width) => sum + width, 0);
            return drawing.box(cell, cellStyle(cell, { wanted, minWidth, isWide })) ?? [];
          }),
        },
      };
    }),
  ];
}

function rowsOf(node: StyledElement): readonly StyledElement[] {
  return shownNodes(node.children).flatMap((child): readonly StyledElement[] => {
    if (typeof child === "string") return [];
    const display = displayOf(child);
    if (display === "table-row") return [child];
    return display.endsWith("-group") ? rowsOf(child) : [];
  });
}

function readRow(node: StyledElement): Row {
  const cells: Cell[] = [];
  let column = 0;
  for (const child of shownNodes(node.children)) {
    if (typeof child === "string" || column >= MOST_COLUMNS) continue;
    const asked = Math.trunc(Number(child.attributes.colspan ?? 1)) || 1;
    const span = Math.max(1, Math.min(asked, MOST_COLUMNS - column));
    cells.push({ node: child, column, span });
    column += span;
  }
  return { node, cells };
}

/** What the longest line of each column takes, in pixels. */
function columnWidths(rows: readonly Row[], measure: (cell: StyledElement) => number): readonly number[] {
  const widths: number[] = [];
  for (const { cells } of rows) {
    for (const { node, column, span } of cells) {
      const each = measure(node) / span;
      for (let at = column; at < column + span; at++) widths[at] = Math.max(widths[at] ?? 0, each);
    }
  }
  return Array.from(widths, (width) => Math.max(1, Math.ceil(width ?? 0)));
}

function longestWord(text: string): string {
  return text.split(" ").reduce((longest, word) => word.length > longest.length ? word : longest, "").slice(
    0,
    30,
  );
}

/** Pixels that a cell takes for all its text on one line, or for a part of it. */
function naturalWidth(cell: StyledElement, pick: (text: string) => string = (text) => text): number {
  const { paddingLeft = 0, paddingRight = 0 } = cell.style;
  const padding = [paddingLeft, paddingRight].reduce<number>(
    (sum, one) => sum + (typeof one === "number" ? one : 0),
    0,
  );
  const largest = largestText(cell);
  const text = pick(textOf(cell).replace(/\s+/g, " ").trim().slice(0, 200));
  const weight = largest.fontWeight >= 650 ? 700 : largest.fontWeight >= 500 ? 600 : 400;
  return padding + 2 +
    (text === "" ? largest.fontSize : measureText(text, { size: largest.fontSize, weight }));
}

function largestText(node: StyledElement): StyledElement["inherited"] {
  return node.children.reduce((largest, child) => {
    if (typeof child === "string") return largest;
    const inner = largestText(child);
    return inner.fontSize > largest.fontSize ? inner : largest;
  }, node.inherited);
}

function cellStyle(
  { style, attributes, inherited }: StyledElement,
  { wanted, minWidth, isWide }: {
    readonly wanted: number;
    readonly minWidth: number;
    readonly isWide: boolean;
  },
): ViewStyle {
  const vertical: Readonly<Record<string, string>> = { top: "flex-start", bottom: "flex-end" };
  const aligned: ViewStyle = attributes.align === undefined ? {} : { textAlign: attributes.align };
  const place: ViewStyle = {
    display: "flex",
    flexDirection: "column",
    justifyContent: vertical[String(style.verticalAlign ?? "")] ?? "center",
    minWidth,
    ...aligned,
    lineHeight: inherited.lineHeight,
  };
  if (style.width !== undefined && style.width !== "auto") {
    return { ...place, flexGrow: 0, flexShrink: 0, width: style.width };
  }
  return isWide
    ? { ...place, flexGrow: wanted, flexShrink: 1, flexBasis: 0 }
    : { ...place, flexGrow: 0, flexShrink: 1, flexBasis: `${wanted}px` };
}
