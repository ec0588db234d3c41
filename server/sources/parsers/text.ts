import { decodeText } from "./decode_text.ts";
import type { Parse } from "./parser.ts";

/** The text, by the charset that its header names. */
export const parseText: Parse = (body, { contentType }) => decodeText(body, contentType);
