import { classOf, coverageIndex } from "./layout_tables.ts";
import { fontTable } from "./font_table.ts";

/** How much closer (negative) or farther two neighboring glyphs stand, in font units. */
export type Kerning = (first: number, second: number) => number;

/** Lookup types of GPOS: pairs, and pairs behind a 32-bit offset. */
const PAIR = 2;
const EXTENSION = 9;

/** Bit of a value record that says "advance to the right"; each lower bit set puts two bytes before it. */
const X_ADVANCE = 4;

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Offsets of the lookups that the feature `kern` names, in the order of the lookup list. */
function kernLookups(gpos: DataView): readonly number[] {
  const features = gpos.getUint16(6);
  const lookups = gpos.getUint16(8);
  const indices = new Set<number>();
  for (let feature = 0; feature < gpos.getUint16(features); feature++) {
    const record = features + 2 + feature * 6;
    if (gpos.getUint32(record) !== 0x6b65726e) continue; // "kern"
    const table = features + gpos.getUint16(record + 4);
    for (let place = 0; place < gpos.getUint16(table + 2); place++) {
      indices.add(gpos.getUint16(table + 4 + place * 2));
    }
  }
  return [...indices].sort((one, other) => one - other).map((index) =>
    lookups + gpos.getUint16(lookups + 2 + index * 2)
  );
}

/** Offsets of the pair subtables of a lookup, extensions followed. */
function pairSubtables(gpos: DataView, lookup: number): readonly number[] {
  const type = gpos.getUint16(lookup);
  const subtables: number[] = [];
  for (let index = 0; index < gpos.getUint16(lookup + 4); index++) {
    const subtable = lookup + gpos.getUint16(lookup + 6 + index * 2);
    if (type === PAIR) subtables.push(subtable);
    else if (type === EXTENSION && gpos.getUint16(subtable + 2) === PAIR) {
      subtables.push(subtable + gpos.getUint32(subtable + 4));
    }
  }
  return subtables;
}

function xAdvance(gpos: DataView, record: number, format: number): number {
  if ((format & X_ADVANCE) === 0) return 0;
  return gpos.getInt16(record + 2 * bitCount(format & (X_ADVANCE - 1)));
}

/** What one subtable says of a pair, or null when it leaves the pair to the next. */
function pairValue(gpos: DataView, subtable: number, first: number, second: number): number | null {
  const covered = coverageIndex(gpos, subtable + gpos.getUint16(subtable + 2), first);
  if (covered < 0) return null;
  const format1 = gpos.getUint16(subtable + 4);
  const valueSize = 2 * (bitCount(format1) + bitCount(gpos.getUint16(subtable + 6)));
  if (gpos.getUint16(subtable) === 1) {
    const set = subtable + gpos.getUint16(subtable + 10 + covered * 2);
    for (let place = 0; place < gpos.getUint16(set); place++) {
      const record = set + 2 + place * (2 + valueSize);
      if (gpos.getUint16(record) === second) return xAdvance(gpos, record + 2, format1);
    }
    return null;
  }
  const secondClass = classOf(gpos, subtable + gpos.getUint16(subtable + 10), second);
  // HarfBuzz, which satori shapes with, leaves pairs of class 0 to the next subtable.
  if (secondClass === 0) return null;
  const firstClass = classOf(gpos, subtable + gpos.getUint16(subtable + 8), first);
  const cell = firstClass * gpos.getUint16(subtable + 14) + secondClass;
  return xAdvance(gpos, subtable + 16 + cell * valueSize, format1);
}

/** Reads the pair kerning (GPOS `kern`) of a WOFF file; no kerning where it has none. */
export function readKerning(woff: ArrayBuffer): Kerning {
  const gpos = fontTable(woff, "GPOS");
  if (!gpos) return () => 0;
  const lookups = kernLookups(gpos).map((lookup) => pairSubtables(gpos, lookup));
  const known = new Map<number, number>();
  return (first, second) => {
    const pair = first * 65536 + second;
    let units = known.get(pair);
    if (units === undefined) {
      units = 0;
      for (const subtables of lookups) {
        for (const subtable of subtables) {
          const value = pairValue(gpos, subtable, first, second);
          if (value === null) continue;
          units += value;
          break;
        }
      }
      known.set(pair, units);
    }
    return units;
  };
}
