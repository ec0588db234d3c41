import { sha256, shrinkPicture } from "../../renderers/panels.ts";
import type { SourceParser } from "../../apps/mod.ts";
import { ParseError } from "./errors.ts";
import type { ParseReply, ParseTask } from "./parse_worker.ts";
import type { ParseContext } from "./parsers/mod.ts";

/** Content as it is kept: JSON text and its SHA-256. */
export interface ReadContent {
  readonly text: string;
  readonly hash: string;
}

/** What is to be read. */
export interface Reading {
  readonly parser: SourceParser;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly context: ParseContext;
  /** Longer side of a picture that is kept. */
  readonly longestSide: number;
}

/** Reads content off the main thread, which must always be free for polls. */
export interface Reader {
  /** Throws ParseError. */
  read(reading: Reading): Promise<ReadContent>;
  close(): void;
}

/** Milliseconds after which a parser counts as hung, a worker does not start, and an idle worker is let go. */
const TIMEOUT = 10_000;
const START_TIMEOUT = 60_000;
const IDLE = 60_000;

interface Waiting {
  readonly done: PromiseWithResolvers<ReadContent>;
  readonly task: ParseTask;
}

/**
 * A reader with one worker, started when it is needed. A task that takes too long, as hostile content can make one, ends
 * with its worker; those behind it go to the next worker.
 */
export function createReader({ timeout = TIMEOUT }: { timeout?: number } = {}): Reader {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ready = false;
  let lastId = 0;

  function end(): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    ready = false;
  }
  function lose(found: string): void {
    end();
    queue.shift()?.done.reject(new ParseError(found, "content that can be read"));
    next();
  }
  function start(): Worker {
    const started = new Worker(new URL("./parse_worker.ts", import.meta.url), {
      type: "module",
      name: "sources",
    });
    started.onmessage = ({ data }: MessageEvent<ParseReply>) => {
      if (data.id === 0) {
        ready = true;
        return next();
      }
      if (data.id !== queue[0]?.task.id) return;
      const { done } = queue.shift()!;
      if ("text" in data) done.resolve({ text: data.text, hash: data.hash });
      else if ("found" in data) done.reject(new ParseError(data.found, data.expected));
      next();
    };
    started.onerror = (event) => {
      event.preventDefault(); // else the whole process ends with the worker
      lose("content that cannot be read");
    };
    return started;
  }
  function next(): void {
    clearTimeout(timer);
    const first = queue[0];
    if (first === undefined) {
      timer = setTimeout(end, IDLE);
      Deno.unrefTimer(Number(timer));
      return;
    }
    worker ??= start();
    const limit = ready ? timeout : START_TIMEOUT;
    timer = setTimeout(() => lose(`content that takes more than ${limit} ms to read`), limit);
    if (ready) worker.postMessage(first.task);
  }

  return {
    async read({ parser, body, context, longestSide }) {
      if (parser === "image") return await readPicture(body, longestSide);
      const done = Promise.withResolvers<ReadContent>();
      queue.push({ done, task: { id: ++lastId, parser, body, context } });
      if (queue.length === 1) next();
      return await done.promise;
    },
    close() {
      for (const { done } of queue.splice(0)) {
        done.reject(new ParseError("a server that stops", "one that runs"));
      }
      end();
    },
  };
}

/** A picture as `ImageData`. */
export async function readPicture(body: Uint8Array, longestSide: number): Promise<ReadContent> {
  try {
    const { url, width, height } = await shrinkPicture(body, { longestSide });
    const text = JSON.stringify({ url, width, height });
    return { text, hash: sha256(text) };
  } catch {
    throw new ParseError("what is no picture, or a broken one", "PNG, JPEG, GIF or WebP");
  }
}
