/** A glyph of a drawing: of which face, how large, and where its origin is, in pixels. */
export interface Glyph {
  /** The face's number (see `faceOf`). */
  readonly face: number;
  /** Pixels of its em. */
  readonly size: number;
  /** Its number in the face. */
  readonly glyph: number;
  /** Pixels, to a tenth. */
  readonly x: number;
  readonly y: number;
}

/** What the data of a path that is text begins with: no path does. */
export const RUN_MARK = "@";

/** Runs that were written or read last: each is asked for where it is, then for what it draws. */
const known = new Map<string, readonly Glyph[]>();
/** Characters of runs that are held. */
const MOST_CHARACTERS = 100_000;
let characters = 0;

function remember(text: string, glyphs: readonly Glyph[]): void {
  if (characters > MOST_CHARACTERS) {
    known.clear();
    characters = 0;
  }
  if (!known.has(text)) characters += text.length;
  known.set(text, glyphs);
}

/** Glyphs as what stands in a drawing in place of their outlines: `@face,size;glyph,x,y;glyph,x,y@...`. */
export function writeGlyphs(glyphs: readonly Glyph[]): string {
  let text = "";
  let last: Glyph | null = null;
  for (const each of glyphs) {
    if (last?.face !== each.face || last.size !== each.size) text += `${RUN_MARK}${each.face},${each.size}`;
    text += `;${each.glyph},${each.x},${each.y}`;
    last = each;
  }
  remember(text, glyphs);
  return text;
}

/** The glyphs that a text says, read from it. */
export function toGlyphs(text: string): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (const run of text.split(RUN_MARK)) {
    const [head = "", ...places] = run.split(";");
    const [face, size] = head.split(",").map(Number) as [number, number];
    for (const place of places) {
      const [glyph, x, y] = place.split(",").map(Number) as [number, number, number];
      glyphs.push({ face, size, glyph, x, y });
    }
  }
  return glyphs;
}

/** The glyphs that `writeGlyphs` wrote: those that it was given, or read from the text where it has been forgotten. */
export function readGlyphs(text: string): readonly Glyph[] {
  let glyphs = known.get(text);
  if (glyphs === undefined) remember(text, glyphs = toGlyphs(text));
  return glyphs;
}
