import assert from "node:assert/strict";
import fc from "fast-check";
import { inTurn, moveRequest } from "./reorder_queue.ts";

Deno.test("a request goes one place forward or back, and the others keep their order", () => {
  const queues = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{4}$/), priority: fc.integer({ min: -3, max: 3 }) }),
    {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(fc.property(queues, fc.nat(11), fc.constantFrom(-1 as const, 1 as const), (queue, pick, step) => {
    const before = inTurn(queue).map(({ id }) => id);
    const at = pick % queue.length;
    const id = before[at]!;
    const changed = new Map(moveRequest(queue, { id, step }).map((change) => [change.id, change.priority]));
    const after = inTurn(queue.map((row) => ({ ...row, priority: changed.get(row.id) ?? row.priority }))).map(
      (row) => row.id,
    );
    const expected = [...before];
    if (at + step >= 0 && at + step < expected.length) {
      expected[at] = before[at + step]!;
      expected[at + step] = id;
    }
    assert.deepEqual(after, expected);
  }));
});
