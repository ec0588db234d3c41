import type { BitmapGlyph } from "./bitmap_glyph.ts";

/** What is used of npm's `@julusian/freetype2`; lengths are in 64ths of a pixel. */
export interface FreeType {
  readonly RenderMode: { readonly MONO: number };
  NewFace(path: string): FreeTypeFace;
}

/** A font that FreeType has open. */
export interface FreeTypeFace {
  setPixelSizes(width: number, height: number): void;
  getCharIndex(code: number): number | null;
  loadGlyph(index: number, flags: Readonly<Record<string, unknown>>): {
    readonly bitmap: {
      readonly width: number;
      readonly height: number;
      readonly pitch: number;
      readonly buffer: Uint8Array;
    } | null;
    readonly bitmapLeft: number | null;
    readonly bitmapTop: number | null;
    readonly metrics: { readonly horiAdvance: number };
  };
}

/** A glyph of a face at the size that it is set to, its stems and heights moved to whole pixels by the autohinter. */
export function fitGlyph(freetype: FreeType, face: FreeTypeFace, index: number): BitmapGlyph {
  const { bitmap, bitmapLeft, bitmapTop, metrics } = face.loadGlyph(index, {
    render: true,
    monochrome: true,
    forceAutohint: true,
    loadTarget: freetype.RenderMode.MONO,
  });
  const pixels = new Set<string>();
  const { width, height, pitch, buffer } = bitmap ??
    { width: 0, height: 0, pitch: 0, buffer: new Uint8Array() };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInk = (buffer[y * pitch + (x >> 3)]! >> (7 - (x & 7))) & 1;
      if (isInk) pixels.add(`${(bitmapLeft ?? 0) + x},${(bitmapTop ?? 0) - 1 - y}`);
    }
  }
  return { advance: Math.round(metrics.horiAdvance / 64), pixels };
}
