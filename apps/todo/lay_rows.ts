import { measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, columns, cutLeft } from "../ui/box.ts";
import { fit } from "../ui/fit.tsx";
import { roomClass } from "../ui/room.ts";
import { ruleSize } from "../ui/rule.tsx";
import { glanceSizes, glanceUnit, leastSize, typeSize, typeSizes } from "../ui/type_scale.ts";

/** What a row says, as far as its room depends on it. */
export interface RowText {
  readonly text: string;
  readonly due: string;
}

/** Places for rows, from the first on, in one size of type. */
export interface LaidRows {
  readonly size: number;
  /** One for each row, or as many as there are where not all rows have one. */
  readonly places: readonly Box[];
}

/** How rows may be laid. */
interface Try {
  readonly size: number;
  readonly columns: 1 | 2;
  readonly lines: 1 | 2;
}

/** Height of a line of a row, in sizes. */
export const ROW_LINE = 1.2;

/** Least width of a column beside another, in sizes of type. */
const COLUMN = 15;

/** Rows from which a list is long. */
const LONG = 8;

/** Where the parts of a row stand. */
export function rowParts(box: Box, due: string, options: {
  readonly size: number;
  readonly pad: number;
  /** Of the type of what is due. */
  readonly due: number;
}) {
  const { size, pad } = options;
  const inner = { ...box, x: box.x + pad, width: box.width - 2 * pad };
  const [tick, rest] = cutLeft(inner, Math.round(size * 0.8), Math.round(size * 0.5));
  const wanted = due === "" ? 0 : Math.ceil(measureText(due, { size: options.due, weight: 600 })) + 1;
  const used = wanted > rest.width * 0.45 ? 0 : wanted;
  const gap = used === 0 ? 0 : Math.round(size * 0.5);
  const [words, right] = cutLeft(rest, rest.width - used - gap, gap);
  return { tick, words, due: used === 0 ? null : right };
}

/** Type of what is due: smaller than what is to be done. */
export function dueSize(size: number, panel: Panel): number {
  return Math.max(Math.min(size, Math.max(leastSize(panel), typeSize(panel, 0))), Math.round(size * 0.75));
}

/** White space at both ends of a row that may be selected, for its frame. */
export function rowPad(size: number, panel: Panel): number {
  return Math.max(ruleSize(panel) + 1, Math.round(size * 0.4));
}

/**
 * The largest type at which all rows have a place and all texts are whole, in one or two lines each, else in two
 * columns; else at which all rows have a place; else the most places that there are.
 */
export function layRows(
  rows: readonly RowText[],
  body: Box,
  options: { readonly panel: Panel; readonly selectable: boolean },
): LaidRows {
  const { panel } = options;
  const small = roomClass(panel) === "small";
  const wide = !small && body.width > body.height * 1.3;
  const sizes = small ? typeSizes(panel, 1) : glanceSizes(panel, 3).filter((size) => {
    return size >= typeSize(panel, 1) && size <= Math.max(typeSize(panel, 3), glanceUnit(panel) * 1.75);
  });
  const usual = sizes.flatMap((size): Try[] => {
    const hasTwo = wide && rows.length > 2 && body.width >= size * COLUMN * 2;
    const one: Try = { size, columns: 1, lines: 2 };
    if (!hasTwo) return [one];
    // A long list is read more easily in two columns than across a wide one.
    const two: Try = { size, columns: 2, lines: 1 };
    return rows.length > LONG ? [two, one] : [one, two];
  });
  const narrow = sizes.map((size): Try => ({ size, columns: 1, lines: 1 }));
  const laid = [...usual, ...narrow].map((each) => lay(rows, body, { ...options, ...each }));
  const all = laid.filter(({ places }) => places.length >= rows.length);
  const most = laid.reduce((best, each) => each.places.length > best.places.length ? each : best);
  return all.find(({ whole }) => whole) ?? all[0] ?? most;
}

function lay(
  rows: readonly RowText[],
  body: Box,
  options: Try & { readonly panel: Panel; readonly selectable: boolean },
): LaidRows & { readonly whole: boolean } {
  const { panel, size, lines } = options;
  const pad = options.selectable ? rowPad(size, panel) : 0;
  const space = Math.ceil(size * 0.3);
  const gap = ruleSize(panel);
  const line = Math.ceil(size * ROW_LINE);
  const fields = columns(body, options.columns, unit(panel) * 2);
  // Columns are about equally long.
  const share = Math.ceil(rows.length / options.columns);
  const places: Box[] = [];
  let whole = true;
  let column = 0;
  let y = body.y;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as RowText;
    const field = fields[column] as Box;
    const { words } = rowParts(field, row.due, { size, pad, due: dueSize(size, panel) });
    const style = { sizes: [size], weight: 400, color: "", lineHeight: ROW_LINE, maxLines: lines } as const;
    const fitted = fit(row.text, { ...words, height: Math.ceil(size * ROW_LINE * lines) }, style);
    whole &&= !fitted.truncated;
    const height = Math.min(body.height, Math.max(1, fitted.lines.length) * line + space);
    if (y + height > body.y + body.height || (column === 0 && index === share)) {
      if (column + 1 >= fields.length) break;
      column++;
      y = body.y;
      index--;
      continue;
    }
    places.push({ ...field, y, height });
    y += height + gap;
  }
  const inColumns = fields.map(({ x }) => places.filter((place) => place.x === x));
  return { size, places: inColumns.flatMap((each) => spread(each, { body, size, of: inColumns })), whole };
}

/** Rows of a column with what is left under the longest one shared among them, up to most of a row each. */
function spread(
  places: readonly Box[],
  { body, size, of }: { readonly body: Box; readonly size: number; readonly of: readonly (readonly Box[])[] },
): readonly Box[] {
  const spares = of.filter((column) => column.length > 1).map((column) => {
    const last = column[column.length - 1] as Box;
    return Math.floor((body.y + body.height - last.y - last.height) / (column.length - 1));
  });
  const extra = Math.max(0, Math.min(Math.round(size * 0.8), ...spares));
  return places.map((place, index) => ({ ...place, y: place.y + index * extra }));
}
