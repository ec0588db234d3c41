import {
  claimSource,
  contentStatement,
  type DatabaseClient,
  hasContent,
  releaseSource,
  sourceAnsweredStatement,
  sourceFailedStatement,
  type SourceRow,
} from "../../database/mod.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Client } from "./client.ts";
import { ParseError, SourceError } from "./errors.ts";
import { afterAnswer, afterFailure, type Random } from "./next_time.ts";
import type { Reader } from "./reader.ts";
import type { SourceSpec } from "./source_spec.ts";

/** What a fetch needs. */
export interface Fetching {
  readonly db: DatabaseClient;
  readonly clock: Clock;
  readonly log: Log;
  readonly client: Client;
  readonly reader: Reader;
  /** Of times that name no zone. */
  readonly timeZone: string;
  readonly random: Random;
  readonly closing: AbortSignal;
}

/** Milliseconds for which a source belongs to the node that fetches it. */
const LEASE = 60_000;
const MEGABYTE = 1024 * 1024;

/**
 * Fetches a source if it is due and no other node does, and records what came of it. Answers whether there is other
 * content than before. Throws DatabaseUnavailableError alone.
 */
export async function refreshSource(fetching: Fetching, spec: SourceSpec): Promise<boolean> {
  const { db, clock, log, random, closing } = fetching;
  const now = clock.now().epochMilliseconds;
  const row = await claimSource(db, { key: spec.key, now, leaseUntil: now + LEASE });
  if (row === null) return false;
  try {
    return await fetchClaimed(fetching, spec, row);
  } catch (error) {
    if (closing.aborted) {
      await releaseSource(db, spec.key);
      return false;
    }
    if (!(error instanceof SourceError || error instanceof ParseError)) throw error;
    const message = error instanceof SourceError
      ? error.message
      : `Cannot read what ${spec.host} sent: found ${error.found}, expected ${error.expected}`;
    log.warn("Cannot refresh a source", { host: spec.host, parser: spec.parser, error: message });
    const nextAt = afterFailure(clock.now().epochMilliseconds, {
      intervalSeconds: spec.intervalSeconds,
      failures: row.failures,
      hasData: row.hash !== null,
      retryAfterSeconds: error instanceof SourceError ? error.retryAfterSeconds : null,
    }, random);
    await db.batch([sourceFailedStatement({ key: spec.key, error: message, nextAt })]);
    return false;
  }
}

async function fetchClaimed(
  { db, clock, client, reader, timeZone, random, closing }: Fetching,
  spec: SourceSpec,
  row: SourceRow,
): Promise<boolean> {
  const { key, url, method, body, parser, longestSide } = spec;
  // What was there may have been removed as too old; it is then asked for as if for the first time.
  const kept = row.hash !== null && await hasContent(db, row.hash) ? row.hash : null;
  const conditions = kept === null ? {} : {
    ...(row.etag === null ? {} : { "if-none-match": row.etag }),
    ...(row.lastModified === null ? {} : { "if-modified-since": row.lastModified }),
  };
  const headers = { ...conditions, ...spec.headers };
  const limit = (parser === "image" ? 20 : 5) * MEGABYTE;
  const answer = await client.send({ url, method, headers, body, limit }, closing);
  const fetchedAt = clock.now().epochMilliseconds;
  const nextAt = afterAnswer(fetchedAt, spec.intervalSeconds, random);
  if (answer.status === 304) {
    if (kept === null) {
      throw new SourceError(spec.host, { fault: "status", found: "status 304 unasked", expected: "200" });
    }
    const { etag, lastModified } = row;
    await db.batch([sourceAnsweredStatement({ key, hash: kept, etag, lastModified, fetchedAt, nextAt })]);
    return false;
  }
  const context = { contentType: answer.headers["content-type"] ?? "", now: fetchedAt, timeZone };
  const { text, hash } = await reader.read({ parser, body: answer.body, context, longestSide });
  const etag = answer.headers["etag"] ?? null;
  const lastModified = answer.headers["last-modified"] ?? null;
  await db.batch([
    contentStatement({ hash, value: text, usedAt: fetchedAt }),
    sourceAnsweredStatement({ key, hash, etag, lastModified, fetchedAt, nextAt }),
  ]);
  return hash !== row.hash;
}
