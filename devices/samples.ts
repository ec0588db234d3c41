import { emptyClaim } from "./identify.ts";
import type {
  Answer,
  AnswerImage,
  Poll,
  RefusalReason,
  RefusedAnswer,
  WireRequest,
  WireResponse,
} from "./poll.ts";
import type { Protocol } from "./poll.ts";

/** A request that tests start from: `path` may carry a query; an object as body becomes JSON. */
export function sampleRequest(
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): WireRequest {
  const url = new URL(`http://screens.test${path}`);
  const { method = "GET", headers = {}, body } = init;
  const text = body === undefined || typeof body === "string" ? body ?? "" : JSON.stringify(body);
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: new Headers(headers),
    body: body instanceof Uint8Array ? body : new TextEncoder().encode(text),
  };
}

/** An image that tests start from. */
export const sampleImage: AnswerImage = {
  bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  mediaType: "image/png",
  extension: "png",
  hash: "0123456789abcdef".repeat(4),
  composedAt: Temporal.Instant.from("2026-03-01T12:00:00.250Z"),
  url: "http://screens.test/images/0123456789abcdef.png",
};

/** An answer that tests start from. */
export const sampleAnswer: Answer = {
  friendlyId: "A1B2C3",
  image: sampleImage,
  labels: { A: "Red", B: "Green", C: "Blue" },
  text: null,
  app: "rotation",
  refreshSeconds: 300,
  token: null,
};

/** A poll that tests start from. */
export const samplePoll: Poll = {
  protocol: "trmnl",
  event: "poll",
  claim: emptyClaim,
  press: null,
  telemetry: {},
  logEntries: [],
  extension: null,
  specialFunction: false,
  ifNoneMatch: null,
  ifModifiedSince: null,
};

/** A refusal that tests start from. */
export function sampleRefusal(reason: RefusalReason, rest: Partial<RefusedAnswer> = {}): RefusedAnswer {
  const refusal = { reason, detail: `Cannot serve the poll: found ${reason}` };
  return { refusal, labels: null, image: null, refreshSeconds: 900, ...rest };
}

/** The poll that a protocol reads. Throws when it refuses. */
export function readPoll(protocol: Protocol, request: WireRequest): Poll {
  const reading = protocol.read(request);
  if ("refusal" in reading) throw new Error(reading.refusal.detail);
  return reading.poll;
}

/** The refusal that a protocol reads. Throws when it takes the request. */
export function readRefusal(protocol: Protocol, request: WireRequest): RefusalReason {
  const reading = protocol.read(request);
  if ("poll" in reading) throw new Error(`Cannot expect a refusal: found a poll, ${reading.poll.event}`);
  return reading.refusal.reason;
}

/** The JSON of an answer. */
// deno-lint-ignore no-explicit-any -- tests look into whatever came
export function readJson(response: WireResponse): any {
  return JSON.parse(String(response.body));
}
