import { isHarmless } from "../engine/is_harmless.ts";
import { readGlyphs, RUN_MARK } from "../glyphs/glyph_run.ts";
import { type Extent, outlineOf } from "../tones/extent.ts";
import { decodeSvgUrl } from "../tones/icon.ts";
import { readPaint } from "../tones/paint.ts";
import { readTags, type Tag, writeTag } from "../tones/read_tags.ts";
import { hasOwnLayers } from "./layers.ts";
import type { Piece } from "./piece.ts";

/** A piece as it is read: its outline in the drawing's own pixels. */
export type Found = { readonly outline: Extent } & Partial<Omit<Piece, "box">>;

/** What a box may say of itself to be filled pixel by pixel. */
const FLAT = new Set(["x", "y", "width", "height", "fill"]);

/** The pixel of a flat color, as words of a raster hold it. */
function wordOf(css: string | undefined): number | null {
  const paint = readPaint(css, { initial: "#000" });
  if (paint.kind !== "flat" || paint.alpha < 1) return null;
  const word = new Uint32Array(1);
  new Uint8Array(word.buffer).set([...paint.rgb, 255]);
  return word[0]!;
}

/** The text that a tag is, in pixels of the screen; null where it is none, or something is done to it. */
export function plainText(tag: Tag, { left, top }: Extent): Found | null {
  const { name, attributes } = tag;
  const run = attributes.get("d") ?? "";
  if (name !== "path" || !run.startsWith(RUN_MARK)) return null;
  if (!Array.from(attributes.keys()).every((key) => key === "d" || key === "fill")) return null;
  const paint = readPaint(attributes.get("fill"), { initial: "#000" });
  if (paint.kind !== "flat") return null;
  const glyphs = readGlyphs(run).map((glyph) => ({ ...glyph, x: glyph.x - left, y: glyph.y - top }));
  return { outline: outlineOf(tag), text: { glyphs, rgb: paint.rgb, alpha: paint.alpha } };
}

/** What fills a box of whole pixels; null where a tag is none. */
export function flatFill({ name, attributes }: Tag, screen: Extent): Found | null {
  if (name !== "rect" || !Array.from(attributes.keys()).every((key) => FLAT.has(key))) return null;
  const fills = attributes.get("width") === "100%" && attributes.get("height") === "100%";
  const [x, y, width, height] = fills && !attributes.has("x") && !attributes.has("y")
    ? [0, 0, screen.right, screen.bottom]
    : ["x", "y", "width", "height"].map((key) => Number(attributes.get(key) ?? 0));
  if (![x, y, width, height].every(Number.isInteger)) return null;
  const fill = wordOf(attributes.get("fill"));
  return fill === null
    ? null
    : { outline: { left: x!, top: y!, right: x! + width!, bottom: y! + height! }, fill };
}

const PICTURE = new Set(["x", "y", "width", "height", "href", "preserveAspectRatio", "clip-path"]);

/** The SVG that is drawn for a picture, at this size; null where that is not certain. */
function atSize(
  svg: string,
  { width, height, fit }: { width: number; height: number; fit: string },
): string | null {
  const head = readTags(svg)[0];
  if (head?.name !== "svg" || head.form !== "open" || svg.slice(0, head.start).trim() !== "") return null;
  const own = head.attributes;
  const [, , across, down] = own.get("viewBox")?.trim().split(/[\s,]+/).map(Number) ?? [];
  const [ownWidth, ownHeight] = [Number(own.get("width") ?? across), Number(own.get("height") ?? down)];
  if (!across || !down || !ownWidth || !ownHeight) return null;
  const isOwnSize = ownWidth === width && ownHeight === height;
  if (!isOwnSize && (ownWidth * down !== ownHeight * across || fit.includes("slice"))) return null;
  const set = new Map(own).set("width", String(width)).set("height", String(height));
  if (!isOwnSize) set.set("preserveAspectRatio", fit);
  return writeTag("svg", set, "open") + svg.slice(head.end);
}

/**
 * A picture that is an SVG of its own, cut to its box of whole pixels, as that SVG: drawn within another it takes a
 * layer for itself and one for the cut. `clip` is what its clip lets through. Null where a tag is none.
 */
export function svgPicture(tag: Tag, clip: readonly Tag[] | null, screen: Extent): Found | null {
  const { name, attributes } = tag;
  const href = attributes.get("href") ?? "";
  if (name !== "image" || !href.startsWith("data:image/svg+xml") || hasOwnLayers(tag)) return null;
  if (!Array.from(attributes.keys()).every((key) => PICTURE.has(key))) return null;
  const box = outlineOf(tag);
  const [cut] = clip ?? [];
  if (clip?.length !== 1 || cut?.name !== "rect" || cut.attributes.size !== 4) return null;
  const around = outlineOf(cut);
  const sides = ["left", "top", "right", "bottom"] as const;
  if (!sides.every((side) => Number.isInteger(box[side]) && box[side] === around[side])) return null;
  if (
    box.left < screen.left || box.top < screen.top || box.right > screen.right || box.bottom > screen.bottom
  ) {
    return null;
  }
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  if (size.width < 1 || size.height < 1) return null;
  const decoded = decodeSvgUrl(href);
  const fit = attributes.get("preserveAspectRatio") ?? "xMidYMid meet";
  const document = decoded === null ? null : atSize(decoded, { ...size, fit });
  // What may break off is drawn as a part of the whole, and so looked at as one.
  return document === null || !isHarmless(document)
    ? null
    : { outline: box, svg: document, isDocument: true };
}
