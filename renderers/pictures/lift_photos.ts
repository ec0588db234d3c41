import type { Size } from "../panel.ts";
import { dropPlainMasks } from "../plain_masks.ts";
import { type Extent, outlineOf, screenOf } from "../tones/extent.ts";
import { closingTag, readTags, type Tag } from "../tones/read_tags.ts";

/** Opaque pixels: grays of one byte, or red, green and blue. */
export interface OpaquePixels extends Size {
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** A picture that a drawing names, as a PNG and, where it is opaque, as pixels. */
export interface NamedPicture {
  readonly url: string;
  readonly opaque: OpaquePixels | null;
}

/** A drawing, and the pictures to be copied onto it by the names that stand in it. */
export interface LiftedPhotos {
  readonly svg: string;
  readonly photos: ReadonlyMap<string, OpaquePixels>;
}

/** What stands in a drawing for the picture of this number: begins as the URL of a PNG does, since it is for pixels. */
export function photoName(index: number): string {
  return `data:image/png;photo=${index},`;
}

/** What may be said of a picture that is only pixels in a box. */
const PLAIN = new Set(["x", "y", "width", "height", "href", "preserveAspectRatio", "id", "style"]);
const DEFINITIONS = new Set([
  "defs",
  "mask",
  "clipPath",
  "pattern",
  "filter",
  "linearGradient",
  "radialGradient",
]);
/** What of an element moves what is in it, or lets it reach beyond its outline. */
const REACHING = ["transform", "filter"];

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

/** True where what is drawn after a picture may touch it. What is not known to be elsewhere may. */
function isCovered({ left, top, right, bottom }: Extent, tags: readonly Tag[], from: number): boolean {
  for (let at = from; at < tags.length; at++) {
    const tag = tags[at]!;
    if (tag.form === "close") continue;
    if (DEFINITIONS.has(tag.name)) {
      at = closingTag(tags, at);
      continue;
    }
    const moved = tag.attributes.get("transform");
    if (tag.name === "g" || tag.name === "svg") {
      if (REACHING.some((name) => tag.attributes.has(name))) return true;
      continue;
    }
    if (tag.attributes.has("filter") || (moved !== undefined && !moved.startsWith("matrix("))) return true;
    const outline = outlineOf(tag);
    const room = tag.name === "image"
      ? 0
      : (Number.parseFloat(tag.attributes.get("stroke-width") ?? "1") || 0) + 1;
    const isElsewhere = outline.right + room <= left || outline.left - room >= right ||
      outline.bottom + room <= top || outline.top - room >= bottom;
    // An outline of nothing, or one that is not known, is nowhere.
    if (!isElsewhere && outline.right >= outline.left) return true;
  }
  return false;
}

/**
 * Leaves opaque pictures that nothing is drawn over to be copied onto the drawing: upright, in whole pixels, without
 * round corners. They are neither written as PNG nor read again. All others get their URL in place of their name.
 */
export function liftPhotos(named: string, pictures: readonly NamedPicture[]): LiftedPhotos {
  const photos = new Map<string, OpaquePixels>();
  if (pictures.length === 0) return { svg: named, photos };
  const numbers = new Map(pictures.map((_, index) => [photoName(index), index]));
  const tags = readTags(dropPlainMasks(named));
  const screen = screenOf(tags[0]!);
  const around: Tag[] = [];
  tags.forEach((tag, at) => {
    if (tag.form === "close") around.pop();
    if (tag.form === "open") around.push(tag);
    const name = tag.attributes.get("href") ?? "";
    const picture = pictures[numbers.get(name) ?? -1];
    if (tag.name !== "image" || !picture?.opaque) return;
    const outer = around.slice(1).filter((each) => each !== tag);
    if (!outer.every(({ name, attributes }) => name === "g" && attributes.size === 0)) return;
    if (!isPlain(tag, picture.opaque, screen)) return;
    if (!isCovered(outlineOf(tag), tags, at + 1)) photos.set(name, picture.opaque);
  });
  const svg = named.replace(
    /data:image\/png;photo=(\d+),/g,
    (name, index: string) => photos.has(name) ? name : pictures[Number(index)]?.url ?? name,
  );
  return { svg, photos };
}
