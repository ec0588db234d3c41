import { ParseError } from "../errors.ts";
import { decodeText } from "./decode_text.ts";
import { expectShallow } from "./expect_shallow.ts";
import type { Parse } from "./parser.ts";

/** The value of JSON. */
export const parseJson: Parse = (body, { contentType }) => {
  const text = decodeText(body, contentType);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new ParseError(/^\s*</.test(text) ? "a page of markup" : "what is no JSON", "JSON");
  }
  return expectShallow(value);
};
