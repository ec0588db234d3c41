import assert from "node:assert/strict";
import fc from "fast-check";
import { fromRuns, runAt, runEnd, toRuns } from "./runs.ts";

const pixels = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 })
  .map((runs) => Uint32Array.from(runs.flatMap(([word, length]) => Array(length).fill(word))));

Deno.test("toRuns() says of any pixels what fromRuns() spells out, and runAt() finds each", () => {
  fc.assert(fc.property(pixels, (words) => {
    const runs = toRuns(words, { width: words.length, height: 1 });
    assert.deepEqual(fromRuns(runs), words);
    assert.ok(runs.words.every((word, run) => run === 0 || word !== runs.words[run - 1]));
    words.forEach((word, pixel) => assert.equal(runs.words[runAt(runs, pixel)], word));
  }));
});

Deno.test("runEnd() never goes beyond the pixel that it is given", () => {
  fc.assert(fc.property(pixels, fc.nat(), fc.nat(), (words, one, other) => {
    const [from, to] = [one % words.length, other % words.length].sort((a, b) => a - b) as [number, number];
    const end = runEnd(words, from, to + 1);
    assert.ok(end > from && end <= to + 1);
    assert.ok(words.subarray(from, end).every((word) => word === words[from]));
    assert.ok(end === to + 1 || words[end] !== words[from]);
  }));
});
