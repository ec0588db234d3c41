import assert from "node:assert/strict";
import fc from "fast-check";
import { readDate, readInstant, readList, readNumber, readRecord, readText } from "./read_json.ts";

Deno.test("values of the wrong shape are none", () => {
  assert.deepEqual([readRecord([1]), readRecord(null), readList({ length: 2 })], [{}, {}, []]);
  assert.deepEqual([" ", {}, null, 7, true, "x"].map(readText), [null, null, null, "7", "true", "x"]);
  assert.deepEqual(["7.5", "", " ", "x", NaN, null, [3]].map(readNumber), [
    7.5,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

Deno.test("times are read in every way that services write them", () => {
  const at = "2026-11-23T13:05:00Z";
  const epoch = Temporal.Instant.from(at).epochMilliseconds;
  for (
    const value of [at, "2026-11-23T14:05:00+01:00", epoch, epoch / 1000, String(epoch), String(epoch / 1000)]
  ) {
    assert.equal(readInstant(value)?.toString(), at, String(value));
  }
  for (const value of ["2026-11-23", "soon", "2026-11-23T25:00:00Z", 1e300, -1e300, {}, undefined]) {
    assert.equal(readInstant(value), null, String(value));
  }
  assert.equal(readDate("2026-02-28T10:00")?.toString(), "2026-02-28");
  assert.deepEqual(["2026-02-31", "26-02-01", 20260201].map(readDate), [null, null, null]);
});

Deno.test("anything whatever is read or is none, and what is read can be told in any zone", () => {
  fc.assert(fc.property(fc.oneof(fc.anything(), fc.double(), fc.string()), (value) => {
    readInstant(value)?.toZonedDateTimeISO("Pacific/Kiritimati").add({ days: 400 });
    readDate(value);
    readText(value);
    readNumber(value);
    Object.keys(readRecord(value));
    readList(value);
  }));
});
