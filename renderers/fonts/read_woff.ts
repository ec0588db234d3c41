import { inflateSync } from "node:zlib";

/** First four bytes of a WOFF 1.0 file. */
const WOFF = 0x774f4646;

/** Bytes of a WOFF header and of an entry of its table directory, and of those of an OpenType file. */
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;

/** True for the bytes of a WOFF 1.0 file. */
export function isWoff(bytes: Uint8Array): boolean {
  return bytes.length > WOFF_HEADER && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === WOFF;
}

/** The OpenType font that a WOFF 1.0 file packs, its tables unpacked (W3C, WOFF File Format 1.0). */
export function readWoff(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const woff = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = woff.getUint16(12);
  const font = new Uint8Array(woff.getUint32(16));
  const view = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  view.setUint32(0, woff.getUint32(4));
  view.setUint16(4, count);
  view.setUint16(6, power * ENTRY);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * ENTRY);
  let at = HEADER + count * ENTRY;
  for (let table = 0; table < count; table++) {
    const entry = WOFF_HEADER + table * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.getUint32(entry + field)) as [
      number,
      number,
      number,
    ];
    const record = HEADER + table * ENTRY;
    view.setUint32(record, woff.getUint32(entry));
    view.setUint32(record + 4, woff.getUint32(entry + 16));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, length);
    const body = bytes.subarray(offset, offset + packed);
    font.set(packed < length ? inflateSync(body) : body, at);
    at += (length + 3) & ~3;
  }
  return font;
}
