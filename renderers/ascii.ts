import type { Pixels } from "./raster.ts";

/** Letters of the indices from 0 on: black `#`, white `.`, then others. */
export const ALPHABET = "#.abcdefghijklmnopqrstuvwxyz";

/** Pixels as rows of letters, so that a test reads as a picture; an index past the alphabet is `?`. */
export function toRows({ width, height, indices }: Pixels, alphabet: string = ALPHABET): string[] {
  return Array.from({ length: height }, (_, y) => {
    const row = indices.subarray(y * width, (y + 1) * width);
    return Array.from(row, (index) => alphabet[index] ?? "?").join("");
  });
}

/** Rows of letters as pixels. Throws RangeError on letters that are not in the alphabet and on uneven rows. */
export function fromRows(rows: readonly string[], alphabet: string = ALPHABET): Pixels {
  const width = rows[0]?.length ?? 0;
  const indices = rows.flatMap((row) => {
    if (row.length !== width) {
      throw new RangeError(`Cannot read rows: found one of ${row.length} letters, expected ${width}`);
    }
    return Array.from(row, (letter) => alphabet.indexOf(letter));
  });
  const unknown = indices.indexOf(-1);
  if (unknown >= 0) {
    throw new RangeError(
      `Cannot read rows: found "${rows.join("")[unknown]}", expected one of "${alphabet}"`,
    );
  }
  return { width, height: rows.length, indices: Uint8Array.from(indices) };
}
