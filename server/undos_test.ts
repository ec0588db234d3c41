import assert from "node:assert/strict";
import { createUndos } from "./undos.ts";

Deno.test("a way back is taken once", async () => {
  const undos = createUndos();
  const name = undos.keep(() => Promise.resolve("Taken back."));
  assert.equal(await undos.take(name)?.(), "Taken back.");
  assert.equal(undos.take(name), null);
  assert.equal(undos.take("unknown"), null);
});

Deno.test("only the newest ways back are kept", () => {
  const undos = createUndos();
  const names = Array.from({ length: 25 }, () => undos.keep(() => Promise.resolve("")));
  const left = names.filter((name) => undos.take(name) !== null);
  assert.deepEqual(left, names.slice(5));
});
