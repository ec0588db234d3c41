import assert from "node:assert/strict";
import { fontFiles } from "./inter.ts";
import { fontTable } from "./font_table.ts";
import { readKerning } from "./kerning.ts";
import { typeface } from "./typeface.ts";

function kern(pair: string): number {
  const [first, second] = Array.from(pair, (character) => typeface(400).glyph(character).index);
  return readKerning(fontFiles()[0]!.data)(first!, second!);
}

Deno.test("readKerning() pulls AV and To together and leaves nn alone", () => {
  assert.ok(kern("AV") < -50);
  assert.ok(kern("To") < -50);
  assert.equal(kern("nn"), 0);
});

Deno.test("fontTable() finds tables by tag and none by a tag that is not there", () => {
  const { data } = fontFiles()[0]!;
  assert.equal(fontTable(data, "head")?.getUint32(12), 0x5f0f3cf5);
  assert.equal(fontTable(data, "none"), null);
});
