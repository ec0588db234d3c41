import assert from "node:assert/strict";
import fc from "fast-check";
import { afterDeed, type ItemFields, newItem, readPlaylistForm, toItemInput } from "./item_fields.ts";

const sent: readonly (readonly [string, string])[] = [
  ["7.app_id", "b"],
  ["7.days", "1"],
  ["7.days", "5"],
  ["7.count", "30"],
  ["7.unit", "minutes"],
  ["0.app_id", "a"],
  ["0.from", "22:00"],
  ["0.to", "06:00"],
  ["0.count", "2"],
  ["do", "down:0"],
];

Deno.test("a playlist's form is read in the order of its rows", () => {
  const { items, deed } = readPlaylistForm(sent);
  assert.deepEqual(items.map(({ app_id }) => app_id), ["b", "a"]);
  assert.deepEqual(deed, { kind: "down", at: 0 });
  assert.deepEqual(toItemInput(items[0]!), { app_id: "b", days: [1, 5], from: null, to: null, minutes: 30 });
  assert.deepEqual(toItemInput(items[1]!), { app_id: "a", days: [], from: "22:00", to: "06:00", polls: 2 });
  assert.deepEqual(afterDeed(items, deed, newItem("c")).map(({ app_id }) => app_id), ["a", "b"]);
  assert.deepEqual(afterDeed(items, { kind: "up", at: 0 }, newItem("c")), items);
  assert.equal(afterDeed(items, { kind: "add" }, newItem("c")).at(-1)?.app_id, "c");
});

Deno.test("readPlaylistForm() takes any form", () => {
  const name = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\d{0,5}\.(app_id|days|from|to|count|unit)$/),
    fc.constant("do"),
  );
  fc.assert(fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
    const { items, deed } = readPlaylistForm(entries);
    const after = afterDeed(items, deed, newItem("x"));
    assert.ok(Math.abs(after.length - items.length) <= 1);
  }));
});

Deno.test("a move keeps every item", () => {
  const kinds = fc.constantFrom("up" as const, "down" as const);
  fc.assert(fc.property(fc.array(fc.string()), kinds, fc.nat(9), (ids, kind, at) => {
    const items: ItemFields[] = ids.map(newItem);
    const moved = afterDeed(items, { kind, at }, newItem("x")).map(({ app_id }) => app_id);
    assert.deepEqual(moved.toSorted(), ids.toSorted());
  }));
});
