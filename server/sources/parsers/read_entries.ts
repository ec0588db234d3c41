import type { parseFeed } from "feedsmith";

/** An entry of a feed whatever its format; texts may hold markup. */
export interface Entry {
  readonly title: string | null;
  readonly summary: string | null;
  readonly link: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly image: string | null;
  /** The whole text, in which a picture may be. */
  readonly content: string | null;
}

type Read = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format extends Read["format"]> = Extract<Read, { format: Format }>["feed"];

/** Title and entries of a feed, in its own order. */
export function readEntries(read: Read): { title: string | null; entries: readonly Entry[] } {
  switch (read.format) {
    case "rss":
      return { title: read.feed.title ?? null, entries: (read.feed.items ?? []).map(ofRss) };
    case "atom":
      return { title: read.feed.title?.value ?? null, entries: (read.feed.entries ?? []).map(ofAtom) };
    case "rdf":
      return { title: read.feed.title ?? null, entries: (read.feed.items ?? []).map(ofRdf) };
    case "json":
      return { title: read.feed.title ?? null, entries: (read.feed.items ?? []).map(ofJson) };
  }
}

type RssItem = NonNullable<FeedOf<"rss">["items"]>[number];
type AtomEntry = NonNullable<FeedOf<"atom">["entries"]>[number];
type RdfItem = NonNullable<FeedOf<"rdf">["items"]>[number];
type JsonItem = NonNullable<FeedOf<"json">["items"]>[number];

function ofRss(item: RssItem): Entry {
  const guid = item.guid?.isPermaLink === false ? null : item.guid?.value;
  const [author] = item.authors ?? [];
  const picture = item.enclosures?.find(({ type }) => type?.startsWith("image/"));
  return {
    title: item.title ?? null,
    summary: item.description ?? item.content?.encoded ?? null,
    link: item.link ?? guid ?? null,
    author: author?.name ?? author?.email ?? item.dc?.creators?.[0] ?? item.itunes?.author ?? null,
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated ?? null,
    image: ofMedia(item.media) ?? picture?.url ?? item.itunes?.image ?? null,
    content: item.content?.encoded ?? null,
  };
}

function ofAtom(entry: AtomEntry): Entry {
  const links = entry.links ?? [];
  const link = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0];
  const picture = links.find(({ rel, type }) => rel === "enclosure" && type?.startsWith("image/"));
  return {
    title: entry.title?.value ?? null,
    summary: entry.summary?.value ?? entry.content?.value ?? entry.media?.groups?.[0]?.description?.value ??
      null,
    link: link?.href ?? null,
    author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0] ?? null,
    date: entry.published ?? entry.updated ?? entry.dc?.dates?.[0] ?? null,
    image: ofMedia(entry.media) ?? ofMedia(entry.media?.groups?.[0]) ?? picture?.href ?? null,
    content: entry.content?.value ?? null,
  };
}

function ofRdf(item: RdfItem): Entry {
  return {
    title: item.title ?? null,
    summary: item.description ?? item.content?.encoded ?? null,
    link: item.link ?? item.rdf?.about ?? null,
    author: item.dc?.creators?.[0] ?? null,
    date: item.dc?.dates?.[0] ?? null,
    image: ofMedia(item.media),
    content: item.content?.encoded ?? null,
  };
}

function ofJson(item: JsonItem): Entry {
  return {
    title: item.title ?? null,
    summary: item.summary ?? item.content_text ?? item.content_html ?? null,
    link: item.url ?? item.external_url ?? null,
    author: item.authors?.[0]?.name ?? null,
    date: item.date_published ?? item.date_modified ?? null,
    image: item.image ?? item.banner_image ?? null,
    content: item.content_html ?? null,
  };
}

/** A picture that the media namespace names: a thumbnail, else a content that is an image. */
function ofMedia(
  media: Pick<NonNullable<RssItem["media"]>, "thumbnails" | "contents"> | undefined,
): string | null {
  const content = media?.contents?.find(({ medium, type }) =>
    medium === "image" || type?.startsWith("image/")
  );
  return content?.url ?? media?.thumbnails?.[0]?.url ?? null;
}
