/** The index of a glyph in an OpenType coverage table at this offset, or -1. */
export function coverageIndex(view: DataView, offset: number, glyph: number): number {
  const count = view.getUint16(offset + 2);
  if (view.getUint16(offset) === 1) {
    for (let index = 0; index < count; index++) {
      if (view.getUint16(offset + 4 + index * 2) === glyph) return index;
    }
    return -1;
  }
  for (let range = offset + 4; range < offset + 4 + count * 6; range += 6) {
    const first = view.getUint16(range);
    if (glyph >= first && glyph <= view.getUint16(range + 2)) {
      return view.getUint16(range + 4) + glyph - first;
    }
  }
  return -1;
}

/** The class of a glyph in an OpenType class definition at this offset; 0 when none names it. */
export function classOf(view: DataView, offset: number, glyph: number): number {
  if (view.getUint16(offset) === 1) {
    const place = glyph - view.getUint16(offset + 2);
    const named = place >= 0 && place < view.getUint16(offset + 4);
    return named ? view.getUint16(offset + 6 + place * 2) : 0;
  }
  const count = view.getUint16(offset + 2);
  for (let range = offset + 4; range < offset + 4 + count * 6; range += 6) {
    if (glyph >= view.getUint16(range) && glyph <= view.getUint16(range + 2)) {
      return view.getUint16(range + 4);
    }
  }
  return 0;
}
