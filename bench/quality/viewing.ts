/** How a panel is looked at. */
export interface Viewing {
  /** Pixels per degree of sight. */
  readonly pixelsPerDegree: number;
  /** Standard deviation of the eye's Gaussian, in pixels. */
  readonly sigma: number;
}

const DISTANCE_CM = 50;
/** Share of a degree that the eye's Gaussian spans, times 2 pi. */
const BLUR_DEGREES = 0.193;

/** A panel of this density, seen from 50 cm: at 124 pixels per inch 42.6 pixels a degree and a sigma of 1.31. */
export function viewing(ppi: number): Viewing {
  const pixelsPerDegree = (ppi / 2.54) * DISTANCE_CM * Math.tan(Math.PI / 180);
  return { pixelsPerDegree, sigma: (BLUR_DEGREES * pixelsPerDegree) / (2 * Math.PI) };
}
