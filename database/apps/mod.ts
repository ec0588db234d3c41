import { deleteAppStatesStatement } from "../app_states/mod.ts";
import type { DatabaseClient, Row } from "../client.ts";
import { clearDefaultAppStatement } from "../devices/mod.ts";
import { releaseHooksOfAppStatement } from "../hooks/mod.ts";
import { deletePlaylistItemsOfAppStatement } from "../playlists/mod.ts";
import { cancelRequestsOfAppStatement } from "../requests/mod.ts";
import { readFirst, readInteger, readSharedJson, readText } from "../row.ts";
import { deleteStatement, insertStatement, updateStatement } from "../table.ts";
import { apps1 } from "./apps_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [apps1];

const { statements } = apps1;

/** An installed app. Times in milliseconds since the epoch. */
export interface AppRow {
  readonly id: string;
  /** Names its program. */
  readonly kind: string;
  readonly name: string;
  readonly settings: Record<string, unknown>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Adds an app. Throws ConstraintError when the id is taken. */
export async function insertApp(db: DatabaseClient, app: AppRow): Promise<void> {
  await db.execute(insertStatement(apps1, toColumns(app)));
}

/** The app with this id, or null. */
export async function findApp(db: DatabaseClient, id: string): Promise<AppRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [id] })).rows, fromColumns);
}

/** The oldest app of a kind, or null. */
export async function findAppByKind(db: DatabaseClient, kind: string): Promise<AppRow | null> {
  return readFirst((await db.execute({ sql: statements.findByKind, args: [kind] })).rows, fromColumns);
}

/** Apps, newest first; `before` is the id that a page ended with. */
export async function listApps(
  db: DatabaseClient,
  page: { limit: number; before?: string | undefined },
): Promise<AppRow[]> {
  const { rows } = await db.execute(
    page.before === undefined
      ? { sql: statements.list, args: [page.limit] }
      : { sql: statements.listBefore, args: [page.before, page.limit] },
  );
  return rows.map(fromColumns);
}

/** Changes the fields given and answers the app as it then is, or null. */
export async function updateApp(
  db: DatabaseClient,
  id: string,
  patch: Partial<AppRow>,
  at: number,
): Promise<AppRow | null> {
  const set = {
    ...(patch.kind === undefined ? {} : { kind: patch.kind }),
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(patch.settings === undefined ? {} : { settings: JSON.stringify(patch.settings) }),
    updated_at: at,
  };
  const { sql, args } = updateStatement(apps1, { key: { id }, set });
  return readFirst((await db.execute({ sql: `${sql} RETURNING *`, args })).rows, fromColumns);
}

/**
 * Deletes an app with its states and playlist items, takes it from devices whose default it is and from hooks that
 * feed it, and cancels the requests that wait for it, all or none. Answers whether there was one.
 */
export async function deleteApp(db: DatabaseClient, id: string, at: number = Date.now()): Promise<boolean> {
  const [deleted] = await db.batch([
    deleteStatement(apps1, { id }),
    clearDefaultAppStatement(id, at),
    deletePlaylistItemsOfAppStatement(id),
    deleteAppStatesStatement(id),
    cancelRequestsOfAppStatement(id),
    releaseHooksOfAppStatement(id),
  ]);
  return deleted?.rowsAffected === 1;
}

/**
 * Installs the first apps, only while the table holds no row at all: two nodes that start together seed once.
 * Answers whether it did.
 */
export async function seedApps(db: DatabaseClient, apps: readonly AppRow[]): Promise<boolean> {
  if (apps.length === 0) return false;
  const columns = apps1.columns.join(", ");
  const row = `(${apps1.columns.map(() => "?").join(", ")})`;
  const result = await db.execute({
    sql: `INSERT INTO ${apps1.name} (${columns}) SELECT * FROM (VALUES ${apps.map(() => row).join(", ")}) ` +
      `WHERE NOT EXISTS (SELECT 1 FROM ${apps1.name})`,
    args: apps.flatMap((app) => insertStatement(apps1, toColumns(app)).args),
  });
  return result.rowsAffected > 0;
}

function toColumns(app: AppRow): Row {
  return {
    id: app.id,
    kind: app.kind,
    name: app.name,
    settings: JSON.stringify(app.settings),
    created_at: app.createdAt,
    updated_at: app.updatedAt,
  };
}

/** An app from its columns. Throws RowError. */
export function fromColumns(row: Row): AppRow {
  return {
    id: readText(row, "id"),
    kind: readText(row, "kind"),
    name: readText(row, "name"),
    settings: readSharedJson(row, "settings"),
    createdAt: readInteger(row, "created_at"),
    updatedAt: readInteger(row, "updated_at"),
  };
}
