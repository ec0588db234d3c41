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

/** Glyphs as what stands in a drawing in place of their outlines: `@face,size;glyph,x,y;glyph,x,y@...`. */
export function writeGlyphs(glyphs: readonly Glyph[]): string {
  let text = "";
  let last: Glyph | null = null;
  for (const each of glyphs) {
    if (last?.face !== each.face || last.size !== each.size) text += `${RUN_MARK}${each.face},${each.size}`;
    text += `;${each.glyph},${each.x},${each.y}`;
    last = each;
  }
  return text;
}

/** Runs that were read last: each is asked for where it is, then for what it draws. */
const known = new Map<string, readonly Glyph[]>();
/** Characters of runs that are held. */
const MOST_CHARACTERS = 100_000;
let characters = 0;

/** The glyphs that `writeGlyphs` wrote. */
export function readGlyphs(text: string): readonly Glyph[] {
  const found = known.get(text);
  if (found !== undefined) return found;
  const glyphs: Glyph[] = [];
  for (const run of text.split(RUN_MARK)) {
    const [head = "", ...places] = run.split(";");
    const [face, size] = head.split(",").map(Number) as [number, number];
    for (const place of places) {
      const [glyph, x, y] = place.split(",").map(Number) as [number, number, number];
      glyphs.push({ face, size, glyph, x, y });
    }
  }
  if (characters > MOST_CHARACTERS) {
    known.clear();
    characters = 0;
  }
  characters += text.length;
  known.set(text, glyphs);
  return glyphs;
}
