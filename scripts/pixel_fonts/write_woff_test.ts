import assert from "node:assert/strict";
import { fontTable } from "../../renderers/fonts/font_table.ts";
import { isWoff, readWoff } from "../../renderers/fonts/read_woff.ts";
import { symbolFont } from "../../renderers/fonts/symbols.ts";
import { writeWoff } from "./write_woff.ts";

Deno.test("a packed font is smaller and unpacks to the same tables", () => {
  const font = new Uint8Array(symbolFont());
  const packed = writeWoff(font);
  assert.ok(isWoff(packed) && packed.length < font.length);
  const unpacked = readWoff(packed);
  for (const name of ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"]) {
    const bytes = (source: Uint8Array<ArrayBuffer>) => {
      const table = fontTable(source, name);
      return table && new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    };
    assert.deepEqual(bytes(unpacked), bytes(font), name);
  }
});
