import type { DatabaseClient, Statement } from "../client.ts";
import { filesTable } from "../files/mod.ts";
import { readFirst, readText } from "../row.ts";
import { sourcesTable } from "../sources/mod.ts";
import { contents1 } from "./contents_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [contents1];

const { statements } = contents1;

/** JSON text that a source or a hook gave. `usedAt` in milliseconds since the epoch. */
export interface ContentRow {
  /** SHA-256 of the text, hex digits. */
  readonly hash: string;
  readonly value: string;
  readonly usedAt: number;
}

/** Keeps a content; one that is there already counts as used again. */
export function contentStatement({ hash, value, usedAt }: ContentRow): Statement {
  return { sql: statements.store, args: [hash, value, usedAt] };
}

/** The JSON text of this hash, or null when it is not kept any more. */
export async function findContent(db: DatabaseClient, hash: string): Promise<string | null> {
  const { rows } = await db.execute({ sql: statements.find, args: [hash] });
  return readFirst(rows, (row) => readText(row, "value"));
}

/** Deletes at most `chunk` contents that were used last before a time; answers how many. */
export async function retainContents(
  db: DatabaseClient,
  limits: { olderThan: number; chunk: number },
): Promise<number> {
  return (await db.execute({ sql: statements.retain, args: [limits.olderThan, limits.chunk] })).rowsAffected;
}

/** Whether the content of this hash is kept. */
export async function hasContent(db: DatabaseClient, hash: string): Promise<boolean> {
  const sql = `SELECT 1 FROM ${contents1.name} WHERE hash = ?`;
  return (await db.execute({ sql, args: [hash] })).rows.length > 0;
}

/** Counts contents as used at `now` that a source or a file still has, where they were used last before a time. */
export async function keepContentsInUse(
  db: DatabaseClient,
  { now, olderThan }: { now: number; olderThan: number },
): Promise<void> {
  await db.execute({
    sql: `UPDATE ${contents1.name} SET used_at = ?1 WHERE used_at < ?2 AND hash IN ` +
      `(SELECT hash FROM ${sourcesTable} UNION ALL SELECT hash FROM ${filesTable})`,
    args: [now, olderThan],
  });
}
