/** Bytes of an OpenType header and of an entry of its table directory. */
const HEADER = 12;
const ENTRY = 16;

function toTag(name: string): number {
  return [...name].reduce((tag, letter) => tag * 256 + letter.charCodeAt(0), 0);
}

/** Where the directory entry of a table is, such as `head`; -1 when the font has none. */
function tableEntry(view: DataView, name: string): number {
  for (let table = 0; table < view.getUint16(4); table++) {
    const entry = HEADER + table * ENTRY;
    if (view.getUint32(entry) === toTag(name)) return entry;
  }
  return -1;
}

function toView(font: Uint8Array): DataView {
  return new DataView(font.buffer, font.byteOffset, font.length);
}

/** A table of an OpenType font, such as `head`; null when it has none. */
export function fontTable(font: Uint8Array<ArrayBuffer>, name: string): DataView<ArrayBuffer> | null {
  const view = toView(font);
  const entry = tableEntry(view, name);
  if (entry < 0) return null;
  return new DataView(font.buffer, font.byteOffset + view.getUint32(entry + 8), view.getUint32(entry + 12));
}

/** Makes an OpenType font look as if it lacked a table, in place. */
export function hideTable(font: Uint8Array, name: string): void {
  const view = toView(font);
  const entry = tableEntry(view, name);
  if (entry >= 0) view.setUint32(entry, toTag(`${name.slice(0, 3)}_`));
}
