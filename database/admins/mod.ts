import type { DatabaseClient, Row } from "../client.ts";
import { readFirst, readInteger, readText } from "../row.ts";
import { insertStatement } from "../table.ts";
import { admins1 } from "./admins_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [admins1];

/** Someone who may sign in. */
export interface AdminRow {
  readonly id: string;
  /** Unique. */
  readonly name: string;
  readonly passwordHash: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** The admin of this name, or null. */
export async function findAdmin(db: DatabaseClient, name: string): Promise<AdminRow | null> {
  return readFirst((await db.execute({ sql: admins1.statements.find, args: [name] })).rows, fromColumns);
}

/** Adds an admin; one of that name keeps its id and gets the new password hash. */
export async function saveAdmin(db: DatabaseClient, admin: AdminRow): Promise<void> {
  const { sql, args } = insertStatement(admins1, {
    id: admin.id,
    name: admin.name,
    password_hash: admin.passwordHash,
    created_at: admin.createdAt,
  });
  await db.execute({
    sql: `${sql} ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash`,
    args,
  });
}

/** How many admins there are. */
export async function countAdmins(db: DatabaseClient): Promise<number> {
  const { rows } = await db.execute({ sql: admins1.statements.count, args: [] });
  return readFirst(rows, (row) => readInteger(row, "count")) ?? 0;
}

function fromColumns(row: Row): AdminRow {
  return {
    id: readText(row, "id"),
    name: readText(row, "name"),
    passwordHash: readText(row, "password_hash"),
    createdAt: readInteger(row, "created_at"),
  };
}
