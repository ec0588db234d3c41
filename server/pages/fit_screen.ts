import type { Panel, Size } from "../../renderers/mod.ts";

/** How large a screen is shown on a page, so that each pixel of the glass is a whole number of CSS pixels, or the other way round. */
export interface FittedScreen {
  /** Pixels of the upright screen, bezel included. */
  readonly upright: Size;
  /** CSS pixels. */
  readonly shown: Size;
  /** `1`, `2` and more: CSS pixels to a pixel. */
  readonly times: number;
  /** `2` and more: pixels to a CSS pixel, where the screen is too large to be shown whole; else `1`. */
  readonly parts: number;
}

/** CSS pixels that a screen may take at most. */
const LARGEST: Size = { width: 800, height: 600 };
/** CSS pixels up to which a small screen is enlarged. */
const ROOMY: Size = { width: 480, height: 300 };

/** Enlarges small screens and reduces large ones, by whole numbers only. */
export function fitScreen(panel: Panel): FittedScreen {
  const turned = panel.rotation === 90 || panel.rotation === 270;
  const upright = turned
    ? { width: panel.height, height: panel.width }
    : { width: panel.width, height: panel.height };
  const times = Math.max(1, Math.floor(Math.min(ROOMY.width / upright.width, ROOMY.height / upright.height)));
  const parts = Math.max(
    1,
    Math.ceil(Math.max(upright.width / LARGEST.width, upright.height / LARGEST.height)),
  );
  const scale = (side: number) => Math.round((side * times) / parts);
  return { upright, shown: { width: scale(upright.width), height: scale(upright.height) }, times, parts };
}
