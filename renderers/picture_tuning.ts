/** How pictures are prepared for the glass; 1 is the automatic amount, 0 none, 2 twice as much. */
export interface PictureTuning {
  /** Local contrast that survives few inks. */
  readonly contrast: number;
  /** Saturation that makes up for a small gamut. */
  readonly saturation: number;
  /** Sharpening after the resize. */
  readonly sharpness: number;
}

/** The automatic amount of everything. */
export const AUTOMATIC_PICTURES: PictureTuning = Object.freeze({ contrast: 1, saturation: 1, sharpness: 1 });
