import assert from "node:assert/strict";
import { createEvents, type ServerEvent } from "./events.ts";

const event = (id: string): ServerEvent => ({
  kind: "poll",
  at: Temporal.Instant.from("2026-03-04T12:00:00Z"),
  deviceId: null,
  id,
});

const idsOf = (told: ReturnType<ReturnType<typeof createEvents>["since"]>) =>
  told?.map(({ data }) => JSON.parse(data).id) ?? null;

Deno.test("what came after an event is told in its order", () => {
  const events = createEvents();
  const before = events.last();
  assert.deepEqual(events.since(before), []);
  for (const id of ["a", "b", "c"]) events.emit(event(id));
  assert.deepEqual(idsOf(events.since(before)), ["a", "b", "c"]);
  const [first] = events.since(before)!;
  assert.deepEqual(idsOf(events.since(first!.eventId)), ["b", "c"]);
  assert.deepEqual(events.since(events.last()), []);
});

Deno.test("events are forgotten by their count and by their bytes", () => {
  const few = createEvents({ count: 2, bytes: 1_000_000 });
  const marks = ["a", "b", "c"].map((id) => {
    few.emit(event(id));
    return few.last();
  });
  assert.deepEqual(marks.map((mark) => idsOf(few.since(mark))), [["b", "c"], ["c"], []]);
  few.emit(event("d"));
  assert.deepEqual(marks.map((mark) => idsOf(few.since(mark))), [null, ["c", "d"], ["d"]]);
  const small = createEvents({ count: 1000, bytes: 500 });
  const before = small.last();
  small.emit(event("x".repeat(300)));
  assert.equal(idsOf(small.since(before))?.length, 1);
  const between = small.last();
  small.emit(event("y".repeat(300)));
  assert.equal(small.since(before), null);
  assert.equal(idsOf(small.since(between))?.length, 1);
});

Deno.test("of another database nothing is known", () => {
  const events = createEvents();
  const before = events.last();
  events.forget();
  assert.equal(events.since(before), null);
  assert.deepEqual(events.since(events.last()), []);
});

Deno.test("an id of another start, of the future, or of nobody is not known", () => {
  const [events, other] = [createEvents(), createEvents()];
  events.emit(event("a"));
  const [start] = events.last().split("-");
  const strange = [
    "",
    "-",
    "a-b",
    `${start}-2`,
    `${start}--1`,
    `${start}-1e3`,
    `${start}-${"9".repeat(400)}`,
  ];
  for (const id of [other.last(), ...strange]) assert.equal(events.since(id), null, id);
});
