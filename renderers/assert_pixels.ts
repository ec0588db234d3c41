import assert from "node:assert/strict";
import { ALPHABET, toRows } from "./ascii.ts";
import { isIndexed, type Picture } from "./raster.ts";

/** Test support: asserts that pixels are exactly these rows of letters, `#` black and `.` white unless said. */
export function assertPixels(picture: Picture, rows: readonly string[], alphabet: string = ALPHABET): void {
  assert.ok(isIndexed(picture), "found RGBA, expected palette indices");
  assert.deepEqual(toRows(picture, alphabet), rows);
}
