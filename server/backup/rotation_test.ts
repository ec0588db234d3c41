import assert from "node:assert/strict";
import fc from "fast-check";
import { findPast, findUnfinished, readScheduled, scheduledName } from "./rotation.ts";

const DAY = 86_400_000;
const NOW = Temporal.Instant.from("2026-03-31T03:30:00Z");

/** Names of one backup a day, newest first. */
function daily(count: number): string[] {
  return Array.from({ length: count }, (_, day) => scheduledName(NOW.subtract({ hours: 24 * day })));
}

function past(count: number, keep: { milliseconds?: number; rows?: number }): string[] {
  const { milliseconds = Number.MAX_SAFE_INTEGER, rows = Number.MAX_SAFE_INTEGER } = keep;
  const files = readScheduled(daily(count).reverse());
  return findPast(files, { keep: { milliseconds, rows }, now: NOW.epochMilliseconds }).map(({ name }) =>
    name
  );
}

Deno.test("scheduled backups are known by their names, and nothing else is", () => {
  assert.equal(scheduledName(NOW), "auto-2026-03-31T03-30-00Z.db.gz");
  const names = [
    "2026-03-31T03-30-00Z.db.gz",
    "auto-now.db.gz",
    "auto-2026-13-31T03-30-00Z.db.gz",
    "notes.txt",
  ];
  assert.deepEqual(readScheduled([...names, scheduledName(NOW)]), [
    { name: scheduledName(NOW), at: NOW.epochMilliseconds },
  ]);
});

Deno.test("backups beyond their number go, and those past their age, but for the newest three", () => {
  const names = daily(10);
  assert.deepEqual(past(10, { rows: 4 }), names.slice(4));
  assert.deepEqual(past(10, { milliseconds: 5 * DAY }), names.slice(6));
  assert.deepEqual(past(10, { milliseconds: 5 * DAY, rows: 2 }), names.slice(2));
  assert.deepEqual(past(10, { milliseconds: 1 }), names.slice(3));
  assert.deepEqual(past(10, { rows: 0 }), names.slice(1));
  assert.deepEqual(past(2, { milliseconds: 1 }), []);
});

Deno.test("whatever is kept, the newest backup stays, and none goes before an older one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.nat(40 * DAY),
      fc.nat(40),
      (count, milliseconds, rows) => {
        const gone = past(count, { milliseconds, rows });
        assert.deepEqual(gone, daily(count).slice(count - gone.length));
        assert.ok(gone.length < count);
      },
    ),
  );
});

Deno.test("what unfinished scheduled backups left is found, and nothing that was made by hand", () => {
  const name = scheduledName(NOW);
  assert.deepEqual(
    findUnfinished([
      name,
      `${name}.copy`,
      `${name}.part`,
      `${name}.copy-wal`,
      "mine.db.gz.part",
      "auto-x.copy",
    ]),
    [`${name}.copy`, `${name}.part`, `${name}.copy-wal`],
  );
});
