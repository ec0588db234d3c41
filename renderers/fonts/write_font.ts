/** A glyph of straight edges, in font units (a thousandth of the size unless the font is read otherwise); later polygons fill over earlier ones. */
export interface DrawnGlyph {
  /** Characters of the Basic Multilingual Plane that it draws; none for the glyph of unknown ones. */
  readonly characters: string;
  readonly advance: number;
  readonly polygons: readonly (readonly (readonly [number, number])[])[];
}

const UNITS = 1000;
/** As Inter's, so that a glyph out of such a font moves no line. */
const ASCENT = 969;
const DESCENT = -242;

function words(...values: readonly number[]): number[] {
  return values.flatMap((value) => [(value >> 8) & 255, value & 255]);
}

function long(value: number): number[] {
  return words(value >>> 16, value & 0xffff);
}

/** One entry of `glyf`: each polygon a contour, all of its points on the curve. */
function outline({ polygons }: DrawnGlyph): number[] {
  const points = polygons.flat().map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  if (points.length === 0) return [];
  const across = points.map(([x]) => x);
  const up = points.map(([, y]) => y);
  let end = -1;
  const ends = polygons.map((polygon) => end += polygon.length);
  const steps = (values: readonly number[]) => values.map((value, index) => value - (values[index - 1] ?? 0));
  const box = [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
  const bytes = [
    ...words(polygons.length, ...box, ...ends, 0),
    ...points.map(() => 1),
    ...words(...steps(across), ...steps(up)),
  ];
  return bytes.concat(Array((4 - bytes.length % 4) % 4).fill(0));
}

/** Characters to glyphs in format 4, one segment for each character. */
function characterMap(glyphs: readonly DrawnGlyph[]): number[] {
  const pairs = glyphs.flatMap(({ characters }, index) =>
    [...characters].map((character) => [character.charCodeAt(0), index] as const)
  ).sort(([one], [other]) => one - other);
  const codes = [...pairs.map(([code]) => code), 0xffff];
  const shifts = [...pairs.map(([code, index]) => index - code), 1];
  const count = codes.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const search = words(count * 2, power * 2, Math.log2(power), (count - power) * 2);
  const body = [...search, ...words(...codes, 0, ...codes, ...shifts, ...codes.map(() => 0))];
  return [...words(0, 1, 3, 1), ...long(12), ...words(4, body.length + 6, 0), ...body];
}

/** Where in a font the ten figures are: those that `tnum` replaces, and behind each other what it replaces them by. */
export interface TabularFigures {
  readonly usual: number;
  readonly tabular: number;
}

/** The table of a font whose one feature, for every script, is `tnum` (OpenType, GSUB 1.0, single substitution 1). */
function figureFeature({ usual, tabular }: TabularFigures): readonly number[] {
  const tag = (name: string) => [...name].map((letter) => letter.charCodeAt(0));
  const script = [...words(1), ...tag("DFLT"), ...words(8, 4, 0, 0, 0xffff, 1, 0)];
  const feature = [...words(1), ...tag("tnum"), ...words(8, 0, 1, 0)];
  const coverage = words(1, 10, ...Array.from({ length: 10 }, (_, index) => usual + index));
  const lookup = [...words(1, 4, 1, 0, 1, 8, 1, 6, (tabular - usual) & 0xffff), ...coverage];
  const first = 10 + script.length;
  return [...words(1, 0, 10, first, first + feature.length), ...script, ...feature, ...lookup];
}

/** A TrueType font of these glyphs; the first is drawn for unknown characters. */
export function writeFont(
  glyphs: readonly DrawnGlyph[],
  options: { readonly tabularFigures?: TabularFigures } = {},
): ArrayBuffer {
  const outlines = glyphs.map(outline);
  let at = 0;
  const starts = [0, ...outlines.map((bytes) => at += bytes.length)];
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  const contours = Math.max(...glyphs.map(({ polygons }) => polygons.length));
  const most = Math.max(...glyphs.map(({ polygons }) => polygons.flat().length));
  const left = ({ polygons }: DrawnGlyph) => Math.round(Math.min(widest, ...polygons.flat().map(([x]) => x)));
  const tables: Readonly<Record<string, readonly number[]>> = {
    ...(options.tabularFigures ? { GSUB: figureFeature(options.tabularFigures) } : {}),
    cmap: characterMap(glyphs),
    glyf: outlines.flat(),
    head: [
      ...words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, UNITS),
      ...Array(16).fill(0),
      ...words(0, DESCENT, widest, ASCENT, 0, 8, 2, 1, 0),
    ],
    hhea: words(1, 0, ASCENT, DESCENT, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length),
    hmtx: glyphs.flatMap((glyph) => words(glyph.advance, left(glyph))),
    loca: starts.flatMap(long),
    maxp: words(1, 0, glyphs.length, most, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    name: words(0, 0, 6),
    post: [...words(3, 0), ...Array(28).fill(0)],
  };
  const names = Object.keys(tables);
  let offset = 12 + names.length * 16;
  const directory = [...words(1, 0, names.length, 128, 3, 16)];
  const bodies: number[] = [];
  for (const name of names) {
    const body = tables[name]!;
    directory.push(...[...name].map((letter) => letter.charCodeAt(0)), ...long(0), ...long(offset));
    directory.push(...long(body.length));
    const padding = (4 - body.length % 4) % 4;
    for (const byte of body) bodies.push(byte);
    for (let index = 0; index < padding; index++) bodies.push(0);
    offset += body.length + padding;
  }
  return Uint8Array.from([...directory, ...bodies]).buffer;
}
