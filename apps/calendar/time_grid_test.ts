import assert from "node:assert/strict";
import fc from "fast-check";
import { readEntries } from "./entries.ts";
import { gridHours, placeDay, quarterHour, weekOf, weeksOf } from "./time_grid.ts";
import { wordsOf } from "../words/mod.ts";

const day = Temporal.PlainDate.from("2026-11-23");
const box = { x: 10, y: 20, width: 300, height: 240 };

function read(times: readonly (readonly [string, string])[]) {
  const events = times.map(([start, end]) => ({
    title: "E",
    start: `2026-11-23T${start}Z`,
    end: `2026-11-23T${end}Z`,
  }));
  return readEntries({ events }, { zone: "UTC", calendar: 0, busy: false, say: wordsOf("en") });
}

Deno.test("a grid shows a working day, and more where there is more", () => {
  assert.deepEqual(gridHours([], [day], null), { from: 480, to: 1080 });
  assert.deepEqual(gridHours(read([["06:40:00", "07:00:00"]]), [day], null), { from: 360, to: 1080 });
  assert.deepEqual(gridHours(read([["17:30:00", "19:01:00"]]), [day], null), { from: 480, to: 1200 });
  assert.deepEqual(gridHours([], [day], Temporal.PlainDateTime.from("2026-11-23T23:59")), {
    from: 480,
    to: 1440,
  });
});

Deno.test("entries of a column stay inside it, at least a line high, and no two lie on each other", () => {
  const time = fc.integer({ min: 0, max: 1439 });
  fc.assert(fc.property(fc.array(fc.tuple(time, time), { maxLength: 40 }), (pairs) => {
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;
    const entries = read(
      pairs.map(([one, other]) => [clock(Math.min(one, other)), clock(Math.max(one, other))]),
    );
    const hours = gridHours(entries, [day], null);
    const least = { height: 16, width: 40 };
    const { placed, hidden } = placeDay(entries, { day, box, hours, least, gap: 2 });
    const boxes = [...placed, ...hidden].map(({ box }) => box);
    const counted = hidden.reduce((sum, { count }) => sum + count, 0);
    assert.equal(placed.length + counted, pairs.length);
    for (const [index, one] of boxes.entries()) {
      assert.ok(one.x >= box.x && one.x + one.width <= box.x + box.width);
      assert.ok(one.y >= box.y && one.y + one.height <= box.y + box.height && one.height >= 15);
      for (const other of boxes.slice(index + 1)) {
        const across = one.x < other.x + other.width && other.x < one.x + one.width;
        const down = one.y < other.y + other.height && other.y < one.y + one.height;
        assert.ok(!(across && down));
      }
    }
  }));
});

Deno.test("weeks begin where the locale has it and months are whole weeks", () => {
  assert.equal(String(weekOf(day, 1)[0]), "2026-11-23");
  assert.equal(String(weekOf(day, 7)[0]), "2026-11-22");
  assert.equal(String(weekOf(day, 6)[0]), "2026-11-21");
  assert.equal(weeksOf(day, 1).length, 6);
  assert.equal(weeksOf(day, 7).length, 5);
  assert.equal(weeksOf(Temporal.PlainDate.from("2027-02-10"), 1).length, 4);
});

Deno.test("the line of now moves at quarters of an hour", () => {
  const at = (time: string) =>
    quarterHour(Temporal.ZonedDateTime.from(`2026-10-25T${time}[Europe/Berlin]`)).toString();
  assert.equal(at("02:59:59+02:00"), "2026-10-25T02:45:00+02:00[Europe/Berlin]");
  assert.equal(at("02:00:00+01:00"), "2026-10-25T02:00:00+01:00[Europe/Berlin]");
});
