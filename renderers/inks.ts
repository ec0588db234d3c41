import { type Ink, pixelFormat } from "./formats/mod.ts";
import type { Panel } from "./panel.ts";
import type { Rgb } from "./raster.ts";

/** Colors for views, as CSS, all of which the panel shows without a dither. */
export interface Inks {
  readonly ink: "#000000";
  readonly paper: "#FFFFFF";
  /** The color that says "now", "late" or "hot": red where there is one, else another; null without color. */
  readonly accent: string | null;
  /** For what is less important: a gray that reads on the paper, or the ink itself. */
  readonly muted: string;
  /** True when there are grays between black and white. */
  readonly hasGray: boolean;
  readonly isColor: boolean;
}

/** The gray of `muted`: contrast 5 to 1 with paper, so that small text stays legible. */
const MUTED = 112;
/** Accents by preference; each reads on white or, as yellow does, beside black. */
const ACCENTS = ["red", "orange", "yellow", "blue", "green"];
/** What `accent` is where every color can be shown. */
const FULL_COLOR_ACCENT: Rgb = [208, 32, 32];

function toCss(rgb: Rgb): string {
  return `#${rgb.map((byte) => byte.toString(16).padStart(2, "0")).join("").toUpperCase()}`;
}

/** The nominal inks of a panel, in its field's order; null when it shows too many colors to name. */
export function paletteOf(panel: Panel): readonly Ink[] | null {
  return pixelFormat(panel.pixelFormat).palette;
}

/** The colors that an app may draw with on this panel. */
export function inks(panel: Panel): Inks {
  const { isColor, palette } = pixelFormat(panel.pixelFormat);
  const grays = palette?.filter(({ name }) => name.startsWith("gray")) ?? [];
  const gray = grays.findLast(({ rgb }) => rgb[0] <= MUTED);
  const accentInk = ACCENTS.map((name) => palette?.find((ink) => ink.name === name)).find((ink) => ink);
  const accent = palette ? accentInk?.rgb ?? null : FULL_COLOR_ACCENT;
  return {
    ink: "#000000",
    paper: "#FFFFFF",
    accent: accent && toCss(accent),
    muted: palette ? toCss(gray?.rgb ?? [0, 0, 0]) : toCss([MUTED, MUTED, MUTED]),
    hasGray: palette === null || grays.length > 0,
    isColor,
  };
}
