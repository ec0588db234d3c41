import { readGlyphs, RUN_MARK } from "../glyphs/glyph_run.ts";
import { type Extent, outlineOf, screenOf } from "../tones/extent.ts";
import { readPaint } from "../tones/paint.ts";
import { closingTag, readTags, type Tag, writeTag } from "../tones/read_tags.ts";
import { regionOf, unite } from "../unseen_shapes.ts";
import { createDefinitions, DEFINITIONS } from "./definitions.ts";
import type { Piece, Pieces, Text } from "./piece.ts";

/** Shapes that are known to lie where their numbers say. */
const SHAPES = new Set(["rect", "path", "image", "line"]);
/** What a box may say of itself to be filled pixel by pixel. */
const FLAT = new Set(["x", "y", "width", "height", "fill"]);
/** Soft edges, and pictures between pixels, reach so far beyond an outline. */
const ROOM = 2;
/** How far a pointed corner may reach, in widths of its stroke: half of SVG's limit for miters. */
const MITER = 2;

const EVERYWHERE: Extent = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** Thrown where a drawing has something in it of which nobody knows where it is. */
class UnknownPlaceError extends Error {}

function intersect(one: Extent, other: Extent): Extent {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function shapeOutline(tag: Tag): Extent {
  const moved = tag.attributes.get("transform");
  if (!SHAPES.has(tag.name) || (moved !== undefined && !moved.startsWith("matrix("))) {
    throw new UnknownPlaceError();
  }
  for (const name of ["x", "y", "width", "height"]) {
    if (tag.attributes.get(name)?.endsWith("%")) throw new UnknownPlaceError();
  }
  const { left, top, right, bottom } = outlineOf(tag);
  // A stroke that is moved may be wider.
  const hasStroke = (tag.attributes.get("stroke") ?? "none") !== "none";
  if (hasStroke && moved !== undefined) throw new UnknownPlaceError();
  const width = Number.parseFloat(tag.attributes.get("stroke-width") ?? "1") || 0;
  const room = hasStroke ? Math.max(ROOM, width * MITER) : ROOM;
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
}

/** Colors mixed with what is behind, and pictures of what is behind, need more than their own box. */
function expectPlainStyle({ attributes }: Tag): void {
  if (/blend|isolation|filter|transform/.test(attributes.get("style") ?? "")) throw new UnknownPlaceError();
}

function toPixels({ left, top, right, bottom }: Extent, screen: Extent): Extent {
  return {
    left: Math.max(0, Math.floor(left) - screen.left),
    top: Math.max(0, Math.floor(top) - screen.top),
    right: Math.min(screen.right, Math.ceil(right)) - screen.left,
    bottom: Math.min(screen.bottom, Math.ceil(bottom)) - screen.top,
  };
}

/** The pixel of a flat color, as words of a raster hold it. */
function wordOf(css: string | undefined): number | null {
  const paint = readPaint(css, { initial: "#000" });
  if (paint.kind !== "flat" || paint.alpha < 1) return null;
  const word = new Uint32Array(1);
  new Uint8Array(word.buffer).set([...paint.rgb, 255]);
  return word[0]!;
}

/** The text that a tag is, in pixels of the screen; null where it is none, or something is done to it. */
function plainText({ name, attributes }: Tag, { left, top }: Extent): Text | null {
  const run = attributes.get("d") ?? "";
  if (name !== "path" || !run.startsWith(RUN_MARK)) return null;
  if (!Array.from(attributes.keys()).every((key) => key === "d" || key === "fill")) return null;
  const paint = readPaint(attributes.get("fill"), { initial: "#000" });
  if (paint.kind !== "flat") return null;
  const glyphs = readGlyphs(run).map((glyph) => ({ ...glyph, x: glyph.x - left, y: glyph.y - top }));
  return { glyphs, rgb: paint.rgb, alpha: paint.alpha };
}

/** What fills a box of whole pixels; null where a tag is none. */
function flatFill({ name, attributes }: Tag, screen: Extent): Found | null {
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

/** A piece as it is read: its outline in the drawing's own pixels. */
type Found = { readonly outline: Extent } & Partial<Omit<Piece, "box">>;

class PieceReader {
  readonly pieces: Piece[] = [];
  readonly #isCrisp: boolean;
  readonly #svg: string;
  readonly #tags: readonly Tag[];
  readonly #screen: Extent;
  readonly definitions;

  constructor(svg: string, tags: readonly Tag[], screen: Extent) {
    [this.#svg, this.#tags, this.#screen] = [svg, tags, screen];
    this.definitions = createDefinitions(svg);
    this.#isCrisp = tags[0]!.attributes.has("shape-rendering");
  }

  /** Where all that lies between two tags may draw. */
  #outlineIn(from: number, last: number): Extent {
    const outlines: Extent[] = [];
    for (let at = from; at <= last; at++) {
      const tag = this.#tags[at]!;
      if (tag.form === "close") continue;
      if (DEFINITIONS.has(tag.name)) at = closingTag(this.#tags, at);
      else if (tag.name === "g" && tag.form === "open") {
        const end = closingTag(this.#tags, at);
        outlines.push(this.#outlineOf(at, end));
        at = end;
      } else {
        outlines.push(this.#outlineOf(at, at));
        at = closingTag(this.#tags, at);
      }
    }
    return unite(outlines);
  }

  /** What a clip or a mask lets through at most. */
  #clipped(reference: string | undefined): Extent {
    const shapes = reference === undefined ? null : this.definitions.shapesIn(reference);
    if (shapes === null || shapes.some(({ name }) => !SHAPES.has(name))) return EVERYWHERE;
    return shapes.some(({ attributes }) => attributes.has("transform"))
      ? EVERYWHERE
      : unite(shapes.map(shapeOutline));
  }

  #outlineOf(at: number, last: number): Extent {
    const tag = this.#tags[at]!;
    expectPlainStyle(tag);
    let outline: Extent;
    if (tag.name === "g") {
      if (tag.attributes.has("transform")) throw new UnknownPlaceError();
      outline = this.#outlineIn(at + 1, last - 1);
    } else outline = shapeOutline(tag);
    for (const name of ["clip-path", "mask"]) {
      outline = intersect(outline, this.#clipped(tag.attributes.get(name)));
    }
    if (!tag.attributes.has("filter")) return outline;
    const filter = this.definitions.filter(tag.attributes.get("filter")!);
    if (!filter) throw new UnknownPlaceError();
    const { left, top, right, bottom } = regionOf(filter, outline);
    return { left: left - ROOM, top: top - ROOM, right: right + ROOM, bottom: bottom + ROOM };
  }

  #add({ svg = "", outline, fill = null, text = null }: Found): void {
    const box = toPixels(outline, this.#screen);
    if (box.right > box.left && box.bottom > box.top) this.pieces.push({ svg, box, fill, text });
  }

  read(): void {
    const tags = this.#tags;
    for (let at = 1; at < tags.length; at++) {
      const tag = tags[at]!;
      if (tag.form === "close" || (tag.name === "g" && tag.attributes.size === 0)) continue;
      const last = closingTag(tags, at);
      if (DEFINITIONS.has(tag.name)) this.definitions.add(tags.slice(at, last + 1));
      else {
        const flat = flatFill(tag, this.#screen);
        const text = this.#isCrisp ? null : plainText(tag, this.#screen);
        if (flat) this.#add(flat);
        else if (text) this.#add({ text, outline: outlineOf(tag) });
        else {this.#add({
            svg: this.#svg.slice(tag.start, tags[last]!.end),
            outline: this.#outlineOf(at, last),
          });}
      }
      at = last;
    }
  }
}

/** The first tag of a drawing that shows a part of it, pixel for pixel. */
function headOf(head: Tag, box: Extent, screen: Extent): string {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const seen = new Map(head.attributes).set("width", String(width)).set("height", String(height))
    .set("viewBox", `${box.left + screen.left} ${box.top + screen.top} ${width} ${height}`);
  return writeTag("svg", seen, "open");
}

/**
 * Takes a drawing apart, so that only what is drawn costs time, not the paper around it. Null where that cannot be
 * done: where it is not as large as it says, or something in it may be anywhere.
 */
export function readPieces(svg: string): Pieces | null {
  const tags = readTags(svg);
  const head = tags[0];
  if (head?.name !== "svg") return null;
  const screen = screenOf(head);
  const [width, height] = [screen.right - screen.left, screen.bottom - screen.top];
  if (
    !Object.values(screen).every(Number.isInteger) || width < 1 || height < 1 ||
    Number(head.attributes.get("width")) !== width || Number(head.attributes.get("height")) !== height
  ) return null;
  const reader = new PieceReader(svg, tags, screen);
  try {
    reader.read();
  } catch (error) {
    if (error instanceof UnknownPlaceError) return null;
    throw error;
  }
  const document = ({ svg, box }: Piece) =>
    `${headOf(head, box, screen)}${reader.definitions.namedIn(svg)}${svg}</svg>`;
  return { width, height, pieces: reader.pieces, document };
}
