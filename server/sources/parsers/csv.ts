// @ts-types="@types/papaparse"
import papaparse from "papaparse";
import { ParseError } from "../errors.ts";
import { decodeText } from "./decode_text.ts";
import type { Parse } from "./parser.ts";

/** Rows that are read at most. */
const MOST_ROWS = 20_000;

/** Rows of texts, separated as the text itself shows: by commas, semicolons, tabs or bars. */
export const parseCsv: Parse = (body, { contentType }) => {
  const text = decodeText(body, contentType);
  const { data, errors } = papaparse.parse<string[]>(text, {
    preview: MOST_ROWS,
    skipEmptyLines: true,
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  if (errors.some(({ type }) => type === "Quotes")) throw new ParseError("quotes that do not end", "CSV");
  return data;
};
