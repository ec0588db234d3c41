import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { TooLargeError } from "./errors.ts";
import type { HttpEnv } from "./http.ts";

/** Bytes from which on a body is large. */
const LARGE = 1024 * 1024;

/** Large bodies that are taken in and worked on at one time; others wait unread, which costs a connection each. */
const LARGE_AT_ONCE = 2;

/** How long a body may take, in milliseconds: from one piece of it to the next, and as a whole. */
export interface BodyPatience {
  readonly piece: number;
  readonly whole: number;
}

const PATIENCE: BodyPatience = { piece: 10_000, whole: 120_000 };

/**
 * Takes in a body of at most so many bytes, however it is sent, before what comes next. Throws TooLargeError, and HTTPException where a
 * body does not come to its end. Belongs behind what asks who sends it: a stranger's body is not taken in.
 */
export function limitTo(
  bytes: number,
  { told = bytes, patience = PATIENCE }: { readonly told?: number; readonly patience?: BodyPatience } = {},
): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { body, headers } = c.req.raw;
    if (body === null) return await next();
    const length = headers.has("transfer-encoding") ? null : headers.get("content-length");
    if (length !== null && Number(length) > bytes) throw new TooLargeError(told);
    const take = async () => {
      const taken = await readWhole(body, { bytes, told, patience });
      c.req.raw = new Request(c.req.raw, { body: taken });
      await next();
    };
    const expected = length === null ? bytes : Number(length);
    await (expected > LARGE ? inTurn(take) : take());
  };
}

async function readWhole(
  body: ReadableStream<Uint8Array>,
  { bytes, told, patience }: {
    readonly bytes: number;
    readonly told: number;
    readonly patience: BodyPatience;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const until = performance.now() + patience.whole;
  let whole = new Uint8Array(0);
  let size = 0;
  while (true) {
    const piece = await nextPiece(reader, Math.min(patience.piece, until - performance.now()));
    if (piece === null) return whole.subarray(0, size);
    if (size + piece.length > bytes) {
      void reader.cancel().catch(() => {});
      throw new TooLargeError(told);
    }
    if (size + piece.length > whole.length) {
      const grown = new Uint8Array(Math.min(bytes, Math.max(size + piece.length, 2 * whole.length)));
      grown.set(whole.subarray(0, size));
      whole = grown;
    }
    whole.set(piece, size);
    size += piece.length;
  }
}

/** The next piece of a body, or null at its end. */
async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  patience: number,
): Promise<Uint8Array | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HTTPException(408, { message: "Cannot read the body: it did not come to its end in time" }));
    }, Math.max(0, patience));
  });
  try {
    const { done, value } = await Promise.race([reader.read(), late]);
    return done ? null : value;
  } catch (cause) {
    void reader.cancel().catch(() => {});
    if (cause instanceof HTTPException) throw cause;
    // Whoever sent it went away, or broke the rules of HTTP.
    throw new HTTPException(400, { message: "Cannot read the body: it broke off", cause });
  } finally {
    clearTimeout(timer);
  }
}

let taken = 0;
const waiting: (() => void)[] = [];

/** Does work once fewer than `LARGE_AT_ONCE` others are under way. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if (taken >= LARGE_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else taken++;
  try {
    await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) taken--;
    else next();
  }
}
