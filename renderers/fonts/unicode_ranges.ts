/** Code points, as pairs of first and last. */
export type UnicodeRanges = readonly (readonly [number, number])[];

/** Reads ranges as CSS writes them: `U+0000-00FF,U+0131`. What cannot be read is left out. */
export function readRanges(text: string): UnicodeRanges {
  return text.split(",").flatMap((part) => {
    const found = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(part);
    if (!found) return [];
    const first = parseInt(found[1]!, 16);
    return [[first, found[2] ? parseInt(found[2], 16) : first] as const];
  });
}

/** True when a code point is in one of the ranges. */
export function isInRanges(ranges: UnicodeRanges, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}
