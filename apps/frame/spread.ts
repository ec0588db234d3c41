/** A stretch of an edge, in whole pixels. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** Where something would like to stand on an edge: around a point, so long. Pixels. */
export interface Wish {
  readonly at: number;
  readonly length: number;
}

/**
 * Stretches for wishes along one edge, none on another and all inside `room`. Each is around its point as far as
 * there is room, beside it where that makes it whole, and shorter where even that does not; a border between two
 * that want the same pixels is half way between their points. Where there is no room for `least` pixels each, the
 * stretches come out shorter than that, down to nothing.
 */
export function spread(
  wishes: readonly Wish[],
  { room, gap, least }: { readonly room: Span; readonly gap: number; readonly least: number },
): readonly Span[] {
  const end = room.start + room.length;
  const order = wishes.map((_, index) => index)
    .sort((one, other) => (wishes[one] as Wish).at - (wishes[other] as Wish).at || one - other);
  const sorted = order.map((index) => wishes[index] as Wish);
  const borders = bordersOf(sorted, { room, gap, least });
  const spans: Span[] = wishes.map(() => ({ start: room.start, length: 0 }));
  sorted.forEach(({ at, length: wanted }, place) => {
    const low = (borders[place] ?? room.start) + (place === 0 ? 0 : Math.ceil(gap / 2));
    const high = (borders[place + 1] ?? end) - (place === sorted.length - 1 ? 0 : Math.floor(gap / 2));
    const length = Math.max(0, Math.min(wanted, high - low));
    const start = clamp(Math.round(at - length / 2), low, Math.max(low, high - length));
    spans[order[place] as number] = { start, length };
  });
  return spans;
}

/** The pixels at which the fields of neighbors meet, with both ends of the room. */
function bordersOf(
  sorted: readonly Wish[],
  { room, gap, least }: { readonly room: Span; readonly gap: number; readonly least: number },
): readonly number[] {
  const end = room.start + room.length;
  const each = Math.min(least + gap, Math.floor(room.length / Math.max(1, sorted.length)));
  const starts = sorted.map(({ at, length }) => {
    return clamp(at - length / 2, room.start, Math.max(room.start, end - length));
  });
  const borders = sorted.map((wish, index) => {
    const before = sorted[index - 1];
    if (before === undefined) return room.start;
    // Where the one before would end, and where this one would begin, if they were alone.
    const ended = (starts[index - 1] as number) + before.length + gap / 2;
    const begun = (starts[index] as number) - gap / 2;
    const middle = (before.at + wish.at) / 2;
    return Math.round(clamp(middle, Math.min(begun, ended), Math.max(begun, ended)));
  });
  borders.push(end);
  for (let index = 1; index < sorted.length; index++) {
    borders[index] = Math.max(borders[index] as number, (borders[index - 1] as number) + each);
  }
  for (let index = sorted.length - 1; index > 0; index--) {
    borders[index] = Math.min(borders[index] as number, (borders[index + 1] as number) - each);
  }
  return borders;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
