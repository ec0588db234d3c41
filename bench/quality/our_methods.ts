import {
  type DitherName,
  dithers,
  inkTarget,
  intoGamut,
  pictureDither,
} from "../../renderers/dithers/mod.ts";
import type { Method } from "./method.ts";

function ours(
  name: string,
  pick: (format: Parameters<Method["carry"]>[1]) => (typeof dithers)[DitherName],
): Method {
  return {
    name,
    absent: null,
    carry(raster, format) {
      const target = inkTarget({ pixelFormat: format, palette: "auto" })!;
      const indices = new Uint8Array(raster.width * raster.height);
      const picture = intoGamut(raster, target, null);
      pick(format).apply({ raster: picture, target, region: null, strength: 1 }, indices);
      return Promise.resolve(indices);
    },
  };
}

/** What `auto` does, and every dither by itself. */
export const ourMethods: readonly Method[] = [
  ours(
    "auto",
    (pixelFormat) => pictureDither({ pixelFormat, dither: "auto" }) as (typeof dithers)[DitherName],
  ),
  ...(Object.keys(dithers) as DitherName[]).map((name) => ours(name, () => dithers[name])),
];
