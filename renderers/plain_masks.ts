import { type Extent, outlineOf, screenOf } from "./tones/extent.ts";
import { closingTag, readTags, type Tag } from "./tones/read_tags.ts";

const BOX = 'x="(-?\\d+)" y="(-?\\d+)" width="(\\d+)" height="(\\d+)"';
const MASK = new RegExp(
  `<mask id="([^"]+)"><rect ${BOX} fill="#fff"(?: mask="url\\(#([^"]+)\\)")?/></mask>`,
  "g",
);
const CLIP = new RegExp(
  `<clipPath id="([^"]+)"(?: clip-path="url\\(#([^"]+)\\)")?><rect ${BOX}/></clipPath>`,
  "g",
);
const REFERENCE = / (mask|clip-path)="url\(#([^"]+)\)"/g;
const DEFINITIONS = new Set(["defs", "mask", "clipPath", "pattern", "filter"]);
const SHAPES = new Set(["rect", "path"]);

/** Where masks and clips of whole pixels let everything through, by their id. */
interface PlainBoxes {
  readonly mask: ReadonlyMap<string, Extent>;
  readonly "clip-path": ReadonlyMap<string, Extent>;
}

function intersect(one: Extent, other: Extent): Extent {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** The box of an id, less what the one around it hides; one around it that is not known makes it unknown. */
function note(
  boxes: Map<string, Extent>,
  { id, outer, box }: { id: string; outer: string | undefined; box: readonly string[] },
): void {
  const [left, top, width, height] = box.map(Number) as [number, number, number, number];
  const own = { left, top, right: left + width, bottom: top + height };
  const around = outer === undefined ? own : boxes.get(outer);
  if (!around) return;
  boxes.set(id, intersect(own, around));
}

function plainBoxes(svg: string): PlainBoxes {
  const masks = new Map<string, Extent>();
  for (const [, id, ...rest] of svg.matchAll(MASK)) {
    note(masks, { id: id!, outer: rest[4], box: rest.slice(0, 4) });
  }
  const clips = new Map<string, Extent>();
  for (const [, id, outer, ...box] of svg.matchAll(CLIP)) note(clips, { id: id!, outer, box });
  return { mask: masks, "clip-path": clips };
}

function isInside(one: Extent, other: Extent): boolean {
  return one.left >= other.left && one.top >= other.top && one.right <= other.right &&
    one.bottom <= other.bottom;
}

/** True for a box or text without a stroke that is where its numbers say. */
function isPlain({ name, attributes }: Tag): boolean {
  const transform = attributes.get("transform");
  return SHAPES.has(name) && (attributes.get("stroke") ?? "none") === "none" && !attributes.has("filter") &&
    (transform === undefined || transform.startsWith("matrix("));
}

/** True for a picture of pixels that is stretched to a box of whole pixels. */
function fillsPixels({ attributes }: Tag, box: Extent): boolean {
  return attributes.get("preserveAspectRatio") === "none" && !attributes.has("transform") &&
    Object.values(box).every(Number.isInteger) &&
    /^data:image\/(png|jpeg);/.test(attributes.get("href") ?? "");
}

/** Tells whether a box lets through all that an element draws. What is not known to stay within it does not. */
function letsThrough(
  box: Extent,
  tags: readonly Tag[],
  { at, last, kind }: { at: number; last: number; kind: string },
): boolean {
  const tag = tags[at]!;
  if (tag.name === "image") {
    const own = outlineOf(tag);
    // A picture may reach beyond its box unless it fills it, pixel by pixel.
    if (fillsPixels(tag, own)) return isInside(own, box);
    return kind === "mask" && isInside(own, box) && isInside(box, own);
  }
  // What moves an element moves its masks along.
  if (tag.attributes.has("transform")) return false;
  if (tag.name !== "g") return isPlain(tag) && isInside(outlineOf(tag), box);
  for (let index = at + 1; index < last; index++) {
    const inner = tags[index]!;
    if (inner.name === "g" && !inner.attributes.has("transform") && !inner.attributes.has("filter")) continue;
    if (inner.form !== "empty" || !isPlain(inner) || !isInside(outlineOf(inner), box)) return false;
  }
  return !tag.attributes.has("filter");
}

/** The SVG without the definitions of these boxes that nothing names. */
function withoutUnused(svg: string): string {
  const named = new Set(Array.from(svg.matchAll(/url\(#([^)"]+)\)/g), ([, id]) => id));
  const drop = (definition: string, id: string) => named.has(id) ? definition : "";
  return svg.replace(MASK, drop).replace(CLIP, drop);
}

/** What was made of which SVG, the latest first: each is asked for by one step after another. */
const latest: { readonly svg: string; readonly dropped: string }[] = [];
const LATEST = 2;
/** Characters from which on one is not held. */
const LONG = 1_000_000;

/**
 * The SVG without the masks and clips that hide nothing: of whole pixels, around all of what they are on. Each of
 * them is a layer and costs as much as what is drawn.
 */
export function dropPlainMasks(svg: string): string {
  const known = latest.find((each) => each.svg === svg || each.dropped === svg);
  if (known) return known.dropped;
  const dropped = drop(svg);
  if (svg.length >= LONG) return dropped;
  latest.unshift({ svg, dropped });
  latest.length = Math.min(latest.length, LATEST);
  return dropped;
}

function drop(svg: string): string {
  if (!/ (mask|clip-path)=/.test(svg)) return withoutUnused(svg);
  const boxes = plainBoxes(svg);
  const tags = readTags(svg);
  // What crosses the edge of the screen is cut in another way than by a layer, a shade off.
  const screen = screenOf(tags[0]!);
  let written = "";
  let from = 0;
  for (let at = 1; at < tags.length; at++) {
    const tag = tags[at]!;
    if (tag.form === "close") continue;
    const last = closingTag(tags, at);
    if (DEFINITIONS.has(tag.name)) at = last;
    // Coordinates in a group that is moved are others.
    else if (tag.name === "g" && tag.attributes.has("transform")) at = last;
    else if (tag.attributes.has("mask") || tag.attributes.has("clip-path")) {
      const text = svg.slice(tag.start, tag.end).replace(
        REFERENCE,
        (reference: string, kind: string, id: string) => {
          const box = boxes[kind as keyof PlainBoxes].get(id);
          return box && letsThrough(intersect(box, screen), tags, { at, last, kind }) ? "" : reference;
        },
      );
      written += svg.slice(from, tag.start) + text;
      from = tag.end;
    }
  }
  return withoutUnused(written + svg.slice(from));
}
