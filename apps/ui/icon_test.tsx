import assert from "node:assert/strict";
import {
  decodeImage,
  definePanel,
  type IconName,
  iconNames,
  type Panel,
  renderImage,
} from "../../renderers/mod.ts";
import { Icon } from "./icon.tsx";

/** Rows of an icon on one bit, ink `#`, in a frame of paper two pixels wide that shows what leaves the box. */
async function drawIcon(name: IconName, side: number): Promise<readonly string[]> {
  const view = (
    <div style={{ display: "flex" }}>
      <Icon name={name} box={{ x: 2, y: 2, width: side, height: side }} color="#000000" />
    </div>
  );
  const panel: Panel = definePanel({ width: side + 4, height: side + 4 });
  const { image } = await renderImage(view, panel);
  const { width, height, data } = await decodeImage(image.bytes, image.mediaType);
  return Array.from(
    { length: height },
    (_, y) => Array.from({ length: width }, (_, x) => data[(y * width + x) * 4]! < 128 ? "#" : ".").join(""),
  );
}

function inkCount(rows: readonly string[]): number {
  return rows.join("").replaceAll(".", "").length;
}

/** Pixels of ink that touch no other, not even by a corner. */
function countSpecks(rows: readonly string[]): number {
  let specks = 0;
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== "#") continue;
      const around = [y - 1, y, y + 1].map((at) => rows[at]?.slice(Math.max(0, x - 1), x + 2) ?? "");
      if (inkCount(around) === 1) specks++;
    }
  });
  return specks;
}

/** Icons that mean their single pixels at 16: the lamp of the printer. */
const SPECKS_MEANT: Readonly<Partial<Record<IconName, number>>> = { printer: 1 };

Deno.test("every icon is ink within its box at 16, 24 and 48 pixels on one bit", async () => {
  for (const side of [16, 24, 48]) {
    for (const name of iconNames) {
      const rows = await drawIcon(name, side);
      const inner = rows.slice(2, -2).map((row) => row.slice(2, -2));
      const ink = inkCount(inner);
      assert.ok(ink >= 12, `${name} at ${side} has ${ink} pixels of ink`);
      assert.ok(ink < side * side * 0.8, `${name} at ${side} is all ink`);
      assert.equal(inkCount(rows), ink, `${name} at ${side} leaves its box`);
    }
  }
});

Deno.test("no icon has a lost pixel at 16 that it does not mean", async () => {
  const found: Partial<Record<IconName, number>> = {};
  for (const name of iconNames) {
    const specks = countSpecks(await drawIcon(name, 16));
    if (specks > 0) found[name] = specks;
  }
  assert.deepEqual(found, SPECKS_MEANT);
});

Deno.test("what is the same on both sides is so to the pixel at 16", async () => {
  const names = [
    "arrow-down",
    "arrow-up",
    "bell",
    "bus",
    "calendar",
    "car",
    "clear-day",
    "cross",
    "heart",
    "lock",
    "mail",
    "moon-full",
    "plus",
    "robot",
    "star",
    "sunrise",
    "thermometer",
    "train",
    "user",
    "warning",
    "wifi",
  ] as const;
  for (const name of names) {
    const rows = (await drawIcon(name, 16)).slice(2, -2).map((row) => row.slice(2, -2));
    assert.deepEqual(rows, rows.map((row) => Array.from(row).reverse().join("")), name);
  }
});

Deno.test("an arrow's mirror image is the other arrow", async () => {
  const left = await drawIcon("arrow-left", 16);
  const right = await drawIcon("arrow-right", 16);
  assert.deepEqual(left.map((row) => Array.from(row).reverse().join("")), right);
});

Deno.test("a straight stroke keeps its thickness at every size", async () => {
  for (let side = 24; side <= 64; side++) {
    const rows = await drawIcon("minus", side);
    const thick = rows.filter((row) => inkCount([row]) > side / 3).length;
    assert.equal(thick, Math.round(side / 13), `at ${side}`);
  }
});

Deno.test("between 16 and 24 an icon is the drawing of 16 in the middle", async () => {
  const small = await drawIcon("bus", 16);
  const large = await drawIcon("bus", 20);
  assert.deepEqual(large.slice(2, -2).map((row) => row.slice(2, -2)), small);
});
