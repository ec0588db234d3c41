import type { Raster } from "../raster.ts";
import { rasterize } from "../rasterize.ts";
import type { OpaquePixels } from "./lift_photos.ts";

const PHOTO =
  /<image x="([^"]*)" y="([^"]*)" width="[^"]*" height="[^"]*" href="(data:image\/png;photo=\d+,)"[^>]*>(?:<\/image>)?/g;

/** Copies opaque pixels over a raster from this corner on, in place. They must lie within it. */
function lay(onto: Raster, from: OpaquePixels, { left, top }: { left: number; top: number }): void {
  const { data: source, channels } = from;
  const { data } = onto;
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  for (let y = 0, read = 0; y < from.height; y++) {
    let at = ((top + y) * onto.width + left) * 4;
    for (const end = at + from.width * 4; at < end; at += 4, read += channels) {
      data[at] = source[read]!;
      data[at + 1] = source[read + green]!;
      data[at + 2] = source[read + blue]!;
      data[at + 3] = 255;
    }
  }
}

/** The pixels of a drawing with its lifted photos copied onto it. Throws what `rasterize` throws. */
export function rasterizePhotos(svg: string, photos: ReadonlyMap<string, OpaquePixels>): Raster {
  if (photos.size === 0) return rasterize(svg);
  const laid: { photo: OpaquePixels; left: number; top: number }[] = [];
  const raster = rasterize(svg, (seen) =>
    seen.replace(PHOTO, (tag, x: string, y: string, name: string) => {
      const photo = photos.get(name);
      if (!photo) return tag;
      laid.push({ photo, left: Number(x), top: Number(y) });
      return "";
    }));
  for (const { photo, ...corner } of laid) lay(raster, photo, corner);
  return raster;
}
