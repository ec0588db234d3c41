import type { IncomingMessage } from "node:http";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { SourceError } from "./errors.ts";

const DECODERS = {
  br: createBrotliDecompress,
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
};

/** What a request says that it takes. */
export const ACCEPT_ENCODING = "gzip, br";

/**
 * The body of an answer, unpacked. It ends as soon as there are more bytes than the limit, packed or unpacked, so that
 * a small answer cannot fill the memory. Throws SourceError.
 */
export async function readBody(
  response: IncomingMessage,
  { host, limit }: { host: string; limit: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const tooLarge = new SourceError(host, {
    fault: "size",
    found: `more than ${limit} bytes`,
    expected: `at most ${limit}`,
  });
  if (encoding !== "identity" && encoding !== "" && !Object.hasOwn(DECODERS, encoding)) {
    throw new SourceError(host, {
      fault: "content",
      found: "an unknown content encoding",
      expected: ACCEPT_ENCODING,
    });
  }
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding as keyof typeof DECODERS]() : null;
  const chunks: Uint8Array[] = [];
  let taken = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      taken += chunk.length;
      if (taken > limit) return done(tooLarge);
      chunks.push(chunk);
      done();
    },
  });
  let travelled = 0;
  response.on("data", (chunk: Uint8Array) => {
    travelled += chunk.length;
    if (travelled > limit) response.destroy(tooLarge);
  });
  try {
    await (decoder === null ? pipeline(response, sink) : pipeline(response, decoder, sink));
  } catch (error) {
    if (travelled > limit || taken > limit) throw tooLarge;
    throw toSourceError(host, error, { packed: decoder !== null });
  }
  const body = new Uint8Array(taken);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

function toSourceError(host: string, error: unknown, { packed }: { packed: boolean }): SourceError {
  if (error instanceof SourceError) return error;
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  return packed && /^(?:Z_|ERR_?_?BROTLI|ERR__ERROR)/.test(code)
    ? new SourceError(host, {
      fault: "content",
      found: "a body that cannot be unpacked",
      expected: "a whole one",
    })
    : new SourceError(host, {
      fault: "connection",
      found: "a connection that broke off",
      expected: "a whole answer",
    });
}
