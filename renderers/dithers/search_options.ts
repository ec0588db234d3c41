/** How long and how finely a search looks. */
export interface SearchOptions {
  /** How often it goes over the picture, at most: what is left to gain shrinks by half or more each time. */
  readonly passes: number;
  /** The eye's Gaussian for luminance and the two differences of color, in pixels. */
  readonly sigmas: readonly [number, number, number];
}

/** A change that gains less than this, in squared light, is not worth making: it also ends the search. */
export const LEAST_GAIN = 1e-4;

/** The neighbors that a pixel may be exchanged with, as steps to the right and down. */
export const NEIGHBORS: readonly (readonly [right: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
];
