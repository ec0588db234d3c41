import assert from "node:assert/strict";
import { saySize } from "./say_size.ts";

Deno.test("bytes are told in the unit that one reads", () => {
  assert.deepEqual([0, 1, 999, 1000, 4373, 5_483_728, 2_000_000_000].map(saySize), [
    "0 bytes",
    "1 byte",
    "999 bytes",
    "1.0 kB",
    "4.4 kB",
    "5.5 MB",
    "2.0 GB",
  ]);
});
