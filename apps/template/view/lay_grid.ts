import type { View } from "../../../renderers/mod.ts";
import { splitValue } from "../css/expand.ts";
import { type LengthUnits, readLength } from "../css/lengths.ts";
import type { ViewStyle } from "../css/view_style.ts";
import type { StyledElement, StyledNode } from "./styled_element.ts";
import type { Drawing, ViewAround } from "./drawing.ts";

/** A column: a share of what is left, or a width. */
type Track = { readonly share: number } | { readonly width: number | string };

const MOST_COLUMNS = 40;

/** The cells of a grid in rows of boxes; columns may be shares, lengths, and repeated ones. */
export function layGrid(
  grid: StyledElement,
  items: readonly StyledNode[],
  { drawing, around }: { readonly drawing: Drawing; readonly around: ViewAround },
): readonly View[] {
  const template = String(grid.style.gridTemplateColumns ?? "1fr");
  const tracks = readTracks(template, { ...around.units, fontSize: grid.inherited.fontSize });
  if (tracks === null) {
    const what = `grid-template-columns: ${template}`;
    around.unsupported.add(
      { kind: "value", what, reason: "Columns are fr, lengths or repeat()" },
      grid.place,
    );
  }
  const columns = tracks ?? [{ share: 1 }];
  const gap = typeof grid.style.columnGap === "number" ? grid.style.columnGap : 0;
  const rows: View[][] = [];
  let at = columns.length;
  for (const item of items) {
    if (typeof item === "string" && item.trim() === "") continue;
    const span = Math.min(columns.length, typeof item === "string" ? 1 : spanOf(item));
    if (at + span > columns.length) {
      rows.push([]);
      at = 0;
    }
    const view = typeof item === "string" ? drawing.text(item, grid) : drawing.box(item, { flexGrow: 1 });
    rows.at(-1)?.push(cell(columns.slice(at, at + span), { gap, content: view }));
    at += span;
  }
  while (rows.length > 0 && at < columns.length) {
    rows.at(-1)?.push(cell(columns.slice(at, ++at), { gap, content: null }));
  }
  const align = typeof grid.style.alignItems === "string" ? { alignItems: grid.style.alignItems } : {};
  return rows.map((children) => ({
    type: "div",
    props: {
      style: { display: "flex", flexDirection: "row", flexGrow: 1, columnGap: gap, ...align },
      children,
    },
  }));
}

function cell(
  tracks: readonly Track[],
  { gap, content }: { readonly gap: number; readonly content: View | null },
): View {
  const shares = tracks.reduce((sum, track) => sum + ("share" in track ? track.share : 0), 0);
  const widths = tracks.flatMap((track) => "width" in track ? [track.width] : []);
  const fixed = widths.reduce<number>((sum, width) => sum + (typeof width === "number" ? width : 0), 0);
  const between = gap * (tracks.length - 1);
  const [only] = widths;
  const style: ViewStyle = shares > 0
    ? { flexGrow: shares, flexShrink: 1, flexBasis: `${fixed + between}px`, minWidth: 0 }
    : {
      flexGrow: 0,
      flexShrink: 0,
      width: typeof only === "string" && widths.length === 1 ? only : fixed + between,
    };
  return {
    type: "div",
    props: {
      style: { display: "flex", flexDirection: "column", ...style },
      ...(content === null ? {} : { children: [content] }),
    },
  };
}

function spanOf({ style }: StyledElement): number {
  const text = String(style.gridColumn ?? "");
  const span = /span\s+(\d+)/.exec(text);
  if (span !== null) return Math.max(1, Number(span[1]));
  const lines = /^(\d+)\s*\/\s*(-?\d+)$/.exec(text);
  if (lines === null) return 1;
  const end = Number(lines[2]);
  return end < 0 ? MOST_COLUMNS : Math.max(1, end - Number(lines[1]));
}

function readTracks(template: string, units: LengthUnits): readonly Track[] | null {
  const tracks: Track[] = [];
  for (const part of splitValue(template)) {
    const repeated = /^repeat\(\s*(\d+)\s*,(.*)\)$/i.exec(part);
    const single = readTrack(part, units);
    const inner = repeated === null ? single && [single] : readTracks(repeated[2] as string, units);
    const count = repeated === null ? 1 : Number(repeated[1]);
    if (inner === null || tracks.length + count * inner.length > MOST_COLUMNS) return null;
    for (let time = 0; time < count; time++) tracks.push(...inner);
  }
  return tracks.length === 0 ? null : tracks;
}

function readTrack(text: string, units: LengthUnits): Track | null {
  const share = /^([\d.]+)fr$/i.exec(text);
  if (share !== null) return { share: Math.max(0.01, Number(share[1])) };
  const between = /^minmax\((.*)\)$/i.exec(text);
  if (between !== null) return readTrack(splitValue(between[1] as string, ",")[1] ?? "", units);
  if (/^(?:auto|min-content|max-content)$/i.test(text)) return { share: 1 };
  const width = readLength(text, units);
  return width === null ? null : { width };
}
