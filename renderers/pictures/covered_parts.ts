import { roomAround } from "../pieces/outline.ts";
import { type Extent, outlineOf } from "../tones/extent.ts";
import { closingTag, type Tag } from "../tones/read_tags.ts";

/** Parts that are told apart; more of them are one. */
const MOST_PARTS = 8;
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

function unite(one: Extent, other: Extent): Extent {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function isApart(one: Extent, other: Extent): boolean {
  return one.right <= other.left || one.left >= other.right || one.bottom <= other.top ||
    one.top >= other.bottom;
}

/** Adds a part to others, and to itself those that it touches. */
function addPart(parts: readonly Extent[], part: Extent): readonly Extent[] {
  const others = parts.filter((other) => isApart(other, part));
  if (others.length === parts.length) return [...parts, part];
  return addPart(others, parts.filter((other) => !isApart(other, part)).reduce(unite, part));
}

/**
 * Where what is drawn from a tag on may touch a box of whole pixels: whole pixels of its plane, none of them in two
 * parts. All of the box, where that is not known.
 */
export function coveredParts(box: Extent, tags: readonly Tag[], from: number): readonly Extent[] {
  let parts: readonly Extent[] = [];
  for (let at = from; at < tags.length; at++) {
    const tag = tags[at]!;
    if (tag.form === "close") continue;
    if (DEFINITIONS.has(tag.name)) {
      at = closingTag(tags, at);
      continue;
    }
    const moved = tag.attributes.get("transform");
    if (tag.name === "g" || tag.name === "svg") {
      if (REACHING.some((name) => tag.attributes.has(name))) return [box];
      continue;
    }
    if (tag.attributes.has("filter") || (moved !== undefined && !moved.startsWith("matrix("))) return [box];
    const outline = outlineOf(tag);
    // An outline of nothing, or one that is not known, is nowhere.
    if (!(outline.right >= outline.left)) continue;
    // As far as what is drawn there minds what lies below it.
    const room = tag.name === "image" ? 0 : roomAround(tag);
    const part = {
      left: Math.max(box.left, Math.floor(outline.left - room)),
      top: Math.max(box.top, Math.floor(outline.top - room)),
      right: Math.min(box.right, Math.ceil(outline.right + room)),
      bottom: Math.min(box.bottom, Math.ceil(outline.bottom + room)),
    };
    if (part.left < part.right && part.top < part.bottom) parts = addPart(parts, part);
  }
  return parts.length > MOST_PARTS ? [parts.reduce(unite)] : parts;
}
