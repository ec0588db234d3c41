/** A raster as runs of alike pixels, row by row; a run may go on in the next row. */
export interface Runs {
  readonly width: number;
  readonly height: number;
  /** The pixel after the last of each run, ascending. */
  readonly ends: Uint32Array;
  /** What each run's pixels are, as words of a raster. */
  readonly words: Uint32Array;
}

/** The pixel after the last that is what the one at `from` is, before `to`. */
export function runEnd(words: Uint32Array, from: number, to: number): number {
  const word = words[from];
  let at = from + 1;
  // Four at a time, since most runs are of paper and long.
  while (
    at + 4 <= to && words[at] === word && words[at + 1] === word && words[at + 2] === word &&
    words[at + 3] === word
  ) at += 4;
  while (at < to && words[at] === word) at++;
  return at;
}

/** The runs of so many words. */
export function toRuns(
  pixels: Uint32Array,
  { width, height }: { readonly width: number; readonly height: number },
): Runs {
  const ends: number[] = [];
  const words: number[] = [];
  for (let at = 0; at < pixels.length;) {
    const word = pixels[at]!;
    at = runEnd(pixels, at, pixels.length);
    ends.push(at);
    words.push(word);
  }
  return { width, height, ends: Uint32Array.from(ends), words: Uint32Array.from(words) };
}

/** The words of runs, one for each pixel. */
export function fromRuns({ width, height, ends, words }: Runs): Uint32Array<ArrayBuffer> {
  const pixels = new Uint32Array(width * height);
  for (let run = 0, at = 0; run < ends.length; at = ends[run++]!) pixels.fill(words[run]!, at, ends[run]!);
  return pixels;
}

/** The run that a pixel is of. */
export function runAt({ ends }: Runs, pixel: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}
