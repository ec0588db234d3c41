import { readPixels } from "./identify.ts";
import type { DeviceClaim, WireHeaders } from "./poll.ts";
import { readPalette } from "./read_palette.ts";

/** What a claim says of the glass. */
export type GlassClaim = Pick<DeviceClaim, "width" | "height" | "orientation" | "palette">;

/** Headers that give the size of the glass: of most firmware, of Kindles, of esp32-photoframe. */
const SIZES = [["width", "height"], ["png-width", "png-height"], [
  "x-display-width",
  "x-display-height",
]] as const;

/**
 * What a device tells of its glass: its size, both sides from the same pair of headers where one is whole, how it
 * is mounted (`X-Display-Orientation`) and what its inks look like (`X-Color-Palette`). Nonsense is left out.
 */
export function readGlass(headers: WireHeaders): GlassClaim {
  const sizes = SIZES.map((names) => names.map((name) => readPixels(headers.get(name))));
  const [width = null, height = null] = sizes.find((pair) => !pair.includes(null)) ??
    sizes.find((pair) => pair.some((side) => side !== null)) ?? [];
  const word = headers.get("x-display-orientation")?.trim().toLowerCase();
  return {
    width,
    height,
    orientation: word === "landscape" || word === "portrait" ? word : null,
    palette: readPalette(headers.get("x-color-palette")),
  };
}
