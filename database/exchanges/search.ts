import type { DatabaseClient, Value } from "../client.ts";
import { readFirst, readInteger, readText } from "../row.ts";
import { exchanges1 } from "./exchanges_1.ts";
import { type ExchangeRow, fromColumns } from "./row.ts";

/** What exchanges are searched by; left out, anything will do. */
export interface ExchangeSearch {
  /** Any of these devices; null finds those of no device. */
  readonly deviceIds?: readonly string[] | null;
  readonly protocol?: string;
  /** HTTP status, from the first up to and including the second. */
  readonly status?: readonly [least: number, most: number];
  /** Only those with a status of 400 or more, or that name an error. */
  readonly failed?: boolean;
  /** Least total time in milliseconds. */
  readonly slowerThan?: number;
  /** In the path, the error, or headers and bodies of either side; case is ignored for ASCII letters. */
  readonly text?: string;
}

/** What a search found. */
export interface FoundExchanges {
  /** Newest first. */
  readonly rows: readonly ExchangeRow[];
  /** Where the search goes on, as `before`; null when nothing older is left. */
  readonly next: string | null;
}

/** Exchanges that are looked at in one statement, which holds up whatever waits for the database meanwhile. */
const WINDOW = 2_000;

/**
 * Looks for exchanges, newest first, until `limit` are found or the newest `within` before `before` were looked at:
 * what has no index is looked for in steps, so that polls are never held up for long.
 */
export async function searchExchanges(
  db: DatabaseClient,
  search: ExchangeSearch,
  { limit, before, within }: { limit: number; before?: string | undefined; within: number },
): Promise<FoundExchanges> {
  const rows: ExchangeRow[] = [];
  let from = before;
  for (let looked = 0; looked < within; looked += WINDOW) {
    const found = await searchWindow(db, search, { limit: limit + 1 - rows.length, before: from });
    rows.push(...found);
    if (rows.length > limit) return { rows: rows.slice(0, limit), next: rows[limit - 1]!.id };
    const end = await endOfWindow(db, search, from);
    if (end === null) return { rows, next: null };
    from = end;
  }
  return { rows, next: from ?? null };
}

async function searchWindow(
  db: DatabaseClient,
  search: ExchangeSearch,
  { limit, before }: { limit: number; before: string | undefined },
): Promise<ExchangeRow[]> {
  const inner = scope(search, before);
  const outer = conditions(search);
  const where = outer.length === 0 ? "" : ` WHERE ${outer.map(([sql]) => sql).join(" AND ")}`;
  const sql = `SELECT * FROM (SELECT * FROM ${inner.sql} ORDER BY id DESC LIMIT ${WINDOW})${where} LIMIT ?`;
  const args = [...inner.args, ...outer.flatMap(([, args]) => args), limit];
  return (await db.execute({ sql, args })).rows.map(fromColumns);
}

/** The id of the last exchange of a window, or null where the log ends before. */
async function endOfWindow(
  db: DatabaseClient,
  search: ExchangeSearch,
  before: string | undefined,
): Promise<string | null> {
  const { sql, args } = scope(search, before);
  const ends = `SELECT id FROM ${sql} ORDER BY id DESC LIMIT 1 OFFSET ${WINDOW - 1}`;
  return readFirst((await db.execute({ sql: ends, args })).rows, (row) => readText(row, "id"));
}

/** What an index walks in order: the whole log, or the exchanges of one device or of none. */
function scope({ deviceIds }: ExchangeSearch, before: string | undefined): { sql: string; args: Value[] } {
  const [deviceId] = deviceIds?.length === 1 ? deviceIds : [];
  const conditions = [
    ...(deviceIds === null ? ["device_id IS NULL"] : []),
    ...(deviceId === undefined ? [] : ["device_id = ?"]),
    ...(before === undefined ? [] : ["id < ?"]),
  ];
  const where = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  return {
    sql: exchanges1.name + where,
    args: [deviceId, before].filter((value) => value !== undefined),
  };
}

function conditions(search: ExchangeSearch): [sql: string, args: readonly Value[]][] {
  const { deviceIds, protocol, status, failed, slowerThan, text } = search;
  const list: [string, readonly Value[]][] = [];
  if (deviceIds && deviceIds.length !== 1) {
    list.push([`device_id IN (${deviceIds.map(() => "?").join(", ")})`, deviceIds]);
  }
  if (protocol !== undefined) list.push(["protocol = ?", [protocol]]);
  if (status !== undefined) list.push(["status BETWEEN ? AND ?", status]);
  if (failed === true) list.push(["(status >= 400 OR error IS NOT NULL)", []]);
  if (slowerThan !== undefined) list.push(["json_extract(timings, '$.total') >= ?", [slowerThan]]);
  if (text !== undefined && text !== "") {
    // Headers and bodies are kept as JSON, where quotes and line ends are written otherwise.
    const [plain, inJson] = [toPattern(text), toPattern(JSON.stringify(text).slice(1, -1))];
    list.push([
      "(path LIKE ? ESCAPE '!' OR error LIKE ? ESCAPE '!' OR request LIKE ? ESCAPE '!' OR response LIKE ? ESCAPE '!')",
      [plain, plain, inJson, inJson],
    ]);
  }
  return list;
}

function toPattern(text: string): string {
  return `%${text.replace(/[!%_]/g, "!$&")}%`;
}

/** The exchange of the same device (or of none) before this one that asked the same, or null. */
export async function findExchangeBefore(
  db: DatabaseClient,
  exchange: Pick<ExchangeRow, "id" | "deviceId" | "method" | "path">,
): Promise<ExchangeRow | null> {
  const pathOf = (path: string) => path.split("?")[0];
  const search = { deviceIds: exchange.deviceId === null ? null : [exchange.deviceId] };
  const { rows } = await searchExchanges(db, search, { limit: 200, before: exchange.id, within: WINDOW });
  return rows.find(({ method, path }) =>
    method === exchange.method && pathOf(path) === pathOf(exchange.path)
  ) ??
    null;
}

/** Ids of the exchanges of the same device right before and after this one; null where there is none. */
export async function findNeighbors(
  db: DatabaseClient,
  { id, deviceId }: Pick<ExchangeRow, "id" | "deviceId">,
): Promise<{ readonly older: string | null; readonly newer: string | null }> {
  const same = deviceId === null
    ? { sql: "device_id IS NULL", args: [] }
    : { sql: "device_id = ?", args: [deviceId] };
  const next = async (comparison: "<" | ">", order: "DESC" | "ASC") => {
    const sql =
      `SELECT id FROM ${exchanges1.name} WHERE ${same.sql} AND id ${comparison} ? ORDER BY id ${order} LIMIT 1`;
    return readFirst(
      (await db.execute({ sql, args: [...same.args, id] })).rows,
      (row) => readText(row, "id"),
    );
  };
  return { older: await next("<", "DESC"), newer: await next(">", "ASC") };
}

/** When a device came, in milliseconds, newest first; fetches of images are no visits of their own. */
export async function listPollTimes(
  db: DatabaseClient,
  { deviceId, limit }: { deviceId: string; limit: number },
): Promise<number[]> {
  const sql =
    `SELECT at FROM ${exchanges1.name} WHERE device_id = ? AND protocol <> 'image' ORDER BY id DESC LIMIT ?`;
  return (await db.execute({ sql, args: [deviceId, limit] })).rows.map((row) => readInteger(row, "at"));
}
