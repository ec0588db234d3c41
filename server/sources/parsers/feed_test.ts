import assert from "node:assert/strict";
import type { FeedData } from "../../../apps/mod.ts";
import { ParseError } from "../errors.ts";
import { parseFeed } from "./feed.ts";

function read(text: string): FeedData {
  return parseFeed(new TextEncoder().encode(text), { contentType: "", now: 0, timeZone: "UTC" }) as FeedData;
}

Deno.test("RSS is read newest first, without markup", () => {
  const feed = read(`<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>News &amp; more</title>
    <item><title>Old</title><link>https://a.test/old</link><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>
      <description>&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;&lt;script&gt;evil()&lt;/script&gt;&lt;p&gt;caf&amp;eacute;&lt;/p&gt;</description>
      <enclosure url="https://a.test/a.jpg" type="image/jpeg" length="1"/></item>
    <item><title><![CDATA[<i>New</i> &amp; shiny]]></title><guid isPermaLink="true">https://a.test/new</guid>
      <pubDate>Wed, 04 Mar 2026 10:00:00 +0100</pubDate><dc:creator>Ada</dc:creator>
      <content:encoded><![CDATA[<p><img src="https://a.test/b.png">Text</p>]]></content:encoded></item>
    </channel></rss>`);
  assert.deepEqual(feed, {
    title: "News & more",
    items: [{
      title: "New & shiny",
      summary: "Text",
      link: "https://a.test/new",
      author: "Ada",
      publishedAt: "2026-03-04T09:00:00Z",
      imageUrl: "https://a.test/b.png",
    }, {
      title: "Old",
      summary: "One two\ncafé",
      link: "https://a.test/old",
      author: null,
      publishedAt: "2026-03-02T08:00:00Z",
      imageUrl: "https://a.test/a.jpg",
    }],
  });
});

Deno.test("Atom, RDF and JSON feeds are read the same", () => {
  const atom = read(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title>T</title>
    <link rel="self" href="https://a.test/self"/><link href="https://a.test/1"/><author><name>Ada</name></author>
    <updated>2026-03-04T10:00:00+01:00</updated><summary type="html">&lt;b&gt;S&lt;/b&gt;</summary></entry></feed>`,
  );
  const rdf = read(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.test"><title>A</title></channel>
    <item rdf:about="https://a.test/1"><title>T</title><link>https://a.test/1</link><description>S</description>
    <dc:creator>Ada</dc:creator><dc:date>2026-03-04T09:00:00Z</dc:date></item></rdf:RDF>`,
  );
  const json = read(JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "A",
    items: [{
      id: "1",
      title: "T",
      url: "https://a.test/1",
      content_html: "<p>S</p>",
      date_published: "2026-03-04T09:00:00Z",
      authors: [{ name: "Ada" }],
    }],
  }));
  const expected = {
    title: "A",
    items: [{
      title: "T",
      summary: "S",
      link: "https://a.test/1",
      author: "Ada",
      publishedAt: "2026-03-04T09:00:00Z",
      imageUrl: null,
    }],
  };
  assert.deepEqual([atom, rdf, json], [expected, expected, expected]);
});

Deno.test("an undated feed keeps its order; addresses that lead nowhere are left out; long texts are cut", () => {
  const item = (title: string, more: string) => `<item><title>${title}</title>${more}</item>`;
  const { items } = read(
    `<rss version="2.0"><channel><title>A</title>${
      item("b", "<link>javascript:alert(1)</link>") +
      item("a", `<description>${"word ".repeat(2000)}</description>`)
    }</channel></rss>`,
  );
  assert.deepEqual(items.map(({ title, link, publishedAt }) => [title, link, publishedAt]), [
    ["b", null, null],
    ["a", null, null],
  ]);
  assert.equal(items[1]?.summary?.length, 2000);
  assert.throws(
    () => read("<!doctype html><title>secret</title>"),
    (error) => error instanceof ParseError && /web page/.test(error.message) && !/secret/.test(error.message),
  );
});
