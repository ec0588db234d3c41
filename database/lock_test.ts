import assert from "node:assert/strict";
import { FIXTURES, memos1, memos2 } from "./compatibility_fixtures.ts";
import { compareLock, freeze, hashOf, releaseOf } from "./lock.ts";
import recorded from "./schema.lock.json" with { type: "json" };
import { TABLES } from "./tables.ts";

const { parent } = memos2;
const first = freeze([memos1], { lock: {}, release: "1.0.0" });
const without = { ...memos2, parent: parent && { ...parent, backward: null } };

Deno.test("every released table version is as it was when it was frozen, and newer ones have a way back to it", () => {
  assert.deepEqual(compareLock(TABLES, recorded), []);
});

Deno.test("a change to any frozen part of a version changes its hash", () => {
  const [sample] = memos2.samples;
  assert.ok(sample && parent);
  const changed = [
    { ...memos2, ddl: [...memos2.ddl].reverse() },
    { ...memos2, samples: [{ ...sample, color: "blue" }, ...memos2.samples.slice(1)] },
    { ...memos2, statements: { find: "SELECT 1" } },
    { ...memos2, parent: { ...parent, mapping: { ...parent.mapping, place: "0" } } },
    without,
    { ...memos2, mutable: false },
    { ...memos1, samples: [{ ...memos1.samples[0], title: new Uint8Array([1]) }] },
  ];
  const hashes = [hashOf(memos1), hashOf(memos2), ...changed.map(hashOf)];
  assert.equal(new Set(hashes).size, hashes.length);
  assert.equal(hashOf({ ...memos2 }), hashOf(memos2));
});

Deno.test("freeze() adds to a release what none froze before, sorted, and leaves others alone", () => {
  const second = freeze(FIXTURES.toReversed(), { lock: first, release: "1.1.0" });
  assert.deepEqual(second["1.0.0"], first["1.0.0"]);
  assert.deepEqual(Object.keys(second["1.1.0"] ?? {}), ["memos_2", "memos_3", "prints_1", "prints_2"]);
  assert.deepEqual(freeze(FIXTURES, { lock: second, release: "1.2.0" })["1.2.0"], {});
  assert.deepEqual([releaseOf("memos_1", second), releaseOf("memos_9", second)], ["1.0.0", null]);
});

Deno.test("compareLock() lets a version change until a release froze it, and says what to do after", () => {
  const changed = { ...memos1, statements: { find: "SELECT 2" } };
  assert.deepEqual(compareLock([changed], {}), []);
  assert.deepEqual(compareLock([memos1], first), []);
  const [fault = "", ...others] = compareLock([changed, memos2], first);
  assert.match(
    fault,
    /^memos_1 was changed after release 1\.0\.0: put it back as it was, and declare memos_2/,
  );
  assert.deepEqual(others, []);
  assert.match(compareLock([], first).join(), /^memos_1 of release 1\.0\.0 is gone: retire it/);
});

Deno.test("compareLock() demands a way back to what a release had as its newest version", () => {
  assert.deepEqual(compareLock([memos1, memos2], first), []);
  assert.match(compareLock([memos1, without], first).join(), /^memos_2 has no way back, but memos_1 was/);
  // Code that only knows the first version was never released.
  assert.deepEqual(compareLock([memos1, without], {}), []);
  assert.deepEqual(
    compareLock([memos1, without], freeze([memos1, without], { lock: {}, release: "1.0.0" })),
    [],
  );
});
