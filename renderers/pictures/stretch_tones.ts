/** Share of the pixels that may become pure black, and pure white. */
const TAIL = 0.005;
/** How far black and white may be moved, in levels of 255: a night stays night, and fog stays fog. */
const MOST_SHIFT = 36;

/** Levels between the darkest and the lightest that there must be. */
const LEAST_RANGE = 16;

/** The level below which this share of what is counted lies, 0 to 255. */
function percentile(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let level = 0; level < 256; level++) {
    below += counts[level]!;
    if (below > total * share) return level;
  }
  return 255;
}

/**
 * Stretches lightness in place, so that the darkest and the lightest of the pixels that can be seen come nearer
 * to black and white: by at most 36 levels at either end at amount 1.
 */
export function stretchTones(light: Float32Array, alpha: Uint8Array | null, amount: number): void {
  const counts = new Uint32Array(256);
  for (let at = 0; at < light.length; at++) {
    if (!alpha || alpha[at]! >= 128) counts[Math.round(light[at]!)]!++;
  }
  const darkest = percentile(counts, TAIL);
  const lightest = percentile(counts, 1 - TAIL);
  // A picture of nearly one level has nothing to stretch.
  if (lightest - darkest < LEAST_RANGE) return;
  const black = Math.min(darkest, MOST_SHIFT * amount);
  const white = Math.max(lightest, 255 - MOST_SHIFT * amount);
  const gain = 255 / (white - black);
  for (let at = 0; at < light.length; at++) {
    light[at] = Math.max(0, Math.min(255, (light[at]! - black) * gain));
  }
}
