import { createHash } from "node:crypto";
import { ParseError } from "./errors.ts";
import { type ParseContext, parsers, type TextParser } from "./parsers/mod.ts";

/** Bytes to be read, as they come into the worker. */
export interface ParseTask {
  readonly id: number;
  readonly parser: TextParser;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly context: ParseContext;
}

/**
 * That the worker is ready; or what became of a task: data as JSON text with its hash, or what is wrong with the form of
 * the content.
 */
export type ParseReply =
  | { readonly id: 0 }
  | { readonly id: number; readonly text: string; readonly hash: string }
  | { readonly id: number; readonly found: string; readonly expected: string };

const port = self as unknown as {
  onmessage: ((event: MessageEvent<ParseTask>) => void) | null;
  postMessage(reply: ParseReply): void;
};

port.onmessage = ({ data: { id, parser, body, context } }) => {
  try {
    const text = JSON.stringify(parsers[parser](body, context));
    port.postMessage({ id, text, hash: createHash("sha256").update(text).digest("hex") });
  } catch (error) {
    const { found, expected } = error instanceof ParseError
      ? error
      : { found: "content that cannot be read", expected: `content for the parser ${parser}` };
    port.postMessage({ id, found, expected });
  }
};

port.postMessage({ id: 0 });
