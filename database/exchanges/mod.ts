import type { DatabaseClient, Statement, Value } from "../client.ts";
import { readFirst, readInteger, readText } from "../row.ts";
import { insertStatement } from "../table.ts";
import { exchanges1 } from "./exchanges_1.ts";
import { type ExchangeRow, fromColumns, toColumns } from "./row.ts";

export type { ExchangeRow } from "./row.ts";
export {
  type ExchangeSearch,
  findExchangeBefore,
  findNeighbors,
  type FoundExchanges,
  listPollTimes,
  searchExchanges,
} from "./search.ts";

/** Every version of this entity, oldest first. */
export const tables = [exchanges1];

/** The table that holds the log, for statements that ask whether something is in it. */
export const exchangesTable = exchanges1.name;

const { statements } = exchanges1;

/** Records an exchange; for the group that is committed before the answers leave. */
export function insertExchangeStatement(exchange: ExchangeRow): Statement {
  return insertStatement(exchanges1, toColumns(exchange));
}

/** The exchange with this id, or null. */
export async function findExchange(db: DatabaseClient, id: string): Promise<ExchangeRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [id] })).rows, fromColumns);
}

/** Exchanges, newest first; `before` is the id that a page ended with, `since` the earliest time in milliseconds. */
export async function listExchanges(
  db: DatabaseClient,
  options: {
    limit: number;
    before?: string | undefined;
    deviceId?: string | undefined;
    status?: number | undefined;
    since?: number | undefined;
  },
): Promise<ExchangeRow[]> {
  const conditions: [sql: string, value: Value | undefined][] = [
    ["id < ?", options.before],
    ["device_id = ?", options.deviceId],
    ["status = ?", options.status],
    // Ids grow with time, so the walk back from the newest can end here, a minute earlier for clocks that differ.
    [`id >= (SELECT id FROM ${exchanges1.name} WHERE at >= ? - 60000 ORDER BY at LIMIT 1)`, options.since],
    ["+at >= ?", options.since],
  ];
  const given = conditions.filter(([, value]) => value !== undefined);
  const where = given.length === 0 ? "" : `WHERE ${given.map(([sql]) => sql).join(" AND ")} `;
  const sql = `SELECT * FROM ${exchanges1.name} ${where}ORDER BY id DESC LIMIT ?`;
  const args = [...given.map(([, value]) => value ?? null), options.limit];
  return (await db.execute({ sql, args })).rows.map(fromColumns);
}

/** Deletes all exchanges, or a device's; answers how many. */
export async function clearExchanges(
  db: DatabaseClient,
  options: { deviceId?: string | undefined } = {},
): Promise<number> {
  const { rowsAffected } = await db.execute(
    options.deviceId === undefined
      ? { sql: statements.clear, args: [] }
      : { sql: statements.clearOfDevice, args: [options.deviceId] },
  );
  return rowsAffected;
}

/** How many exchanges are on record. */
export async function countExchanges(db: DatabaseClient): Promise<number> {
  const { rows } = await db.execute({ sql: statements.count, args: [] });
  return readFirst(rows, (row) => readInteger(row, "count")) ?? 0;
}

/** The newest exchange beyond the newest `rows`, which is looked for once and not for each chunk; null where all are kept. */
export async function findExcessExchange(db: DatabaseClient, rows: number): Promise<string | null> {
  const sql = `SELECT id FROM ${exchanges1.name} ORDER BY id DESC LIMIT 1 OFFSET ?`;
  return readFirst((await db.execute({ sql, args: [rows] })).rows, (row) => readText(row, "id"));
}

/**
 * Deletes at most `chunk` of the exchanges that are older than a time (milliseconds), and as many of those up to one by
 * its id; answers how many. Called again until it answers none, so that no write is held up for long.
 */
export async function retainExchanges(
  db: DatabaseClient,
  { olderThan, upTo, chunk }: { olderThan: number; upTo: string | null; chunk: number },
): Promise<number> {
  const { name } = exchanges1;
  const old = `SELECT id FROM ${name} WHERE at < ? ORDER BY at LIMIT ?`;
  const excess = `SELECT id FROM ${name} WHERE id <= ? ORDER BY id LIMIT ?`;
  const results = await db.batch([
    { sql: `DELETE FROM ${name} WHERE id IN (${old})`, args: [olderThan, chunk] },
    ...(upTo === null ? [] : [{ sql: `DELETE FROM ${name} WHERE id IN (${excess})`, args: [upTo, chunk] }]),
  ]);
  return results.reduce((sum, { rowsAffected }) => sum + rowsAffected, 0);
}
