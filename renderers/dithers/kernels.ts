/** Where one share of a pixel's error goes: pixels ahead, rows below, and how many parts. */
export type Tap = readonly [ahead: number, below: number, parts: number];

/** How a pixel's error is spread over pixels that come after it. */
export interface Kernel {
  readonly taps: readonly Tap[];
  /** Parts that are the whole error: more than the taps have together where some error is given up. */
  readonly whole: number;
}

/** Floyd and Steinberg, 1976. */
export const FLOYD_STEINBERG: Kernel = { whole: 16, taps: [[1, 0, 7], [-1, 1, 3], [0, 1, 5], [1, 1, 1]] };

/** Jarvis, Judice and Ninke, 1976. */
export const JARVIS: Kernel = {
  whole: 48,
  taps: [
    ...[[1, 0, 7], [2, 0, 5]] as const,
    ...[[-2, 1, 3], [-1, 1, 5], [0, 1, 7], [1, 1, 5], [2, 1, 3]] as const,
    ...[[-2, 2, 1], [-1, 2, 3], [0, 2, 5], [1, 2, 3], [2, 2, 1]] as const,
  ],
};

/** Stucki, 1981. */
export const STUCKI: Kernel = {
  whole: 42,
  taps: [
    ...[[1, 0, 8], [2, 0, 4]] as const,
    ...[[-2, 1, 2], [-1, 1, 4], [0, 1, 8], [1, 1, 4], [2, 1, 2]] as const,
    ...[[-2, 2, 1], [-1, 2, 2], [0, 2, 4], [1, 2, 2], [2, 2, 1]] as const,
  ],
};

/** Burkes, 1988: Stucki's without its last row. */
export const BURKES: Kernel = {
  whole: 32,
  taps: [[1, 0, 8], [2, 0, 4], [-2, 1, 2], [-1, 1, 4], [0, 1, 8], [1, 1, 4], [2, 1, 2]],
};

/** Sierra, 1989, with three rows. */
export const SIERRA: Kernel = {
  whole: 32,
  taps: [
    ...[[1, 0, 5], [2, 0, 3]] as const,
    ...[[-2, 1, 2], [-1, 1, 4], [0, 1, 5], [1, 1, 4], [2, 1, 2]] as const,
    ...[[-1, 2, 2], [0, 2, 3], [1, 2, 2]] as const,
  ],
};

/** Atkinson, for the first Macintosh: a quarter of the error is given up, which clears light and dark areas. */
export const ATKINSON: Kernel = {
  whole: 8,
  taps: [[1, 0, 1], [2, 0, 1], [-1, 1, 1], [0, 1, 1], [1, 1, 1], [0, 2, 1]],
};
