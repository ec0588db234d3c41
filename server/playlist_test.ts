import assert from "node:assert/strict";
import type { PlaylistItem } from "../database/mod.ts";
import { dueItems, nextItem, playlistEdges } from "./playlist.ts";

function item(id: string, known: Partial<PlaylistItem> = {}): PlaylistItem {
  return { id, deviceId: "D", position: 0, appId: id, days: [], from: null, to: null, polls: 1, ...known };
}

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`);
const due = (items: PlaylistItem[], text: string) => dueItems(items, at(text)).map(({ id }) => id);

Deno.test("an item without days and hours is always due", () => {
  assert.deepEqual(due([item("a")], "2026-03-04T00:00"), ["a"]);
});

Deno.test("hours begin at their first minute and end before their last", () => {
  const items = [item("a", { from: "09:00", to: "17:00" })];
  assert.deepEqual(due(items, "2026-03-04T08:59:59"), []);
  assert.deepEqual(due(items, "2026-03-04T09:00"), ["a"]);
  assert.deepEqual(due(items, "2026-03-04T16:59:59"), ["a"]);
  assert.deepEqual(due(items, "2026-03-04T17:00"), []);
});

Deno.test("hours that cross midnight belong to the day on which they began", () => {
  const friday = [item("a", { days: [5], from: "22:00", to: "02:00" })];
  assert.deepEqual(due(friday, "2026-03-06T23:00"), ["a"]);
  assert.deepEqual(due(friday, "2026-03-07T01:59"), ["a"]);
  assert.deepEqual(due(friday, "2026-03-07T23:00"), []);
  assert.deepEqual(due(friday, "2026-03-06T01:00"), []);
});

Deno.test("items take turns, each for its number of polls", () => {
  const items = [item("a", { polls: 2 }), item("b")];
  let place: { playlistItemId: string | null; playlistPolls: number } = {
    playlistItemId: null,
    playlistPolls: 0,
  };
  const shown: string[] = [];
  for (let poll = 0; poll < 6; poll++) {
    const next = nextItem(items, place);
    shown.push(next.item.id);
    place = { playlistItemId: next.item.id, playlistPolls: next.polls };
  }
  assert.deepEqual(shown, ["a", "a", "b", "a", "a", "b"]);
});

Deno.test("an item that is no longer due hands over to the first", () => {
  assert.equal(nextItem([item("b"), item("c")], { playlistItemId: "a", playlistPolls: 1 }).item.id, "b");
});

Deno.test("playlist edges are where an item begins or ends, in the device's zone, across daylight saving", () => {
  const items = [item("a", { days: [7], from: "01:00", to: "04:00" })];
  const edges = playlistEdges(items, at("2026-03-28T12:00")).map(String);
  assert.deepEqual(edges, ["2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z"]);
});

Deno.test("a playlist that is always due has no edges", () => {
  assert.deepEqual(
    playlistEdges([item("a"), item("b", { from: "00:00", to: "24:00" })], at("2026-03-28T12:00")),
    [],
  );
});
