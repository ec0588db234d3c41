import { inks, measureText, unit } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";
import { fit, type FitStyle, type Fitted } from "../ui/fit.tsx";
import { roomClass } from "../ui/room.ts";
import { ruleSize } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import type { AgendaEvent, AgendaItem } from "./agenda_items.ts";
import { type CalendarLook, whenText } from "./look.ts";

/** Type and columns of an agenda, in whole pixels. */
export interface AgendaStyle {
  /** Type of ordinary rows, of the large next one, of places under titles. */
  readonly row: number;
  readonly large: number;
  readonly detail: number;
  /** From the left edge to the bars; 0 where times stand above the titles, on narrow glass. */
  readonly timeWidth: number;
  /** From the left edge to the titles. */
  readonly indent: number;
  /** Lines that the title of an ordinary row may take. */
  readonly titleLines: 1 | 2;
}

/** Titles in the largest type that narrow glass has no room for beside times, in sizes of a row. */
const NARROW = 9;

/** The style of a list of these items in a box. */
export function agendaStyle(items: readonly AgendaItem[], box: Box, look: CalendarLook): AgendaStyle {
  const { panel } = look.context;
  const small = roomClass(panel) === "small";
  const row = typeSize(panel, small ? 0 : 1);
  // The next event leaves room for a day's worth of others.
  const large = typeSize(panel, small || box.height < row * 24 ? 2 : 3);
  const widths = items.map((item) =>
    item.kind === "day"
      ? 0
      : measureText(whenText(item.entry, item.day, look), { size: row, weight: 600, tabular: true })
  );
  const bar = barWidth(look) + Math.round(unit(panel) / 2);
  const wanted = Math.ceil(Math.min(box.width * 0.34, Math.max(0, ...widths))) +
    Math.round(unit(panel) * 0.75);
  const timeWidth = box.width - wanted - bar < row * NARROW ? 0 : wanted;
  return {
    row,
    large: box.height >= large * 4 ? large : row,
    detail: typeSize(panel, 0),
    timeWidth,
    indent: timeWidth + bar,
    titleLines: 1,
  };
}

/** Thickness of the bar in its calendar's color. */
export function barWidth({ context: { panel } }: CalendarLook): number {
  return Math.max(2, ruleSize(panel) * 2);
}

/** Height of a line of this type. */
export function lineOf(size: number): number {
  return Math.ceil(size * 1.25);
}

/** The title of an event: the next one large, in two lines rather than small, the others in as many as the style says. */
export function fitTitle(
  item: AgendaEvent,
  width: number,
  { context: { panel } }: CalendarLook,
  { row, large, timeWidth, titleLines }: AgendaStyle,
): { readonly style: FitStyle; readonly fitted: Fitted } {
  const lead = typeSize(panel, 2);
  const hasTwo = item.isNext && (roomClass(panel) !== "small" || timeWidth === 0);
  const style: FitStyle = {
    sizes: item.isNext ? [...new Set([large, Math.min(large, Math.max(lead, row)), row])] : [row],
    weight: item.isNext ? 600 : 400,
    color: inks(panel).ink,
    lineHeight: item.isNext ? 1.2 : 1.25,
    maxLines: hasTwo ? 2 : titleLines,
    ...(item.isNext ? { balance: true } : {}),
  };
  return { style, fitted: fit(item.entry.title, { width, height: Math.ceil(large * 2.5) }, style) };
}

/** Pixels that an item takes in a list of this width. */
export function itemHeight(item: AgendaItem, width: number, look: CalendarLook, style: AgendaStyle): number {
  const { row, detail, indent, timeWidth } = style;
  if (item.kind === "day") return Math.ceil(row * 1.6);
  const { fitted } = fitTitle(item, width - indent, look, style);
  const title = Math.max(lineOf(row), fitted.height) + (timeWidth === 0 ? lineOf(row) : 0);
  return title + (item.detail === "" || timeWidth === 0 ? 0 : lineOf(detail));
}
