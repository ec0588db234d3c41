import { openFont, shape } from "../../renderers/fonts/harfbuzz.ts";
import { UNITS_PER_PIXEL } from "../../renderers/fonts/pixel_strikes.ts";
import { type DrawnGlyph, writeFont } from "../../renderers/fonts/write_font.ts";
import { type BitmapGlyph, parted, smeared, widened } from "./bitmap_glyph.ts";
import { fitGlyph, type FreeType } from "./fit_glyph.ts";
import { tracePixels } from "./trace_pixels.ts";

/** First and last code point of what is kept: letters of Europe and Vietnam, punctuation, currencies, signs, arrows. */
const KEPT: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x205f],
  [0x2070, 0x20bf],
  [0x2100, 0x218f],
  [0x2190, 0x2199],
  [0x2200, 0x22ff],
];

const DIAERESIS = /\u0308/;

/** How a strike is made. */
export interface StrikeOptions {
  /** An OpenType font. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly size: number;
  /** True to draw strokes one pixel thicker than they come out. */
  readonly isSmeared: boolean;
}

/** An OpenType font whose pixels are all `UNITS_PER_PIXEL` wide and high: another font, fitted to the pixels of a size. */
export function makeStrike(
  freetype: FreeType,
  { path, bytes, size, isSmeared }: StrikeOptions,
): Uint8Array<ArrayBuffer> {
  const face = freetype.NewFace(path);
  face.setPixelSizes(size, size);
  const { font, characters } = openFont(bytes);
  const glyph = (index: number, text: string): BitmapGlyph => {
    const fitted = fitGlyph(freetype, face, index);
    const inked = isSmeared ? smeared(fitted) : fitted;
    return DIAERESIS.test(text.normalize("NFD")) ? parted(inked) : inked;
  };
  const draw = (characters: string, { advance, pixels }: BitmapGlyph): DrawnGlyph => ({
    characters,
    advance: advance * UNITS_PER_PIXEL,
    polygons: tracePixels(pixels).map((outline) =>
      outline.map(([x, y]) => [x * UNITS_PER_PIXEL, y * UNITS_PER_PIXEL] as const)
    ),
  });
  const kept = KEPT.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at)
  )
    .filter((code) => characters.has(code));
  const drawn = kept.map((code) => {
    const character = String.fromCharCode(code);
    return draw(character, glyph(face.getCharIndex(code) ?? 0, character));
  });
  const figures = [..."0123456789"].map((figure) =>
    glyph(shape(font, figure, "+tnum")[0]?.glyph ?? 0, figure)
  );
  const widest = Math.max(...figures.map(({ advance }) => advance));
  const tabular = figures.map((figure) =>
    draw("", widened(figure, Math.floor((widest - figure.advance) / 2), widest))
  );
  const unknown: DrawnGlyph = {
    characters: "",
    advance: Math.round(size / 2) * UNITS_PER_PIXEL,
    polygons: [],
  };
  const zero = 1 + kept.indexOf(0x30);
  return new Uint8Array(writeFont([unknown, ...drawn, ...tabular], {
    tabularFigures: { usual: zero, tabular: 1 + drawn.length },
  }));
}
