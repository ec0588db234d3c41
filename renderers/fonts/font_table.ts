import { inflateSync } from "node:zlib";

/** The first four bytes of a WOFF file. */
const WOFF = 0x774f4646;

/** Bytes of a WOFF header and of one entry of its table directory. */
const HEADER = 44;
const ENTRY = 20;

/** The table of this tag, such as `GPOS`, out of a WOFF 1.0 file; null when it has none or is no WOFF. */
export function fontTable(woff: ArrayBuffer, tag: string): DataView<ArrayBuffer> | null {
  const view = new DataView(woff);
  if (view.getUint32(0) !== WOFF) return null;
  const count = view.getUint16(12);
  for (let entry = HEADER; entry < HEADER + count * ENTRY; entry += ENTRY) {
    const found = String.fromCharCode(...new Uint8Array(woff, entry, 4));
    if (found !== tag) continue;
    const packed = new Uint8Array(woff, view.getUint32(entry + 4), view.getUint32(entry + 8));
    const isPacked = packed.length < view.getUint32(entry + 12);
    const bytes = Uint8Array.from(isPacked ? inflateSync(packed) : packed);
    return new DataView(bytes.buffer);
  }
  return null;
}
