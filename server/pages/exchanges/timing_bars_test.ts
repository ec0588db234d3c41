import assert from "node:assert/strict";
import { toRows } from "./timing_bars.tsx";

Deno.test("toRows() follows the data path and gives the rest of the total a name", () => {
  const timings = { encode: 1, press: 2, image: 0.5, device: 3, refresh: 1, choose: 1, total: 10 };
  assert.deepEqual(toRows(timings).map(([stage]) => stage), [
    "device",
    "choose",
    "press",
    "encode",
    "refresh",
    "image",
    "other",
  ]);
  assert.equal(toRows(timings).at(-1)?.[1], 1.5);
});

Deno.test("toRows() has nothing to say of an exchange without stages, and no empty rest", () => {
  assert.deepEqual(toRows({ total: 3 }), []);
  assert.deepEqual(toRows({ device: 3, total: 3 }), [["device", 3]]);
});
