import { fontTable } from "./font_table.ts";

/**
 * A token is an outline of five points that says which glyph of which face it stands for: the origin, a point a known
 * way to the right of it, and three whose numbers are digits of that way.
 */
export const TOKEN_POINTS = 5;
/** What a digit counts to. */
export const TOKEN_BASE = 64;
/** Font units of a digit: as many as whole numbers of 16 bits allow, since layouts round to a tenth of a pixel. */
const STEP = 468;
/** Font units of the known way. */
export const TOKEN_REACH = STEP * TOKEN_BASE;
/** Faces that tokens can tell apart. */
export const MOST_TOKEN_FACES = TOKEN_BASE ** 2;
/** The digit that ends every token. */
export const TOKEN_END = 33;

/** Bytes of a glyph's header, and of a token, filled up to words. */
const HEADER = 10;
const TOKEN = 40;

/** Digits of a token, lowest first: three of the glyph, two of the face, the end. */
function digitsOf(glyph: number, face: number): readonly number[] {
  const digit = (value: number, place: number) => Math.floor(value / TOKEN_BASE ** place) % TOKEN_BASE;
  return [digit(glyph, 0), digit(glyph, 1), digit(glyph, 2), digit(face, 0), digit(face, 1), TOKEN_END];
}

/** Writes a token in place of a glyph, whose bounds in its header stay: marks are placed by them. */
function writeToken(
  glyf: DataView,
  at: number,
  name: { readonly glyph: number; readonly face: number },
): void {
  glyf.setInt16(at, 1);
  glyf.setUint16(at + HEADER, TOKEN_POINTS - 1);
  const [a, b, c, d, e, end] = digitsOf(name.glyph, name.face).map((digit) => digit * STEP) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const across = [0, TOKEN_REACH, a, c, e];
  const up = [0, 0, b, d, end];
  const flags = at + HEADER + 4;
  for (let point = 0; point < TOKEN_POINTS; point++) {
    glyf.setUint8(flags + point, 1);
    glyf.setInt16(flags + TOKEN_POINTS + point * 2, across[point]! - (across[point - 1] ?? 0));
    glyf.setInt16(flags + TOKEN_POINTS * 3 + point * 2, up[point]! - (up[point - 1] ?? 0));
  }
}

/** Where glyphs begin in `glyf`, and where the last ends. */
function readPlaces(loca: DataView, isLong: boolean): number[] {
  const count = loca.byteLength / (isLong ? 4 : 2);
  return Array.from(
    { length: count },
    (_, at) => isLong ? loca.getUint32(at * 4) : loca.getUint16(at * 2) * 2,
  );
}

/** An OpenType font with these tables in place of its own. */
function withTables(font: Uint8Array<ArrayBuffer>, tables: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const view = new DataView(font.buffer, font.byteOffset, font.length);
  const count = view.getUint16(4);
  const directory = 12 + count * 16;
  const entries = Array.from({ length: count }, (_, table) => {
    const entry = 12 + table * 16;
    const name = String.fromCharCode(...font.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    return { entry, bytes: tables.get(name) ?? font.subarray(start, start + view.getUint32(entry + 12)) };
  });
  const length = entries.reduce((sum, { bytes }) => sum + ((bytes.length + 3) & ~3), directory);
  const made = new Uint8Array(length);
  made.set(font.subarray(0, directory));
  const written = new DataView(made.buffer);
  let at = directory;
  for (const { entry, bytes } of entries) {
    made.set(bytes, at);
    written.setUint32(entry + 8, at);
    written.setUint32(entry + 12, bytes.length);
    at += (bytes.length + 3) & ~3;
  }
  return made.buffer;
}

/**
 * A font that measures and shapes as this one does, and draws a token in place of every glyph that shows something:
 * the layout then says where which glyph is, and writes no outlines. Null where the outlines are not TrueType's.
 */
export function tokenFont(font: Uint8Array<ArrayBuffer>, face: number): ArrayBuffer | null {
  const [glyf, loca, head] = ["glyf", "loca", "head"].map((name) => fontTable(font, name));
  if (!glyf || !loca || !head) return null;
  const places = readPlaces(loca, head.getInt16(50) === 1);
  const shown = places.slice(1).map((end, glyph) => end > places[glyph]!);
  const tokens = new Uint8Array(shown.filter(Boolean).length * TOKEN);
  const tokenView = new DataView(tokens.buffer);
  const starts = new Uint8Array(places.length * 4);
  const startView = new DataView(starts.buffer);
  let at = 0;
  shown.forEach((shows, glyph) => {
    startView.setUint32(glyph * 4, at);
    if (!shows) return;
    const from = glyf.byteOffset + places[glyph]!;
    tokens.set(new Uint8Array(glyf.buffer, from, HEADER), at);
    writeToken(tokenView, at, { glyph, face });
    at += TOKEN;
  });
  startView.setUint32(shown.length * 4, at);
  const long = new Uint8Array(head.buffer, head.byteOffset, head.byteLength).slice();
  new DataView(long.buffer).setInt16(50, 1);
  return withTables(font, new Map([["glyf", tokens], ["loca", starts], ["head", long]]));
}
