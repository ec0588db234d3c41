/** Something that lasts from one number to another, exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A place among those that overlap: which column, of how many. */
export interface Column {
  readonly column: number;
  readonly columns: number;
  /** Position of the knot of overlapping stretches that it belongs to. */
  readonly knot: number;
}

/** Puts stretches that overlap side by side: each in the first free column, all of one knot equally wide. */
export function layOverlaps(stretches: readonly Stretch[]): readonly Column[] {
  const order = stretches.map((_, index) => index)
    .sort((one, other) => stretches[one]!.from - stretches[other]!.from || one - other);
  const columns: number[] = [];
  const knots: number[] = [];
  const widths: number[] = [];
  let ends: number[] = [];
  let knotEnd = -Infinity;
  for (const index of order) {
    const { from, to } = stretches[index] as Stretch;
    if (from >= knotEnd) {
      ends = [];
      widths.push(0);
    }
    const free = ends.findIndex((end) => end <= from);
    const column = free < 0 ? ends.length : free;
    ends[column] = Math.max(to, from);
    knotEnd = Math.max(ends.length > 1 ? knotEnd : -Infinity, ...ends);
    columns[index] = column;
    knots[index] = widths.length - 1;
    widths[widths.length - 1] = ends.length;
  }
  return stretches.map((_, index) => ({
    column: columns[index] as number,
    columns: widths[knots[index] as number] as number,
    knot: knots[index] as number,
  }));
}

/** The lane of each span, counted from the top, such that no two on one lane share a day; ends are inclusive. */
export function layLanes(
  spans: readonly { readonly first: number; readonly last: number }[],
): readonly number[] {
  const taken: number[][] = [];
  return spans.map(({ first, last }) => {
    const isFree = (lane: number) => {
      for (let day = first; day <= last; day++) if (taken[lane]?.includes(day)) return false;
      return true;
    };
    let lane = 0;
    while (!isFree(lane)) lane++;
    const days = taken[lane] ??= [];
    for (let day = first; day <= last; day++) days.push(day);
    return lane;
  });
}
