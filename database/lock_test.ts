import assert from "node:assert/strict";
import { memos1, memos2 } from "./compatibility_fixtures.ts";
import { compareLock, hashOf, lockOf } from "./lock.ts";
import recorded from "./schema.lock.json" with { type: "json" };
import { TABLES } from "./tables.ts";

Deno.test("every released table version is as it was when it was frozen", () => {
  assert.deepEqual(compareLock(lockOf(TABLES), recorded), []);
});

Deno.test("a change to any frozen part of a version changes its hash", () => {
  const [first] = memos2.samples;
  const { parent } = memos2;
  assert.ok(first && parent);
  const changed = [
    { ...memos2, ddl: [...memos2.ddl].reverse() },
    { ...memos2, samples: [{ ...first, color: "blue" }, ...memos2.samples.slice(1)] },
    { ...memos2, statements: { find: "SELECT 1" } },
    { ...memos2, parent: { ...parent, mapping: { ...parent.mapping, place: "0" } } },
    { ...memos2, mutable: false },
    { ...memos1, samples: [{ ...memos1.samples[0], title: new Uint8Array([1]) }] },
  ];
  const hashes = [hashOf(memos1), hashOf(memos2), ...changed.map(hashOf)];
  assert.equal(new Set(hashes).size, hashes.length);
  assert.equal(hashOf({ ...memos2 }), hashOf(memos2));
});

Deno.test("compareLock() tells a new, a changed and a missing version apart", () => {
  const faults = compareLock({ memos_1: "a", memos_2: "b" }, { memos_1: "x", notes_1: "c" });
  assert.deepEqual(faults.map((fault) => fault.split(" ", 4).join(" ")), [
    "memos_1 was changed after",
    "memos_2 is not frozen:",
    "notes_1 is gone: retire",
  ]);
});

Deno.test("database/lock.ts prints the lock on record", async () => {
  const script = new URL("./lock.ts", import.meta.url).pathname;
  const { stdout, success } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--allow-read", script],
    stderr: "null",
  }).output();
  assert.ok(success);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(stdout)), recorded);
});
