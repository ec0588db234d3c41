import { deflateSync } from "node:zlib";

const HEADER = 12;
const ENTRY = 16;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;

/** Packs an OpenType font (W3C, WOFF File Format 1.0). */
export function writeWoff(font: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(font.buffer, font.byteOffset, font.length);
  const count = view.getUint16(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = HEADER + index * ENTRY;
    const [checksum, offset, length] = [4, 8, 12].map((field) => view.getUint32(entry + field)) as [
      number,
      number,
      number,
    ];
    const body = font.subarray(offset, offset + length);
    const packed = new Uint8Array(deflateSync(body, { level: 9 }));
    return { tag: view.getUint32(entry), checksum, length, body: packed.length < length ? packed : body };
  });
  let at = WOFF_HEADER + count * WOFF_ENTRY;
  const placed = tables.map((table) => {
    const start = at;
    at += (table.body.length + 3) & ~3;
    return { ...table, start };
  });
  const bytes = new Uint8Array(at);
  const out = new DataView(bytes.buffer);
  out.setUint32(0, 0x774f4646);
  out.setUint32(4, view.getUint32(0));
  out.setUint32(8, at);
  out.setUint16(12, count);
  out.setUint32(16, placed.reduce((sum, { length }) => sum + ((length + 3) & ~3), HEADER + count * ENTRY));
  placed.forEach(({ tag, start, body, length, checksum }, index) => {
    [tag, start, body.length, length, checksum].forEach((value, field) =>
      out.setUint32(WOFF_HEADER + index * WOFF_ENTRY + field * 4, value)
    );
    bytes.set(body, start);
  });
  return bytes;
}
