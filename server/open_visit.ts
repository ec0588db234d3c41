import type { Context } from "hono";
import type { Protocol, WireResponse } from "../devices/mod.ts";
import { targetOf } from "./fold_path.ts";
import type { HttpEnv } from "./http.ts";
import { newId } from "./ids.ts";
import { answerPoll } from "./poll.ts";
import { createStopwatch } from "./stopwatch.ts";
import type { Visit } from "./visit.ts";
import { readWireHeaders } from "./wire_headers.ts";

/** A route handler that lets devices visit by this protocol. */
export function visitBy(protocol: Protocol): (c: Context<HttpEnv>) => Promise<Response> {
  const complete = completed(protocol);
  return async (c) => {
    c.set("isVisit", true);
    return toResponse(await answerPoll(c.get("services"), await openVisit(c, complete)));
  };
}

/** A protocol whose answers have the headers that every answer has. */
export function completed(protocol: Protocol): Protocol {
  return {
    ...protocol,
    answer: (poll, answer) => withHeaders(protocol.answer(poll, answer)),
    refuse: (request, refused) => withHeaders(protocol.refuse(request, refused)),
  };
}

/**
 * The answer with the headers that every answer has: nothing between here and the device may keep it, unless the
 * protocol says so. Added before the exchange is recorded, which then holds what really travels.
 */
export function withHeaders(response: WireResponse): WireResponse {
  const always = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
  return { ...response, headers: { ...always, ...response.headers } };
}

/** Reads what travelled into a visit; of a body only as much as the protocol takes, and one byte more. */
export async function openVisit<P extends { bodyLimit: number }>(
  c: Context<HttpEnv>,
  protocol: P,
): Promise<Omit<Visit, "protocol"> & { protocol: P }> {
  const watch = createStopwatch();
  const target = targetOf(c.req.raw.url);
  const { body, length } = await readBody(c.req.raw, protocol.bodyLimit + 1);
  return {
    exchangeId: newId(),
    at: c.get("services").clock.now(),
    protocol,
    request: {
      method: c.req.method,
      path: c.req.path,
      query: new URLSearchParams(target.includes("?") ? target.slice(target.indexOf("?") + 1) : ""),
      headers: readWireHeaders(c.req.raw.headers),
      body,
    },
    target,
    bodyLength: length,
    baseUrl: c.get("baseUrl"),
    address: c.get("address"),
    watch,
    abandon: new AbortController(),
  };
}

/** Milliseconds that a body may take to come; firmware sends its few kilobytes at once. */
const BODY_TIME = 10_000;

/**
 * The first bytes of a body, and how long the whole was as far as it is known. A sender that goes away, or takes
 * longer than 10 s, is not waited for: what came is read for what it is worth, and recorded.
 */
export async function readBody(
  request: Request,
  limit: number,
  patience = BODY_TIME,
): Promise<{ body: Uint8Array<ArrayBuffer>; length: number }> {
  // Most visits bring none, and a stream that is empty costs as much as one that is not.
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (request.method === "GET" || request.method === "HEAD") {
    return { body: new Uint8Array(), length: announced };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  const timer = setTimeout(() => void reader?.cancel().catch(() => {}), patience);
  try {
    while (reader !== undefined && length < limit) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
    if (length >= limit) await reader?.cancel();
  } catch {
    // It went away.
  } finally {
    clearTimeout(timer);
  }
  const body = new Uint8Array(Math.min(length, limit));
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk.subarray(0, body.length - offset), offset);
    offset += chunk.length;
    if (offset >= body.length) break;
  }
  return { body, length: Math.max(length, announced) };
}

/** An answer as it leaves. */
export function toResponse({ status, headers, body }: WireResponse): Response {
  return new Response(body, { status, headers });
}
