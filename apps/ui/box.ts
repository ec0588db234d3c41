/** A place on the upright screen, in whole pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box without `by` pixels at each edge. */
export function inset(box: Box, by: number): Box {
  return shrink(box, { top: by, right: by, bottom: by, left: by });
}

/** The box without so many pixels at some edges; never negative. */
export function shrink(
  box: Box,
  edges: { readonly top?: number; readonly right?: number; readonly bottom?: number; readonly left?: number },
): Box {
  const { top = 0, right = 0, bottom = 0, left = 0 } = edges;
  return {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(0, box.width - left - right),
    height: Math.max(0, box.height - top - bottom),
  };
}

/** The top `height` pixels of a box, and what is below them and the gap. */
export function cutTop(box: Box, height: number, gap = 0): readonly [Box, Box] {
  const taken = Math.min(height, box.height);
  return [{ ...box, height: taken }, shrink(box, { top: taken + gap })];
}

/** What is above the gap and the bottom `height` pixels of a box, and those. */
export function cutBottom(box: Box, height: number, gap = 0): readonly [Box, Box] {
  const taken = Math.min(height, box.height);
  return [
    shrink(box, { bottom: taken + gap }),
    { ...box, y: box.y + box.height - taken, height: taken },
  ];
}

/** The left `width` pixels of a box, and what is right of them and the gap. */
export function cutLeft(box: Box, width: number, gap = 0): readonly [Box, Box] {
  const taken = Math.min(width, box.width);
  return [{ ...box, width: taken }, shrink(box, { left: taken + gap })];
}

/** Equal columns with gaps; pixels that do not divide go to the gaps' left, one each, so that all are whole. */
export function columns(box: Box, count: number, gap: number): readonly Box[] {
  return slots({ start: box.x, length: box.width, count, gap })
    .map(({ start, length }) => ({ ...box, x: start, width: length }));
}

/** Equal rows with gaps. */
export function rows(box: Box, count: number, gap: number): readonly Box[] {
  return slots({ start: box.y, length: box.height, count, gap })
    .map(({ start, length }) => ({ ...box, y: start, height: length }));
}

/** A box of this size in the middle of another. */
export function centered(box: Box, width: number, height: number): Box {
  return {
    x: box.x + Math.floor((box.width - width) / 2),
    y: box.y + Math.floor((box.height - height) / 2),
    width,
    height,
  };
}

interface Span {
  readonly start: number;
  readonly length: number;
}

function slots(
  { start, length, count, gap }: Span & { readonly count: number; readonly gap: number },
): readonly Span[] {
  const each = Math.max(0, Math.floor((length - gap * (count - 1)) / count));
  const spare = Math.max(0, length - gap * (count - 1) - each * count);
  return Array.from({ length: count }, (_, index) => ({
    start: start + index * (each + gap) + Math.round((spare * index) / Math.max(1, count - 1)),
    length: each,
  }));
}
