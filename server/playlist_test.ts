import assert from "node:assert/strict";
import type { PlaylistItem } from "../database/mod.ts";
import { dueItems, itemEnd, nextItem, playlistEdges, type PlaylistPlace } from "./playlist.ts";

function item(id: string, known: Partial<PlaylistItem> = {}): PlaylistItem {
  return {
    id,
    deviceId: "D",
    position: 0,
    appId: id,
    days: [],
    from: null,
    to: null,
    polls: 1,
    minutes: null,
    ...known,
  };
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
  let place: PlaylistPlace = { playlistItemId: null, playlistPolls: 0, playlistSince: 0 };
  const shown: string[] = [];
  for (let poll = 0; poll < 6; poll++) {
    const next = nextItem(items, place, poll);
    shown.push(next.item.id);
    place = { playlistItemId: next.item.id, playlistPolls: next.polls, playlistSince: next.since };
  }
  assert.deepEqual(shown, ["a", "a", "b", "a", "a", "b"]);
});

Deno.test("an item that is no longer due hands over to the first", () => {
  const gone = { playlistItemId: "a", playlistPolls: 1, playlistSince: 0 };
  assert.equal(nextItem([item("b"), item("c")], gone, 5).item.id, "b");
});

Deno.test("an item of minutes stays for them, however often the device polls, and says when they end", () => {
  const items = [item("a", { minutes: 10 }), item("b")];
  const minute = (count: number) => count * 60_000;
  const begun: PlaylistPlace = { playlistItemId: "a", playlistPolls: 400, playlistSince: minute(5) };
  assert.deepEqual(nextItem(items, begun, minute(14.9)), { item: items[0], polls: 401, since: minute(5) });
  assert.deepEqual(nextItem(items, begun, minute(15)), { item: items[1], polls: 1, since: minute(15) });
  assert.equal(itemEnd(items, begun)?.epochMilliseconds, minute(15));
  assert.equal(itemEnd(items, { ...begun, playlistItemId: "b" }), null);
  assert.equal(itemEnd(items.slice(0, 1), begun), null);
});

Deno.test("a clock that was set back begins an item's minutes anew", () => {
  const items = [item("a", { minutes: 10 }), item("b")];
  const begun: PlaylistPlace = { playlistItemId: "a", playlistPolls: 1, playlistSince: 90_000_000 };
  assert.equal(nextItem(items, begun, 60_000).since, 60_000);
});

Deno.test("hours hold on the nights when clocks go forward and back", () => {
  const items = [item("a", { from: "02:30", to: "03:30" })];
  // 02:30 does not exist on the 29th of March, and comes twice on the 25th of October.
  assert.deepEqual(due(items, "2026-03-29T03:15"), ["a"]);
  assert.deepEqual(due(items, "2026-03-29T03:45"), []);
  const edges = (from: string, count: number) =>
    playlistEdges(items, at(from)).slice(0, count).map((edge) => edge.toString());
  assert.deepEqual(edges("2026-03-29T00:30", 2), ["2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z"]);
  assert.deepEqual(edges("2026-10-25T00:30", 4), [
    "2026-10-25T00:30:00Z",
    "2026-10-25T01:00:00Z",
    "2026-10-25T01:30:00Z",
    "2026-10-25T02:30:00Z",
  ]);
  const night = [item("b", { days: [6], from: "22:00", to: "06:00" })];
  for (const day of ["2026-03-29", "2026-10-25"]) {
    assert.deepEqual([due(night, `${day}T05:59`), due(night, `${day}T06:00`)], [["b"], []]);
  }
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
