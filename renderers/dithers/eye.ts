/** How far an error is seen, in pixels: what a Gaussian of 1.3 has left beyond is below a hundredth. */
export const EYE_RADIUS = 6;
/** Pixels along a side of the window in which an error is seen. */
export const EYE_SIDE = 2 * EYE_RADIUS + 1;

/** Shares are rounded to these steps: an exponential that differs in its last bit elsewhere changes no pixel. */
const STEPS = 2 ** 20;

/**
 * How much two errors add to one another as they are seen, 1 where they are one and the same, by how far they are
 * apart along one axis: the autocorrelation of a Gaussian of this sigma, in pixels.
 */
export function eyeProfile(sigma: number): Float32Array {
  return Float32Array.from(
    { length: EYE_SIDE },
    (_, at) => Math.round(STEPS * Math.exp(-((at - EYE_RADIUS) ** 2) / (4 * sigma ** 2))) / STEPS,
  );
}

/** The same across and down, row by row. */
export function eyeWindow(sigma: number): Float32Array {
  const profile = eyeProfile(sigma);
  return Float32Array.from(
    { length: EYE_SIDE ** 2 },
    (_, at) => profile[at % EYE_SIDE]! * profile[Math.floor(at / EYE_SIDE)]!,
  );
}
