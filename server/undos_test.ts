import assert from "node:assert/strict";
import { createUndos } from "./undos.ts";

const undo = { run: () => Promise.resolve("Taken back."), page: "/queue" };

Deno.test("a way back is taken once", () => {
  const undos = createUndos();
  const name = undos.keep(undo);
  assert.equal(undos.take(name), undo);
  assert.equal(undos.take(name), null);
  assert.equal(undos.take("unknown"), null);
});

Deno.test("only the newest ways back are kept", () => {
  const undos = createUndos();
  const names = Array.from({ length: 25 }, () => undos.keep(undo));
  const left = names.filter((name) => undos.take(name) !== null);
  assert.deepEqual(left, names.slice(5));
});
