import type { PixelFormatName } from "../../renderers/formats/mod.ts";
import type { Raster } from "../../renderers/raster.ts";

/** A way to carry a picture by the inks of a panel: one of ours, or a rival. */
export interface Method {
  readonly name: string;
  /** Says why it cannot run here, or null. */
  readonly absent: string | null;
  /** Palette indices of the picture; null where the method does not know the format. */
  carry(raster: Raster, format: PixelFormatName): Promise<Uint8Array | null>;
}
