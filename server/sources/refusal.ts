import assert from "node:assert/strict";
import { type Call, createClient } from "./client.ts";
import { SourceError } from "./errors.ts";

/** Bytes that test calls take at most. */
export const LIMIT = 100_000;

const open = createClient({ allowed: ["127.0.0.0/8"], timeout: 3_000 });

/** The error that a call ends with, for tests. */
export async function refusal(call: Partial<Call> & { url: string }, client = open): Promise<SourceError> {
  const error = await client.send({ limit: LIMIT, ...call }).then(() => null, (thrown) => thrown);
  assert.ok(error instanceof SourceError, String(error));
  return error;
}
