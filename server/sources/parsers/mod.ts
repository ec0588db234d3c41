import type { SourceParser } from "../../../apps/mod.ts";
import { parseCsv } from "./csv.ts";
import { parseFeed } from "./feed.ts";
import { parseIcal } from "./ical.ts";
import { parseJson } from "./json.ts";
import type { Parse } from "./parser.ts";
import { parseText } from "./text.ts";
import { parseXml } from "./xml.ts";

export type { Parse, ParseContext } from "./parser.ts";

/** Parsers of texts; pictures are read where pixels are known. */
export type TextParser = Exclude<SourceParser, "image">;

/** Every parser by its name. */
export const parsers: Readonly<Record<TextParser, Parse>> = {
  json: parseJson,
  text: parseText,
  csv: parseCsv,
  xml: parseXml,
  ical: parseIcal,
  feed: parseFeed,
};
