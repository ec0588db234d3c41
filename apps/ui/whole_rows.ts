import { type Box, cutBottom, cutTop } from "./box.ts";

/** Rows that a list has room for, and the line that says how many more there are. */
export interface WholeRows {
  readonly rows: readonly Box[];
  /** Null when all are shown. */
  readonly more: { readonly box: Box; readonly count: number } | null;
}

/**
 * As many whole rows of a list as fit a box, from its top on; where not all do, the last line says how many more.
 * In a box that is too low for a row and that line, rows alone.
 */
export function wholeRows(
  box: Box,
  options: {
    readonly count: number;
    /** Pixels. */
    readonly height: number;
    readonly gap: number;
    /** Pixels of the line that says how many more. */
    readonly moreHeight: number;
  },
): WholeRows {
  const { count, height, gap, moreHeight } = options;
  const fits = (room: number) => Math.max(0, Math.floor((room + gap) / (height + gap)));
  const stack = (shown: number) =>
    Array.from({ length: shown }, (_, index) => ({ ...box, y: box.y + index * (height + gap), height }));
  const all = fits(box.height);
  if (all >= count) return { rows: stack(count), more: null };
  const fewer = fits(box.height - moreHeight - gap);
  if (fewer === 0) return { rows: stack(all), more: null };
  const used = fewer * (height + gap);
  const [, rest] = cutTop(box, used);
  return { rows: stack(fewer), more: { box: cutTop(rest, moreHeight)[0], count: count - fewer } };
}

/** Rows of different heights, each whole, from the top of a box; the same line where not all fit. */
export function stackRows(
  box: Box,
  options: { readonly heights: readonly number[]; readonly gap: number; readonly moreHeight: number },
): WholeRows {
  const { heights, gap, moreHeight } = options;
  const stack = (room: Box) => {
    const rows: Box[] = [];
    let y = room.y;
    for (const height of heights) {
      if (y + height > room.y + room.height) break;
      rows.push({ ...room, y, height });
      y += height + gap;
    }
    return rows;
  };
  const all = stack(box);
  if (all.length === heights.length) return { rows: all, more: null };
  const [above] = cutBottom(box, moreHeight, gap);
  const rows = stack(above);
  if (rows.length === 0) return { rows: all, more: null };
  const last = rows[rows.length - 1] as Box;
  const y = last.y + last.height + gap;
  return { rows, more: { box: { ...box, y, height: moreHeight }, count: heights.length - rows.length } };
}
