import { boundsOf } from "./bounds.ts";
import type { DitherInput } from "./dither.ts";
import { EYE_RADIUS } from "./eye.ts";
import { strideOf } from "./seen_error.ts";

/** Pixels that the blocks of a search are aligned to. */
const ALIGNED = 32;

/** In place of the choice of a pixel that is not to be carried. */
export const OUTSIDE = 255;

/**
 * The part of a picture that a search looks at: its region's bounds from a corner on that blocks are aligned to, with a
 * margin of the eye's reach, so that no pixel's neighborhood has to be looked at for borders.
 */
export interface SearchField {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** From a row to the next. */
  readonly stride: number;
  /** What each pixel is now, by its place; `OUTSIDE` where the search must not go. */
  readonly chosen: Uint8Array;
  /** Numbers that an array of all places has. */
  readonly length: number;
}

/** The field of a picture, from indices that it starts with and what each index is to the search. */
export function createSearchField(
  { raster, region }: DitherInput,
  indices: Uint8Array,
  choiceOf: Uint8Array,
): SearchField {
  const bounds = boundsOf(region, raster);
  const left = bounds.left - bounds.left % ALIGNED;
  const top = bounds.top - bounds.top % ALIGNED;
  const [width, height] = [bounds.right - left, bounds.bottom - top];
  const stride = strideOf(width);
  const length = stride * (height + 2 * EYE_RADIUS);
  const chosen = new Uint8Array(length).fill(OUTSIDE);
  for (let y = 0; y < height; y++) {
    let pixel = (y + top) * raster.width + left;
    let place = (y + EYE_RADIUS) * stride + EYE_RADIUS;
    for (const end = place + width; place < end; place++, pixel++) {
      if (region === null || region[pixel] === 1) chosen[place] = choiceOf[indices[pixel]!]!;
    }
  }
  return { left, top, width, height, stride, chosen, length };
}

/** Errors that a field leaves in one channel: the light of each choice less what three tables add up to. */
export function fieldErrors(
  field: SearchField,
  { raster }: DitherInput,
  { light, every, first, table, row }: {
    /** Light by choice: `light[choice * every + first]`. */
    readonly light: Float64Array;
    readonly every: number;
    readonly first: number;
    readonly table: Float64Array;
    /** Where in the table red begins. */
    readonly row: number;
  },
): Float32Array {
  const { data } = raster;
  const { chosen, stride, width, height } = field;
  const errors = new Float32Array(field.length);
  for (let y = 0; y < height; y++) {
    let at = ((y + field.top) * raster.width + field.left) * 4;
    let place = (y + EYE_RADIUS) * stride + EYE_RADIUS;
    for (const end = place + width; place < end; place++, at += 4) {
      const choice = chosen[place]!;
      if (choice === OUTSIDE) continue;
      errors[place] = light[choice * every + first]! -
        (table[row + data[at]!]! + table[row + 256 + data[at + 1]!]! + table[row + 512 + data[at + 2]!]!);
    }
  }
  return errors;
}

/** Writes the index of every pixel of a field. */
export function writeField(
  { left, top, width, height, stride, chosen }: SearchField,
  { indices, width: across }: { readonly indices: Uint8Array; readonly width: number },
  indexOf: ArrayLike<number>,
): void {
  for (let y = 0; y < height; y++) {
    let pixel = (y + top) * across + left;
    let place = (y + EYE_RADIUS) * stride + EYE_RADIUS;
    for (const end = place + width; place < end; place++, pixel++) {
      if (chosen[place] !== OUTSIDE) indices[pixel] = indexOf[chosen[place]!]!;
    }
  }
}
