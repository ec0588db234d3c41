import { createHash } from "node:crypto";
import { ownPort } from "../../renderers/own_port.ts";
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

function reply(message: ParseReply): void {
  ownPort.postMessage(message);
}

ownPort.on("message", ({ id, parser, body, context }: ParseTask) => {
  try {
    const text = JSON.stringify(parsers[parser](body, context));
    reply({ id, text, hash: createHash("sha256").update(text).digest("hex") });
  } catch (error) {
    const { found, expected } = error instanceof ParseError
      ? error
      : { found: "content that cannot be read", expected: `content for the parser ${parser}` };
    reply({ id, found, expected });
  }
});

reply({ id: 0 });
