import type { FacePlace } from "./face_place.ts";
import { fontBytes } from "./font_bytes.ts";
import { openFont, shape, type ShapedGlyph } from "./harfbuzz.ts";
import { MOST_TOKEN_FACES, tokenFont } from "./token_font.ts";

/** Bytes of fonts that a thread keeps open before it closes those that were not used for longest. */
const MOST_BYTES = 24 * 1024 * 1024;

/** One font, open. */
export interface Face {
  readonly name: string;
  readonly weight: number;
  /** Always the same buffer while it is open: satori keeps what it parsed by it. */
  readonly data: ArrayBuffer;
  /** The same with tokens in place of outlines, to lay text out with; null where it cannot have them. */
  readonly tokens: ArrayBuffer | null;
  readonly unitsPerEm: number;
  /** The outline of a glyph as the data of an SVG path, in font units from the origin, upwards. */
  outline(glyph: number): string;
  has(code: number): boolean;
  /** Shapes a text of which it has every character; `features` such as `+tnum,-calt`. */
  shape(text: string, features: string): readonly ShapedGlyph[];
  close(): void;
}

/** Open faces by name, the one used last at the end. */
const faces = new Map<string, Face>();
let openBytes = 0;

/** Places by the number that tokens name them by, and the other way round: for good, since drawings outlive open faces. */
const numbered: FacePlace[] = [];
const numbers = new Map<FacePlace, number>();

function numberOf(place: FacePlace): number {
  let number = numbers.get(place);
  if (number === undefined) numbers.set(place, number = numbered.push(place) - 1);
  return number;
}

/** The face that tokens name by this number; null where no face has had it. */
export function faceOf(number: number): Face | null {
  const place = numbered[number];
  return place === undefined ? null : face(place);
}

function openFace(place: FacePlace): Face {
  const number = numberOf(place);
  const bytes = fontBytes(place);
  const { font, unitsPerEm, characters } = openFont(bytes);
  let tokens: ArrayBuffer | null | undefined;
  return {
    name: place.name,
    weight: place.weight,
    data: bytes.buffer,
    get tokens() {
      // Only who lays text out needs them.
      return tokens ??= number < MOST_TOKEN_FACES ? tokenFont(bytes, number) : null;
    },
    unitsPerEm,
    outline: (glyph) => font.glyphToPath(glyph),
    has: (code) => characters.has(code),
    shape: (text, features) => shape(font, text, features),
    close: () => font.destroy(),
  };
}

/** The face at a place, opened when it is first asked for. Use it at once: a later call may close it. */
export function face(place: FacePlace): Face {
  const known = faces.get(place.name);
  if (known) {
    faces.delete(place.name);
    faces.set(place.name, known);
    return known;
  }
  const opened = openFace(place);
  faces.set(place.name, opened);
  openBytes += opened.data.byteLength;
  for (const [name, oldest] of faces) {
    if (openBytes <= MOST_BYTES || oldest === opened) break;
    faces.delete(name);
    openBytes -= oldest.data.byteLength;
    oldest.close();
  }
  return opened;
}
