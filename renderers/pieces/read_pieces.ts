import { type Extent, screenOf } from "../tones/extent.ts";
import { closingTag, readTags, type Tag, writeTag } from "../tones/read_tags.ts";
import { regionOf, unite } from "../unseen_shapes.ts";
import { createDefinitions, DEFINITIONS } from "./definitions.ts";
import {
  EVERYWHERE,
  expectPlainStyle,
  intersect,
  ROOM,
  shapeOutline,
  SHAPES,
  UnknownPlaceError,
} from "./outline.ts";
import { expectInSight } from "./layers.ts";
import type { Piece, Pieces } from "./piece.ts";
import { flatFill, type Found, plainText, svgPicture } from "./plain_pieces.ts";

function toPixels({ left, top, right, bottom }: Extent, screen: Extent): Extent {
  return {
    left: Math.max(0, Math.floor(left) - screen.left),
    top: Math.max(0, Math.floor(top) - screen.top),
    right: Math.min(screen.right, Math.ceil(right)) - screen.left,
    bottom: Math.min(screen.bottom, Math.ceil(bottom)) - screen.top,
  };
}

class PieceReader {
  readonly pieces: Piece[] = [];
  readonly #isCrisp: boolean;
  readonly #svg: string;
  readonly #tags: readonly Tag[];
  readonly #screen: Extent;
  readonly definitions;

  readonly #isLeftOut: (tag: Tag) => boolean;

  constructor(svg: string, { screen, isLeftOut }: { screen: Extent; isLeftOut: (tag: Tag) => boolean }) {
    const tags = readTags(svg);
    [this.#svg, this.#tags, this.#screen, this.#isLeftOut] = [svg, tags, screen, isLeftOut];
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
    const reference = tag.attributes.get("filter");
    if (reference !== undefined) {
      const filter = this.definitions.filter(reference);
      if (!filter) throw new UnknownPlaceError();
      const { left, top, right, bottom } = regionOf(filter, outline);
      outline = { left: left - ROOM, top: top - ROOM, right: right + ROOM, bottom: bottom + ROOM };
    }
    for (const name of ["clip-path", "mask"]) {
      outline = intersect(outline, this.#clipped(tag.attributes.get(name)));
    }
    return outline;
  }

  /** Adds an element that resvg draws as it stands. */
  #draw(at: number, last: number): void {
    const svg = this.#svg.slice(this.#tags[at]!.start, this.#tags[last]!.end);
    const outline = this.#outlineOf(at, last);
    const { left, top, right, bottom } = toPixels(outline, this.#screen);
    if (right <= left || bottom <= top) return;
    const { left: x, top: y } = this.#screen;
    const sight = { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
    const tags = [...this.definitions.tagsNamedIn(svg), ...this.#tags.slice(at, last + 1)];
    expectInSight(tags, sight, this.definitions.filter);
    this.#add({ svg, outline });
  }

  /** What is drawn for a tag without drawing it as it stands. */
  #plain(tag: Tag): Found | null {
    const fill = flatFill(tag, this.#screen);
    if (fill) return fill;
    if (tag.name === "image") {
      const clip = this.definitions.shapesIn(tag.attributes.get("clip-path") ?? "");
      return svgPicture(tag, clip, this.#screen);
    }
    return this.#isCrisp ? null : plainText(tag, this.#screen);
  }

  #add({ svg = "", outline, fill = null, text = null, isDocument = false }: Found): void {
    const box = toPixels(outline, this.#screen);
    if (box.right > box.left && box.bottom > box.top) this.pieces.push({ svg, box, fill, text, isDocument });
  }

  read(): void {
    const tags = this.#tags;
    for (let at = 1; at < tags.length; at++) {
      const tag = tags[at]!;
      if (tag.form === "close" || (tag.name === "g" && tag.attributes.size === 0)) continue;
      if (this.#isLeftOut(tag)) {
        at = closingTag(tags, at);
        continue;
      }
      const last = closingTag(tags, at);
      if (DEFINITIONS.has(tag.name)) this.definitions.add(tags.slice(at, last + 1));
      else {
        const plain = this.#plain(tag);
        if (plain) this.#add(plain);
        else this.#draw(at, last);
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
 * done: where it is not as large as it says, or something in it may be anywhere. What is left out is no piece.
 */
export function readPieces(svg: string, isLeftOut: (tag: Tag) => boolean = () => false): Pieces | null {
  const head = readTags(svg)[0];
  if (head?.name !== "svg") return null;
  const screen = screenOf(head);
  const [width, height] = [screen.right - screen.left, screen.bottom - screen.top];
  if (
    !Object.values(screen).every(Number.isInteger) || width < 1 || height < 1 ||
    Number(head.attributes.get("width")) !== width || Number(head.attributes.get("height")) !== height
  ) return null;
  const reader = new PieceReader(svg, { screen, isLeftOut });
  try {
    reader.read();
  } catch (error) {
    if (error instanceof UnknownPlaceError) return null;
    throw error;
  }
  const document = ({ svg, box, isDocument }: Piece) =>
    isDocument ? svg : `${headOf(head, box, screen)}${reader.definitions.namedIn(svg)}${svg}</svg>`;
  return { width, height, pieces: reader.pieces, document };
}
