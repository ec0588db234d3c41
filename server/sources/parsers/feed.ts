import { parseFeed as readFeed } from "feedsmith";
import type { FeedData, FeedItem } from "../../../apps/mod.ts";
import { ParseError } from "../errors.ts";
import { cut } from "./cut.ts";
import { decodeText } from "./decode_text.ts";
import type { Parse } from "./parser.ts";
import { toPlainText } from "./plain_text.ts";
import { type Entry, readEntries } from "./read_entries.ts";

/** Entries that are kept at most, and characters of each text. */
const MOST_ITEMS = 500;
const MOST_CHARACTERS = 2000;

/** Entries of an RSS, Atom, RDF or JSON feed, without markup; newest first where all are dated. */
export const parseFeed: Parse = (body, { contentType }): FeedData => {
  const text = decodeText(body, contentType);
  try {
    const { title, entries } = readEntries(readFeed<string>(text));
    const items = entries.slice(0, MOST_ITEMS).map(toItem);
    if (items.every(({ publishedAt }) => publishedAt !== null)) {
      items.sort((one, other) => compare(other.publishedAt ?? "", one.publishedAt ?? ""));
    }
    return { title: toLine(title), items };
  } catch (error) {
    if (error instanceof ParseError) throw error;
    throw new ParseError(
      /^\s*<!doctype html/i.test(text) ? "a web page" : "what is no feed",
      "RSS, Atom, RDF or JSON feed",
    );
  }
};

function toItem({ title, summary, link, author, date, image, content }: Entry): FeedItem {
  const told = toPlainText(summary ?? "");
  const plain = cut(told.text, MOST_CHARACTERS);
  return {
    title: toLine(title) ?? cut(plain.split("\n")[0] ?? "", 120),
    summary: plain === "" ? null : plain,
    link: toAddress(link),
    author: toLine(author),
    publishedAt: toInstant(date),
    imageUrl: toAddress(image) ?? toAddress(told.imageUrl) ?? toAddress(toPlainText(content ?? "").imageUrl),
  };
}

function toLine(markup: string | null): string | null {
  const line = cut(toPlainText(markup ?? "").text.replaceAll("\n", " "), MOST_CHARACTERS);
  return line === "" ? null : line;
}

/** An address that leads anywhere by itself, or null. */
function toAddress(text: string | null): string | null {
  if (text === null || !/^https?:/i.test(text.trim()) || !URL.canParse(text.trim())) return null;
  return new URL(text.trim()).href;
}

/** RFC 3339 of a date as feeds write it; one that names no zone is taken for UTC. */
function toInstant(text: string | null): string | null {
  if (text === null) return null;
  const zoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(text.trim())
    ? `${text.trim()}Z`
    : text;
  const milliseconds = Date.parse(zoned);
  if (Number.isNaN(milliseconds)) return null;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: "second" });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
