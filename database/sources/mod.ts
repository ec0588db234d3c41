import type { DatabaseClient, Row, Statement } from "../client.ts";
import { readFirst, readInteger, readOptionalInteger, readOptionalText, readText } from "../row.ts";
import { sources1 } from "./sources_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [sources1];

/** The table that names contents in use. */
export const sourcesTable = sources1.name;

const { statements } = sources1;

/** How it stands with outside data. Times in milliseconds since the epoch. */
export interface SourceRow {
  /** SHA-256 of what is asked for. */
  readonly key: string;
  readonly host: string;
  readonly parser: string;
  /** The shortest interval of those who want it. */
  readonly intervalSeconds: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the content; null before there is one. */
  readonly hash: string | null;
  /** When the newest good answer came. */
  readonly fetchedAt: number | null;
  /** Why the newest fetch failed, without secrets. */
  readonly error: string | null;
  /** Fetches that failed one after another. */
  readonly failures: number;
  readonly nextAt: number;
  readonly wantedAt: number;
}

/** Those of these keys that are known. */
export async function findSources(db: DatabaseClient, keys: readonly string[]): Promise<SourceRow[]> {
  if (keys.length === 0) return [];
  return (await db.execute({ sql: statements.find, args: [JSON.stringify(keys)] })).rows.map(fromColumns);
}

/** Says that a source is wanted: a new one is due at once, a shorter interval brings the next fetch forward. */
export function wantSourceStatement(
  { key, host, parser, intervalSeconds, at }:
    & Pick<SourceRow, "key" | "host" | "parser" | "intervalSeconds">
    & { at: number },
): Statement {
  return { sql: statements.want, args: [key, host, parser, intervalSeconds, at] };
}

/** Those of these keys whose time has come and that nobody fetches, longest due first. */
export async function dueSources(
  db: DatabaseClient,
  keys: readonly string[],
  now: number,
): Promise<string[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.execute({ sql: statements.due, args: [JSON.stringify(keys), now] });
  return rows.map((row) => readText(row, "key"));
}

/** Leases a due source to this node: one atomic statement, so that of two nodes only one fetches. Null: another did. */
export async function claimSource(
  db: DatabaseClient,
  { key, now, leaseUntil }: { key: string; now: number; leaseUntil: number },
): Promise<SourceRow | null> {
  return readFirst(
    (await db.execute({ sql: statements.claim, args: [key, now, leaseUntil] })).rows,
    fromColumns,
  );
}

/** Records a good answer. */
export function sourceAnsweredStatement(
  { key, hash, etag, lastModified, fetchedAt, nextAt }:
    & Pick<SourceRow, "key" | "etag" | "lastModified" | "nextAt">
    & { hash: string; fetchedAt: number },
): Statement {
  return { sql: statements.answered, args: [key, hash, etag, lastModified, fetchedAt, nextAt] };
}

/** Records that a fetch failed; what came before stays. */
export function sourceFailedStatement(
  { key, error, nextAt }: { key: string; error: string; nextAt: number },
): Statement {
  return { sql: statements.failed, args: [key, error, nextAt] };
}

/** Gives a lease back without a result. */
export async function releaseSource(db: DatabaseClient, key: string): Promise<void> {
  await db.execute({ sql: statements.release, args: [key] });
}

/**
 * Makes due at `now` what was fetched, or is leased, after `latest`: the clock was ahead then, and the next fetch would
 * wait until it gets there. Answers how many.
 */
export async function hastenSources(
  db: DatabaseClient,
  { now, latest }: { readonly now: number; readonly latest: number },
): Promise<number> {
  const sql = `UPDATE ${sources1.name} SET next_at = ?1, lease_until = NULL ` +
    "WHERE (fetched_at > ?2 AND next_at > ?1) OR lease_until > ?2";
  return (await db.execute({ sql, args: [now, latest] })).rowsAffected;
}

/** Drops what nobody has wanted since a time; answers how many. */
export async function dropSources(db: DatabaseClient, wantedBefore: number): Promise<number> {
  return (await db.execute({ sql: statements.drop, args: [wantedBefore] })).rowsAffected;
}

function fromColumns(row: Row): SourceRow {
  return {
    key: readText(row, "key"),
    host: readText(row, "host"),
    parser: readText(row, "parser"),
    intervalSeconds: readInteger(row, "interval_seconds"),
    etag: readOptionalText(row, "etag"),
    lastModified: readOptionalText(row, "last_modified"),
    hash: readOptionalText(row, "hash"),
    fetchedAt: readOptionalInteger(row, "fetched_at"),
    error: readOptionalText(row, "error"),
    failures: readInteger(row, "failures"),
    nextAt: readInteger(row, "next_at"),
    wantedAt: readInteger(row, "wanted_at"),
  };
}
