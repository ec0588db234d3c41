import { sha256 } from "../../renderers/panels.ts";
import type { SourceData, UrlSource } from "../source.ts";
import { oneLine, plainText } from "../ui/plain_text.ts";
import { readInstant, readList, readRecord, readText } from "../ui/read_json.ts";
import type { Settings } from "./settings.ts";

/** An item of a feed as it is shown. */
export interface Story {
  /** Stays the same while newer items come in. */
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  /** The feed's name. */
  readonly source: string;
  readonly author: string;
  readonly publishedAt: Temporal.Instant | null;
  readonly link: string;
  readonly imageUrl: string | null;
}

/** Items that one turns through at most. */
const MOST = 30;

/** Items whose pictures are fetched. */
const PICTURED = 6;

type Data = Readonly<Record<string, SourceData>>;

/** The items of all feeds, newest first; those without a date stay in their feed's order, at the end. Never throws. */
export function readStories(data: Data, { feeds }: Settings): readonly Story[] {
  const stories = feeds.flatMap(({ name }, index) => {
    const feed = readRecord(data[`feed_${index}`]?.value);
    const source = name || oneLine((readText(feed["title"]) ?? "").slice(0, 80));
    return readList(feed["items"]).slice(0, MOST).flatMap((item) => readStory(readRecord(item), source));
  });
  const epoch = ({ publishedAt }: Story) => publishedAt?.epochMilliseconds ?? -Infinity;
  const seen = new Set<string>();
  return stories.map((story, index) => ({ story, index }))
    .sort((one, other) => {
      const difference = epoch(other.story) - epoch(one.story);
      return Number.isNaN(difference) || difference === 0 ? one.index - other.index : difference;
    })
    .map(({ story }) => story)
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .slice(0, MOST);
}

function readStory(item: Readonly<Record<string, unknown>>, source: string): readonly Story[] {
  const title = oneLine((readText(item["title"]) ?? "").slice(0, 500));
  const summary = plainText((readText(item["summary"]) ?? "").slice(0, 4000)).trim();
  if (title === "" && summary === "") return [];
  const link = readText(item["link"]) ?? "";
  const image = readText(item["imageUrl"]);
  return [{
    key: sha256(`${link}\n${title}`).slice(0, 12),
    title: title || oneLine(summary).slice(0, 200),
    summary: title === "" ? "" : summary,
    source,
    author: oneLine((readText(item["author"]) ?? "").slice(0, 80)),
    publishedAt: readInstant(item["publishedAt"]),
    link,
    imageUrl: image !== null && /^https?:\/\//i.test(image) && image.length < 2000 ? image : null,
  }];
}

/** The name of the source of a story's picture. */
export function pictureName(imageUrl: string): string {
  return `picture_${sha256(imageUrl).slice(0, 12)}`;
}

/** What is fetched: the feeds, and the pictures of the items that come first. */
export function feedSources(settings: Settings, data: Data): Readonly<Record<string, UrlSource>> {
  const feeds = settings.feeds.map(({ url }, index): [string, UrlSource] => [
    `feed_${index}`,
    { kind: "url", url, intervalSeconds: 900, parser: "feed" },
  ]);
  const shown = settings.pictures ? readStories(data, settings).slice(0, PICTURED) : [];
  const pictures = shown.flatMap(({ imageUrl }): [string, UrlSource][] =>
    imageUrl === null ? [] : [[
      pictureName(imageUrl),
      { kind: "url", url: imageUrl, intervalSeconds: 86_400, parser: "image", longestSide: 1200 },
    ]]
  );
  return Object.fromEntries([...feeds, ...pictures]);
}

/** A picture that can be drawn. */
export interface StoryPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** The picture of a story, once it has been fetched. */
export function readPicture({ imageUrl }: Story, data: Data): StoryPicture | null {
  if (imageUrl === null) return null;
  const { url, width, height } = readRecord(data[pictureName(imageUrl)]?.value);
  if (typeof url !== "string" || !/^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/.test(url)) {
    return null;
  }
  const sides = [width, height].every((side) => typeof side === "number" && side >= 1 && side <= 100_000);
  return sides ? { url, width: width as number, height: height as number } : null;
}
