import assert from "node:assert/strict";
import fc from "fast-check";
import { createJointBound } from "../joint_bound.ts";
import { createKeptPictures, sourceKey } from "./kept_pictures.ts";
import type { PreparedPicture } from "./prepare_picture.ts";

const facts = { width: 1, height: 1, format: "png", hasAlpha: false, fault: null } as const;
const weigh = ({ url, opaque }: PreparedPicture) => (url?.length ?? 0) + (opaque?.data.length ?? 0);
/** A picture that weighs so much: half as text, and half as pixels. */
const picture = (length: number): PreparedPicture => ({
  area: { left: 0, top: 0, width: 1, height: 1 },
  url: "x".repeat(Math.ceil(length / 2)),
  opaque: { width: 1, height: 1, channels: 1, data: new Uint8Array(Math.floor(length / 2)) },
});

Deno.test("what is kept stays below its bytes, whatever comes", () => {
  const steps = fc.array(
    fc.record({
      source: fc.constantFrom("a", "bb", "c".repeat(40), "d".repeat(150)),
      wanted: fc.constantFrom("small", "medium", "large"),
      length: fc.integer({ min: 0, max: 160 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(fc.property(steps, (all) => {
    const kept = createKeptPictures(createJointBound(100));
    for (const { source, wanted, length } of all) {
      if (!kept.find(source)) kept.keep(source, facts);
      kept.add(source, wanted, length === 0 ? null : picture(length));
      assert.ok(kept.bytes >= 0 && kept.bytes <= 100, `${kept.bytes}`);
    }
    // The count is what lies there.
    const lying = ["a", "bb", "c".repeat(40), "d".repeat(150)].map((source) => {
      const known = kept.find(source);
      return known
        ? [...known.prepared.values()].reduce((sum, one) => sum + (one ? weigh(one) : 0), source.length)
        : 0;
    });
    assert.equal(kept.bytes, lying.reduce((sum, one) => sum + one, 0));
  }));
});

Deno.test("what was used least recently is forgotten first", () => {
  const kept = createKeptPictures(createJointBound(100));
  for (const source of ["a", "b"]) {
    kept.keep(source, facts);
    kept.add(source, "small", picture(40));
  }
  kept.find("a");
  kept.keep("c", facts);
  kept.add("c", "small", picture(40));
  assert.deepEqual(["a", "b", "c"].map((source) => kept.find(source) !== undefined), [true, false, true]);
});

Deno.test("a long source is known by a hash, and no other has it", () => {
  const long = "x".repeat(5_000_000);
  assert.equal(sourceKey(long), sourceKey(`${long}`));
  assert.ok(sourceKey(long).length === 64);
  assert.notEqual(sourceKey(long), sourceKey(`${long.slice(1)}y`));
  assert.equal(sourceKey("short"), "short");
});
