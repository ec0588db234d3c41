import { sha256 } from "../../renderers/mod.ts";
import { type ConformanceCase, fetched, HOSTILE_TEXT, LONG_TEXT } from "../conformance/case.ts";
import news from "./testdata/news.json" with { type: "json" };
import picture from "./testdata/picture.json" with { type: "json" };

const settings = { feeds: [{ url: "https://news.example.com/feed.xml" }] };
const pictureName = `picture_${sha256("https://news.example.com/images/night-train.jpg").slice(0, 12)}`;
const data = { feed_0: fetched(news), [pictureName]: fetched(picture) };
const buttons = { buttons: ["A", "B", "C"] };
const long = {
  title: LONG_TEXT.slice(0, 100),
  items: [LONG_TEXT, HOSTILE_TEXT, "سطر قصير", "สวัสดี", "吾輩は猫である"].map((title) => ({
    title,
    summary: `${LONG_TEXT}\n${HOSTILE_TEXT}`,
    author: LONG_TEXT,
    link: HOSTILE_TEXT,
    publishedAt: "2026-11-23T12:00:00Z",
    imageUrl: "javascript:alert(1)",
  })),
};

/** A feed with and without pictures, turned, opened, long, old, not there. */
export const feedCases: readonly ConformanceCase[] = [
  { name: "with data", settings, device: {}, presses: "", data },
  { name: "with data and captions", settings, device: buttons, presses: "A", data },
  { name: "with data, opened", settings, device: buttons, presses: "C", data },
  {
    name: "with data, without pictures",
    settings: { ...settings, pictures: false },
    device: {},
    presses: "",
    data,
  },
  {
    name: "with stale data",
    settings,
    device: { locale: "de-DE" },
    presses: "",
    data: { feed_0: fetched(news, { stale: true }) },
  },
  { name: "with long data", settings, device: buttons, presses: "", data: { feed_0: fetched(long) } },
  { name: "with long data, opened", settings, device: {}, presses: "C", data: { feed_0: fetched(long) } },
  { name: "not fetched yet", settings, device: buttons, presses: "A" },
  {
    name: "without items",
    settings,
    device: {},
    presses: "",
    data: { feed_0: fetched({ title: "Empty", items: [] }) },
  },
];
