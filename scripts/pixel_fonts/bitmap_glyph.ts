/** One glyph in pixels from its pen on the baseline. */
export interface BitmapGlyph {
  readonly advance: number;
  /** Filled pixels, each as `x,y`: x to the right of the pen, y upwards, 0 for the row on the baseline. */
  readonly pixels: ReadonlySet<string>;
}

/** Column and row of a pixel that is written as `x,y`. */
export function toPlace(pixel: string): readonly [number, number] {
  return pixel.split(",").map(Number) as [number, number];
}

/** A glyph with `before` columns of white in front, and as wide as this. */
export function widened(glyph: BitmapGlyph, before: number, advance: number): BitmapGlyph {
  const pixels = [...glyph.pixels].map((pixel) => {
    const [x, y] = toPlace(pixel);
    return `${x + before},${y}`;
  });
  return { advance, pixels: new Set(pixels) };
}

/** Strokes a pixel thicker, out of the white on the left where there is some, and never without white on the right. */
export function smeared(glyph: BitmapGlyph): BitmapGlyph {
  const columns = [...glyph.pixels].map((pixel) => toPlace(pixel)[0]);
  if (columns.length === 0) return glyph;
  const hasLeft = Math.min(...columns) >= 1;
  const hasRight = Math.max(...columns) < glyph.advance - 1;
  const advance = glyph.advance + (hasLeft ? 0 : 1) + (hasRight ? 0 : 1);
  const left = widened(glyph, hasLeft ? -1 : 0, advance);
  const right = widened(left, 1, advance);
  return { advance, pixels: new Set([...left.pixels, ...right.pixels]) };
}

/** Two dots over a letter that run into each other, apart again: they would read as another letter's bar. */
export function parted(glyph: BitmapGlyph): BitmapGlyph {
  const places = [...glyph.pixels].map(toPlace);
  const top = Math.max(...places.map(([, y]) => y));
  const pixels = new Set(glyph.pixels);
  for (let y = top; y > top - 2; y--) {
    const row = places.filter((place) => place[1] === y).map(([x]) => x).sort((one, other) => one - other);
    const [first = 0] = row;
    const isBar = row.length >= 3 && row.length <= 6 && row.every((x, index) => x === first + index);
    // A letter's own strokes begin under an empty row, or are wider than the dots over them.
    if (!isBar || (y < top && pixels.has(`${first},${top}`) === false)) break;
    const middle = first + (row.length - 1) / 2;
    for (const x of new Set([Math.floor(middle), Math.ceil(middle)])) pixels.delete(`${x},${y}`);
  }
  return { ...glyph, pixels };
}
