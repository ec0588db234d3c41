import type { DatabaseClient, Row, Statement } from "../client.ts";
import { readFirst, readInteger, readOptionalInteger, readOptionalText, readText, readWord } from "../row.ts";
import { insertStatement } from "../table.ts";
import { tokens1 } from "./tokens_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [tokens1];

const { statements } = tokens1;

/** A token, by its hash. Times in milliseconds since the epoch. */
export interface TokenRow {
  readonly hash: string;
  readonly kind: "api" | "device" | "setup";
  readonly deviceId: string | null;
  readonly name: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** Admits a token. Throws ConstraintError when the hash is taken. */
export async function insertToken(db: DatabaseClient, token: TokenRow): Promise<void> {
  await db.execute(tokenStatement(token));
}

/** Admits a token, within a batch. */
export function tokenStatement(token: TokenRow): Statement {
  return insertStatement(tokens1, {
    hash: token.hash,
    kind: token.kind,
    device_id: token.deviceId,
    name: token.name,
    created_at: token.createdAt,
    expires_at: token.expiresAt,
  });
}

/** The token with this hash while it lasts, or null. */
export async function findToken(db: DatabaseClient, hash: string, now: number): Promise<TokenRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [hash, now] })).rows, fromColumns);
}

/** Tokens of a kind, or of a kind and device, newest first, those that are over included. */
export async function listTokens(
  db: DatabaseClient,
  of: { kind: TokenRow["kind"]; deviceId?: string | undefined },
): Promise<TokenRow[]> {
  const { rows } = await db.execute(
    of.deviceId === undefined
      ? { sql: statements.list, args: [of.kind] }
      : { sql: statements.listOfDevice, args: [of.deviceId, of.kind] },
  );
  return rows.map(fromColumns);
}

/** Revokes a token; answers whether there was one. */
export async function deleteToken(db: DatabaseClient, hash: string): Promise<boolean> {
  return (await db.execute({ sql: statements.delete, args: [hash] })).rowsAffected === 1;
}

/** Revokes all tokens of a kind, or of a kind and device. */
export function deleteTokensStatement(
  of: { kind: TokenRow["kind"]; deviceId?: string | undefined },
): Statement {
  return of.deviceId === undefined
    ? { sql: statements.deleteKind, args: [of.kind] }
    : { sql: statements.deleteOfDevice, args: [of.deviceId, of.kind] };
}

/** Revokes all but a device's newest tokens. */
export function trimTokensStatement(of: { deviceId: string; keep: number }): Statement {
  return { sql: statements.trim, args: [of.deviceId, of.keep] };
}

/** Deletes tokens that are over; answers how many. */
export async function deleteExpiredTokens(db: DatabaseClient, now: number): Promise<number> {
  return (await db.execute({ sql: statements.deleteExpired, args: [now] })).rowsAffected;
}

/** Takes a token out of circulation and answers it, in one atomic statement: a setup link works once. */
export async function consumeToken(db: DatabaseClient, hash: string, now: number): Promise<TokenRow | null> {
  return readFirst((await db.execute({ sql: statements.consume, args: [hash, now] })).rows, fromColumns);
}

function fromColumns(row: Row): TokenRow {
  return {
    hash: readText(row, "hash"),
    kind: readWord(row, "kind", ["api", "device", "setup"]),
    deviceId: readOptionalText(row, "device_id"),
    name: readText(row, "name"),
    createdAt: readInteger(row, "created_at"),
    expiresAt: readOptionalInteger(row, "expires_at"),
  };
}
