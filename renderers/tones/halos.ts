import { toGray } from "../luminance.ts";
import type { Rgb } from "../raster.ts";
import type { Extent } from "./extent.ts";

/** What a pixel of a mark is: none, of a dark ink, of a light one. */
export const DARK = 1;
export const LIGHT = 2;

/** Whether white stands out from a color better than black. */
export function isDark(rgb: Rgb): boolean {
  return toGray(...rgb) < 128;
}

/** A tone map under way, as words. */
export interface HaloOptions {
  readonly words: Uint32Array;
  /** `DARK` or `LIGHT` where marks lie on tones. */
  readonly marked: Uint8Array;
  readonly width: number;
  /** The word of a pixel that snaps, which needs no halo. */
  readonly snap: number;
  /** The words of halos around dark and around light marks. */
  readonly light: number;
  readonly dark: number;
}

/**
 * Keeps one pixel clear around marks that lie on patterns and pictures, in white around dark and in black around
 * light ones: small text on dots is not read otherwise.
 */
export function layHalos(
  options: HaloOptions,
  covers: readonly { readonly extents: readonly Extent[] }[],
): void {
  const { words, marked, width, snap, light, dark } = options;
  const height = words.length / width;
  for (const { left, top, right, bottom } of covers.flatMap(({ extents }) => extents)) {
    for (let y = Math.max(0, top - 1); y < Math.min(height, bottom + 1); y++) {
      for (let x = Math.max(0, left - 1); x < Math.min(width, right + 1); x++) {
        const pixel = y * width + x;
        if (marked[pixel] !== 0 || words[pixel] === snap) continue;
        const beside = besideMark({ marked, width, height }, x, y);
        if (beside !== 0) words[pixel] = beside === DARK ? light : dark;
      }
    }
  }
}

/** The first mark among the eight pixels around one. */
function besideMark(
  { marked, width, height }: { readonly marked: Uint8Array; readonly width: number; readonly height: number },
  x: number,
  y: number,
): number {
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      const mark = marked[row * width + column]!;
      if (mark !== 0) return mark;
    }
  }
  return 0;
}
