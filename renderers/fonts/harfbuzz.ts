import harfbuzz from "harfbuzzjs";

/** A font that HarfBuzz shapes with; `destroy` gives its memory back. */
export interface ShapingFont {
  /** The outline of a glyph as the data of an SVG path, in font units from the origin, upwards. */
  glyphToPath(glyph: number): string;
  destroy(): void;
}

/** One glyph of a shaped text: its number in the font (0 for one that is missing) and its advance in font units. */
export interface ShapedGlyph {
  readonly glyph: number;
  readonly advance: number;
}

interface ShapingBuffer {
  addText(text: string): void;
  guessSegmentProperties(): void;
  getGlyphInfos(): readonly { readonly codepoint: number }[];
  getGlyphPositions(): readonly { readonly x_advance: number }[];
  destroy(): void;
}

interface FontFace {
  readonly upem: number;
  collectUnicodes(): Uint32Array;
  destroy(): void;
}

/** What is used of harfbuzzjs, which has no types of its own. */
interface HarfBuzz {
  createBlob(bytes: Uint8Array): { destroy(): void };
  createFace(blob: unknown, index: number): FontFace;
  createFont(face: FontFace): ShapingFont;
  createBuffer(): ShapingBuffer;
  shape(font: ShapingFont, buffer: ShapingBuffer, features: string): void;
}

const hb = await (harfbuzz as unknown as Promise<HarfBuzz>);

/** A font ready to shape, what it measures in and which code points it has. */
export interface OpenedFont {
  readonly font: ShapingFont;
  readonly unitsPerEm: number;
  readonly characters: ReadonlySet<number>;
}

/** Opens an OpenType font. */
export function openFont(bytes: Uint8Array): OpenedFont {
  const blob = hb.createBlob(bytes);
  const face = hb.createFace(blob, 0);
  const font = hb.createFont(face);
  const opened = { font, unitsPerEm: face.upem, characters: new Set(face.collectUnicodes()) };
  // The font keeps its face, and the face its bytes.
  face.destroy();
  blob.destroy();
  return opened;
}

/** Shapes a text as satori does: script and direction guessed from it; `features` such as `+tnum,-calt`. */
export function shape(font: ShapingFont, text: string, features: string): readonly ShapedGlyph[] {
  const buffer = hb.createBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer, features);
  const infos = buffer.getGlyphInfos();
  const glyphs = buffer.getGlyphPositions().map(({ x_advance }, index) => ({
    glyph: infos[index]?.codepoint ?? 0,
    advance: x_advance,
  }));
  buffer.destroy();
  return glyphs;
}
