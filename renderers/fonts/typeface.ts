import opentype from "@shuding/opentype.js";
import { type FontFile, fontFiles, type Weight } from "./inter.ts";
import { type Kerning, readKerning } from "./kerning.ts";

/** What is used of a font that opentype.js parsed. */
interface ParsedFont {
  readonly unitsPerEm: number;
  charToGlyphIndex(character: string): number;
  readonly glyphs: { get(index: number): { readonly advanceWidth?: number } };
  readonly substitution: { getSingle(feature: string): readonly { sub: number; by: number }[] };
}

/** One file, ready to measure. */
interface Face {
  readonly font: ParsedFont;
  readonly kerning: Kerning;
  /** Glyphs of figures that are all equally wide, by the usual glyph. */
  readonly tabular: ReadonlyMap<number, number>;
}

/** A character's glyph in the first file that has one. */
export interface Glyph {
  readonly face: Face;
  /** 0 is the box of a character that no file has. */
  readonly index: number;
}

function parseFace({ data }: FontFile): Face {
  const font: ParsedFont = opentype.parse(data, { lowMemory: true });
  // Offsets of glyphs wrap around at 16 bits, and opentype.js does not fold them back.
  const tabular = new Map(font.substitution.getSingle("tnum").map(({ sub, by }) => [sub, by & 0xffff]));
  return { font, kerning: readKerning(data), tabular };
}

/** The files of one weight as one family; each file is parsed when a character first needs it. */
export class Typeface {
  readonly #files: readonly FontFile[];
  readonly #faces: Face[] = [];
  readonly #glyphs = new Map<string, Glyph>();

  constructor(weight: Weight) {
    this.#files = fontFiles().filter((file) => file.weight === weight);
  }

  #face(place: number): Face {
    return this.#faces[place] ??= parseFace(this.#files[place]!);
  }

  /** The glyph of a character, out of the first file that has it, as satori chooses. */
  glyph(character: string): Glyph {
    const known = this.#glyphs.get(character);
    if (known) return known;
    let glyph: Glyph = { face: this.#face(this.#files.length - 1), index: 0 };
    for (let place = 0; place < this.#files.length; place++) {
      const face = this.#face(place);
      const index = face.font.charToGlyphIndex(character);
      if (index === 0) continue;
      glyph = { face, index };
      break;
    }
    this.#glyphs.set(character, glyph);
    return glyph;
  }
}

const typefaces = new Map<Weight, Typeface>();

/** The family in this weight; parsed once per thread. */
export function typeface(weight: Weight): Typeface {
  let found = typefaces.get(weight);
  if (!found) typefaces.set(weight, found = new Typeface(weight));
  return found;
}
