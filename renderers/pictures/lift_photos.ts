import { dropPlainMasks } from "../plain_masks.ts";
import { type Extent, outlineOf, screenOf } from "../tones/extent.ts";
import { readTags, type Tag } from "../tones/read_tags.ts";
import { coveredParts } from "./covered_parts.ts";
import { toPngUrl } from "./encode_picture.ts";
import type { OpaquePixels } from "./opaque_pixels.ts";

/** A picture that a drawing names: pixels where it is opaque, else the URL of a PNG. */
export interface NamedPicture {
  readonly url: string | null;
  readonly opaque: OpaquePixels | null;
}

/** An opaque picture, and how it gets onto the glass. */
export interface Photo {
  readonly pixels: OpaquePixels;
  /**
   * The parts of the screen where something is drawn over it, which are drawn with the rest while all else of it is
   * copied; null where all of it is drawn, because something is done to its pixels or to its edges.
   */
  readonly covered: readonly Extent[] | null;
}

/** A drawing, and the opaque pictures by the names that stand in it. */
export interface LiftedPhotos {
  readonly svg: string;
  readonly photos: ReadonlyMap<string, Photo>;
}

/** What stands in a drawing for the picture of this number: begins as the URL of a PNG does, since it is for pixels. */
export function photoName(index: number): string {
  return `data:image/png;photo=${index},`;
}

/** The URL of a picture's PNG. */
export function pngUrlOf({ url, opaque }: NamedPicture): string {
  return url ?? (opaque ? toPngUrl(opaque) : "");
}

/** What may be said of a picture that is only pixels in a box. */
const PLAIN = new Set(["x", "y", "width", "height", "href", "preserveAspectRatio", "id", "style"]);

/** True for pixels that go into a box one by one, on the screen and with nothing done to them. */
function isPlain(tag: Tag, { width, height }: OpaquePixels, screen: Extent): boolean {
  const box = outlineOf(tag);
  return Array.from(tag.attributes.keys()).every((name) => PLAIN.has(name)) &&
    (tag.attributes.get("style") ?? "") === "" &&
    tag.attributes.get("preserveAspectRatio") === "none" &&
    Object.values(box).every(Number.isInteger) &&
    box.right - box.left === width && box.bottom - box.top === height &&
    box.left >= screen.left && box.top >= screen.top && box.right <= screen.right &&
    box.bottom <= screen.bottom;
}

/**
 * Finds which opaque pictures can be copied onto the drawing: upright, in whole pixels, without round corners. They are
 * written as PNG, and read again, only where something is drawn over them. Opaque pictures keep their names, which
 * `rasterizePhotos` knows; others get their URL.
 */
export function liftPhotos(named: string, pictures: readonly NamedPicture[]): LiftedPhotos {
  const photos = new Map<string, Photo>();
  if (pictures.length === 0) return { svg: named, photos };
  pictures.forEach(({ opaque }, index) => {
    if (opaque) photos.set(photoName(index), { pixels: opaque, covered: null });
  });
  const tags = readTags(dropPlainMasks(named));
  const screen = screenOf(tags[0]!);
  const around: Tag[] = [];
  tags.forEach((tag, at) => {
    if (tag.form === "close") around.pop();
    if (tag.form === "open") around.push(tag);
    const name = tag.attributes.get("href") ?? "";
    const photo = photos.get(name);
    if (tag.name !== "image" || !photo) return;
    const outer = around.slice(1).filter((each) => each !== tag);
    if (!outer.every(({ name, attributes }) => name === "g" && attributes.size === 0)) return;
    if (!isPlain(tag, photo.pixels, screen)) return;
    photos.set(name, { ...photo, covered: coveredParts(outlineOf(tag), tags, at + 1) });
  });
  const svg = named.replace(
    /data:image\/png;photo=(\d+),/g,
    (name, index: string) => photos.has(name) ? name : pictures[Number(index)]?.url ?? name,
  );
  return { svg, photos };
}
