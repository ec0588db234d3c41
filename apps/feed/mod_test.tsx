import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { fetched } from "../conformance/case.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { layLinkCode } from "./link_code.tsx";
import { feed } from "./mod.tsx";
import { readStories } from "./stories.ts";
import news from "./testdata/news.json" with { type: "json" };
import picture from "./testdata/picture.json" with { type: "json" };
import { type FeedState, NEWEST } from "./turn.ts";

type Context = Parameters<typeof feed.compose>[1];
const plain = conformanceCases(feed).find(({ name }) => name === "with data")!;
const given = conformanceContext(feed, plain, definePanel({ width: 800, height: 480 })) as Context;

function pressed(buttons: string, context: Context = given): FeedState {
  return [...buttons].reduce((state, button) => feed.press(state, { button }, context), feed.init(context));
}

function shown(buttons: string): string {
  return feed.compose(pressed(buttons), given).text?.split("\n")[0] ?? "";
}

Deno.test("feed asks for its feeds, then for the pictures that their first items name", () => {
  const around = { data: {}, apps: {} };
  assert.deepEqual(feed.sources(readSettings(feed, {}), around), {});
  assert.deepEqual(Object.keys(feed.sources(given.settings, around)), ["feed_0"]);
  const sources = Object.values(feed.sources(given.settings, { data: given.data, apps: {} }));
  assert.deepEqual(sources.map((source) => source.kind === "url" && [source.parser, source.url]), [
    ["feed", "https://news.example.com/feed.xml"],
    ["image", "https://news.example.com/images/night-train.jpg"],
    ["image", "https://news.example.com/images/river.jpg"],
  ]);
  const without = readSettings(feed, { feeds: given.settings.feeds, pictures: false });
  assert.deepEqual(Object.keys(feed.sources(without, { data: given.data, apps: {} })), ["feed_0"]);
});

Deno.test("A is the next story, B the one before, C opens and closes, and labels say so", () => {
  const titles = news.items.map(({ title }) => title);
  assert.equal(shown(""), titles[0]);
  assert.equal(shown("AA"), titles[2]);
  assert.equal(shown("AAB"), titles[1]);
  assert.equal(shown("B"), titles.at(-1));
  assert.equal(shown("A".repeat(titles.length)), titles[0]);
  assert.deepEqual(feed.compose(pressed(""), given).labels, { A: "Next", B: "Previous", C: "Open" });
  assert.deepEqual(feed.compose(pressed("C"), given).labels, { A: "Next", B: "Previous", C: "Back" });
  assert.ok(feed.compose(pressed("C"), given).text?.includes("bicycles travel for free"));
  assert.equal(shown("CA"), titles[1]);
  const state = pressed("");
  assert.equal(feed.press(state, { button: "D" }, given), state);
});

Deno.test("who has turned to a story keeps it while newer ones come in; who has not sees the newest", () => {
  const newer = { ...news.items[0]!, title: "Newest of all", link: "x", publishedAt: "2026-11-23T13:00:00Z" };
  const later = { ...given, data: { feed_0: fetched({ ...news, items: [newer, ...news.items] }) } };
  assert.equal(feed.compose(pressed("A"), later).text, news.items[1]!.title);
  assert.equal(feed.compose(pressed(""), later).text, "Newest of all");
  const gone = { ...given, data: { feed_0: fetched({ ...news, items: [newer] }) } };
  assert.equal(feed.compose(pressed("AC"), gone).text, "Newest of all");
  assert.deepEqual(feed.compose(NEWEST, gone).labels, { C: "Open" });
});

Deno.test("stories of several feeds are one list, newest first, undated last, each once", () => {
  const settings = readSettings(feed, {
    feeds: [{ url: "https://a.example" }, { url: "https://b.example", name: "B" }],
  });
  const one = fetched({
    title: "A",
    items: [{ title: "old", publishedAt: "2026-11-01T00:00:00Z" }, { title: "undated" }],
  });
  const two = fetched({
    items: [{ title: "new", publishedAt: "2026-11-02T00:00:00Z" }, { title: "undated" }],
  });
  const stories = readStories({ feed_0: one, feed_1: two }, settings);
  assert.deepEqual(stories.map(({ title, source }) => [title, source]), [["new", "B"], ["old", "A"], [
    "undated",
    "A",
  ]]);
});

Deno.test("a picture is drawn once it is there, and nothing that would be fetched ever is", () => {
  const drawn = (value: unknown) => {
    const names = Object.keys(feed.sources(given.settings, { data: given.data, apps: {} }));
    const data = { ...given.data, [names[1] as string]: fetched(value) };
    return JSON.stringify(resolveView(feed.compose(NEWEST, { ...given, data }).view)).includes(
      '"type":"img"',
    );
  };
  assert.ok(drawn(picture));
  for (const url of ["https://example.com/a.png", "data:text/html,<b>", "", null, 7]) {
    assert.ok(!drawn({ ...picture, url }), String(url));
  }
  assert.ok(!drawn({ ...picture, width: 0 }));
});

Deno.test("an opened story has a code of its link where there is room, and only of one that leads somewhere", () => {
  const box = { x: 24, y: 100, width: 752, height: 280 };
  const laid = layLinkCode("https://news.example.com/2026/11/night-trains", box, given.panel)!;
  const { code, place, words } = laid;
  assert.ok(code.module >= 2 && place.x + place.width === box.x + box.width);
  assert.ok(words.x + words.width + 4 * code.module <= place.x);
  assert.ok(drawnPaths("C") > drawnPaths(""));
  for (const link of ["", "javascript:alert(1)", "/2026", `https://example.com/${"a".repeat(3000)}`]) {
    assert.equal(layLinkCode(link, box, given.panel), null, link.slice(0, 30));
  }
  assert.equal(layLinkCode("https://a.example", box, definePanel({ width: 240, height: 135 })), null);
});

function drawnPaths(buttons: string): number {
  return JSON.stringify(resolveView(feed.compose(pressed(buttons), given).view)).split('"path"').length;
}

Deno.test("feed composes from any data and any state whatever", () => {
  const item = fc.dictionary(
    fc.constantFrom("title", "summary", "link", "author", "publishedAt", "imageUrl"),
    fc.oneof(fc.anything(), fc.string({ unit: "binary" }), fc.constant("https://example.com/a.jpg")),
  );
  const value = fc.oneof(
    fc.anything(),
    fc.record({ title: fc.anything(), items: fc.array(fc.oneof(item, fc.anything())) }),
  );
  const state = fc.oneof(fc.anything(), fc.record({ key: fc.anything(), open: fc.boolean() }));
  fc.assert(fc.property(value, state, fc.constantFrom("A", "B", "C", "D"), (value, stored, button) => {
    const context = { ...given, data: { feed_0: fetched(value) } };
    const after = feed.press(stored as FeedState, { button }, context);
    assert.ok(resolveView(feed.compose(after, context).view));
    assert.ok(Object.keys(feed.sources(given.settings, { data: context.data, apps: {} })).length >= 1);
  }));
});
