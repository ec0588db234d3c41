/** Pixels along a side of the matrix. */
export const SIDE = 8;

/** Bayer's matrix: each doubling of the side spreads the quarters 0, 2, 3, 1. */
function ranks(side: number): number[][] {
  if (side === 1) return [[0]];
  const half = ranks(side / 2);
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => {
      const quarter = y < side / 2 ? (x < side / 2 ? 0 : 2) : (x < side / 2 ? 3 : 1);
      return 4 * half[y % (side / 2)]![x % (side / 2)]! + quarter;
    }));
}

/** The 64 ranks of an 8x8 tile, row by row: the pixels below any rank are spread evenly. */
export const BAYER_RANKS: Uint8Array = Uint8Array.from(ranks(SIDE).flat());
