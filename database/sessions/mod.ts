import type { DatabaseClient, Row } from "../client.ts";
import { readFirst, readInteger, readText } from "../row.ts";
import { insertStatement } from "../table.ts";
import { sessions1 } from "./sessions_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [sessions1];

const { statements } = sessions1;

/** A signed-in browser. Times in milliseconds since the epoch. */
export interface SessionRow {
  /** Hash of its cookie. */
  readonly hash: string;
  readonly adminId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Signs a browser in. Throws ConstraintError when the hash is taken. */
export async function insertSession(db: DatabaseClient, session: SessionRow): Promise<void> {
  await db.execute(insertStatement(sessions1, {
    hash: session.hash,
    admin_id: session.adminId,
    created_at: session.createdAt,
    expires_at: session.expiresAt,
  }));
}

/** The session with this hash while it lasts, or null. */
export async function findSession(db: DatabaseClient, hash: string, now: number): Promise<SessionRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [hash, now] })).rows, fromColumns);
}

/** Signs a browser out; answers whether it was signed in. */
export async function deleteSession(db: DatabaseClient, hash: string): Promise<boolean> {
  return (await db.execute({ sql: statements.delete, args: [hash] })).rowsAffected === 1;
}

/** Signs an admin out everywhere; answers how many sessions that were. */
export async function deleteSessionsOf(db: DatabaseClient, adminId: string): Promise<number> {
  return (await db.execute({ sql: statements.deleteOfAdmin, args: [adminId] })).rowsAffected;
}

/** Deletes sessions that are over; answers how many. */
export async function deleteExpiredSessions(db: DatabaseClient, now: number): Promise<number> {
  return (await db.execute({ sql: statements.deleteExpired, args: [now] })).rowsAffected;
}

function fromColumns(row: Row): SessionRow {
  return {
    hash: readText(row, "hash"),
    adminId: readText(row, "admin_id"),
    createdAt: readInteger(row, "created_at"),
    expiresAt: readInteger(row, "expires_at"),
  };
}
