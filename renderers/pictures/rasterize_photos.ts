import type { Raster } from "../raster.ts";
import { rasterize } from "../rasterize.ts";
import type { Extent } from "../tones/extent.ts";
import { toPngUrl } from "./encode_picture.ts";
import type { Photo } from "./lift_photos.ts";
import { cut, lay, type OpaquePixels } from "./opaque_pixels.ts";

const PHOTO =
  /<image x="([^"]*)" y="([^"]*)" width="[^"]*" height="[^"]*" href="(data:image\/png;photo=\d+,)"/g;
const NAME = /data:image\/png;photo=\d+,/g;

/** A photo with its corner, and with the parts that are not to be copied. */
interface LaidPhoto {
  readonly pixels: OpaquePixels;
  readonly left: number;
  readonly top: number;
  readonly holes: readonly Extent[];
}

function moved({ left, top, right, bottom }: Extent, corner: { left: number; top: number }): Extent {
  return {
    left: left - corner.left,
    top: top - corner.top,
    right: right - corner.left,
    bottom: bottom - corner.top,
  };
}

/** The SVG of a part of a photo. */
function toImage({ pixels, left, top }: LaidPhoto, hole: Extent): string {
  const part = cut(pixels, hole);
  return `<image x="${left + hole.left}" y="${
    top + hole.top
  }" width="${part.width}" height="${part.height}" preserveAspectRatio="none" href="${toPngUrl(part)}"/>`;
}

/**
 * The pixels of a drawing with its photos: copied onto it, and drawn where something may be over them. Throws what
 * `rasterize` throws.
 */
export function rasterizePhotos(svg: string, photos: ReadonlyMap<string, Photo>): Raster {
  if (photos.size === 0) return rasterize(svg);
  const laid = new Map<string, LaidPhoto>();
  const raster = rasterize(withDrawnParts(svg, photos), ({ name, attributes }) => {
    const href = name === "image" ? attributes.get("href") ?? "" : "";
    const photo = photos.get(href);
    if (!photo?.covered) return false;
    const place = toLaid(photo, photo.covered, [Number(attributes.get("x")), Number(attributes.get("y"))]);
    laid.set(`${href} ${place.left} ${place.top}`, place);
    return true;
  });
  for (const { pixels, ...place } of laid.values()) lay(raster, pixels, place);
  return raster;
}

function toLaid(
  { pixels }: Photo,
  covered: readonly Extent[],
  [left, top]: readonly [number, number],
): LaidPhoto {
  return { pixels, left, top, holes: covered.map((part) => moved(part, { left, top })) };
}

/** The drawing with what is drawn of its photos: all of one, or the parts that something may be over, before its name. */
function withDrawnParts(svg: string, photos: ReadonlyMap<string, Photo>): string {
  return svg
    .replace(PHOTO, (tag, x: string, y: string, name: string) => {
      const photo = photos.get(name);
      if (!photo?.covered) return tag;
      const laid = toLaid(photo, photo.covered, [Number(x), Number(y)]);
      return laid.holes.map((hole) => toImage(laid, hole)).join("") + tag;
    })
    .replace(NAME, (name) => {
      const photo = photos.get(name);
      return photo?.covered === null ? toPngUrl(photo.pixels) : name;
    });
}
