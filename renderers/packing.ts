/** What is unusual in the raw bytes of a panel; all false where the driver takes the field's usual layout. */
export interface Packing {
  /** Every code is inverted: 1 is black or ink where it is usually white or none, 15 is black among 16 grays. */
  readonly inverted: boolean;
  /** The second plane of a two-plane layout is inverted once more. */
  readonly invertPlane2: boolean;
  /** The left pixel of a byte has the lowest bits, not the highest. */
  readonly lowFirst: boolean;
  /** The low byte of a 16-bit pixel comes first. */
  readonly littleEndian: boolean;
  /** The left half of all columns comes whole before the right half: a glass with two controllers. */
  readonly splitHalves: boolean;
}

/** The field's usual layout. */
export const PLAIN_PACKING: Packing = Object.freeze({
  inverted: false,
  invertPlane2: false,
  lowFirst: false,
  littleEndian: false,
  splitHalves: false,
});
