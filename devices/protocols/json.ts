import { Buffer } from "node:buffer";
import type { WireResponse } from "../poll.ts";

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * An answer in JSON: one line without spaces and with plain slashes, because a shell client cuts the image
 * address out with `sed`, and with its length, because weak clients cannot read chunks.
 */
export function jsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  const body = JSON.stringify(value);
  return {
    status,
    headers: {
      "content-type": "application/json",
      "content-length": String(byteLength(body)),
      "cache-control": "no-store",
      ...headers,
    },
    body,
  };
}

/** An answer that says nothing: 204 clears a device's log; nearly anything else makes it resend for ever. */
export const noContent: WireResponse = { status: 204, headers: {}, body: null };

/** A whole number of seconds of at least 1 that every client can count: nonsense becomes 900. */
export function toSeconds(refreshSeconds: number): number {
  if (!Number.isFinite(refreshSeconds)) return 900;
  return Math.min(Math.max(Math.round(refreshSeconds), 1), 2 ** 31 - 1);
}
