import type { DatabaseClient, Statement, Value } from "../client.ts";
import { readFirst, readInteger, readJson, readOptionalInteger, readOptionalText, readText } from "../row.ts";
import { insertStatement } from "../table.ts";
import { requests1 } from "./requests_1.ts";
import { fromColumns, type RequestRow, toColumns } from "./row.ts";

export {
  cancelRequest,
  cancelRequestsOfAppStatement,
  deleteQueuedRequestsStatement,
  requeueRequest,
} from "./cancel.ts";
export type { RequestRow } from "./row.ts";

/** Every version of this entity, oldest first. */
export const tables = [requests1];

const { statements } = requests1;

/** Queues a request. Throws ConstraintError when the id is taken. */
export async function insertRequest(db: DatabaseClient, request: RequestRow): Promise<void> {
  await db.execute(insertStatement(requests1, toColumns(request)));
}

/** Adds many requests, all or none. Throws ConstraintError when an id is taken. */
export async function insertRequests(db: DatabaseClient, requests: readonly RequestRow[]): Promise<void> {
  await db.batch(requests.map((request) => insertStatement(requests1, toColumns(request))));
}

/** The request with this id as it is at `now`, or null. */
export async function findRequest(db: DatabaseClient, id: string, now: number): Promise<RequestRow | null> {
  const { rows } = await db.execute({ sql: statements.find, args: [id] });
  return readFirst(rows, (row) => fromColumns(row, now));
}

/** Requests, newest first; `before` is the id that a page ended with. Status is as it is at `now`. */
export async function listRequests(
  db: DatabaseClient,
  options: {
    limit: number;
    before?: string | undefined;
    status?: RequestRow["status"] | undefined;
    deviceId?: string | undefined;
    now: number;
  },
): Promise<RequestRow[]> {
  const { limit, before, status, deviceId, now } = options;
  const where: string[] = [];
  const args: Value[] = [];
  if (before !== undefined) where.push("id < ?"), args.push(before);
  if (deviceId !== undefined) where.push("device_id = ?"), args.push(deviceId);
  if (status === "queued") {
    where.push("status = 'queued' AND (expires_at IS NULL OR expires_at > ?)"), args.push(now);
  } else if (status === "expired") {
    where.push("(status = 'expired' OR (status = 'queued' AND expires_at <= ?))"), args.push(now);
  } else if (status !== undefined) {
    where.push("status = ?"), args.push(status);
  }
  const condition = where.length === 0 ? "" : `WHERE ${where.join(" AND ")} `;
  const sql = `SELECT * FROM ${requests1.name} ${condition}ORDER BY id DESC LIMIT ?`;
  return (await db.execute({ sql, args: [...args, limit] })).rows.map((row) => fromColumns(row, now));
}

/** The different selectors of queued requests: few, and each is matched once however many requests share it. */
export async function queuedSelectors(db: DatabaseClient): Promise<string[]> {
  return (await db.execute(statements.selectors)).rows.map((row) => readText(row, "selector"));
}

/** Requests of one target that may be shown now. */
export interface QueuedCount {
  /** One of the two is null. */
  readonly deviceId: string | null;
  readonly selector: string | null;
  readonly count: number;
}

/** How many queued requests may be shown now, for each of these devices and for each selector. */
export async function countQueued(
  db: DatabaseClient,
  { deviceIds, now }: { readonly deviceIds: readonly string[]; readonly now: number },
): Promise<QueuedCount[]> {
  const sql =
    `SELECT device_id, selector, count(*) AS count FROM ${requests1.name} WHERE status = 'queued' ` +
    "AND (not_before IS NULL OR not_before <= ?1) AND (expires_at IS NULL OR expires_at > ?1) " +
    "AND (selector IS NOT NULL OR device_id IN (SELECT value FROM json_each(?2))) GROUP BY device_id, selector";
  const { rows } = await db.execute({ sql, args: [now, JSON.stringify(deviceIds)] });
  return rows.map((row) => ({
    deviceId: readOptionalText(row, "device_id"),
    selector: readOptionalText(row, "selector"),
    count: readInteger(row, "count"),
  }));
}

/** The apps that queued requests brought with them, by the id of their request. */
export async function queuedApps(
  db: DatabaseClient,
  now: number,
): Promise<{ readonly id: string; readonly app: NonNullable<RequestRow["app"]> }[]> {
  const sql = `SELECT id, app FROM ${requests1.name} WHERE status = 'queued' AND app IS NOT NULL ` +
    "AND (expires_at IS NULL OR expires_at > ?) ORDER BY id LIMIT 1000";
  const { rows } = await db.execute({ sql, args: [now] });
  return rows.map((row) => ({ id: readText(row, "id"), app: readJson(row, "app") }));
}

/** A device, and the selectors that mean it. */
export interface RequestTarget {
  readonly deviceId: string;
  readonly selectors: readonly string[];
}

/**
 * Requests that a device may show now: queued, due, neither expired nor leased, for this device or with one of these
 * selectors. Highest priority first, oldest first among equals.
 */
export async function dueRequests(
  db: DatabaseClient,
  options: RequestTarget & { now: number; limit: number },
): Promise<RequestRow[]> {
  const { deviceId, selectors, now, limit } = options;
  const args = [deviceId, now, limit, JSON.stringify(selectors)];
  return (await db.execute({ sql: statements.due, args })).rows.map((row) => fromColumns(row, now));
}

/** When the next queued request for this device, or with one of these selectors, becomes due; null when none will. */
export async function nextRequestTime(
  db: DatabaseClient,
  { deviceId, selectors, now }: RequestTarget & { now: number },
): Promise<number | null> {
  const { rows } = await db.execute({
    sql: statements.next,
    args: [deviceId, now, JSON.stringify(selectors)],
  });
  return readFirst(rows, (row) => readOptionalInteger(row, "next"));
}

/** Leases a request to an exchange: one atomic statement, so that of two polls only one gets it. */
export async function claimRequest(
  db: DatabaseClient,
  claim: { id: string; exchangeId: string; now: number; leaseUntil: number },
): Promise<boolean> {
  const args = [claim.id, claim.now, claim.exchangeId, claim.leaseUntil];
  return (await db.execute({ sql: statements.claim, args })).rowsAffected === 1;
}

/**
 * Marks a request as shown, where this exchange holds its lease. Where it does not, since it took too long and another
 * has it, or since the request was cancelled, the transaction fails with ConstraintError: nothing of it is written.
 */
export function shownStatements(shown: { id: string; exchangeId: string; at: number }): Statement[] {
  return [
    { sql: statements.shown, args: [shown.id, shown.exchangeId, shown.at] },
    { sql: statements.expectShown, args: [shown.id, shown.exchangeId] },
  ];
}

/** Gives back what an exchange has leased and will not show; answers how many requests that were. */
export async function releaseClaims(db: DatabaseClient, exchangeId: string): Promise<number> {
  return (await db.execute({ sql: statements.release, args: [exchangeId] })).rowsAffected;
}

/**
 * Gives back leases that end after `latest`, later than any lease can: the clock was ahead when they were taken. Answers
 * how many.
 */
export async function releaseClaimsBeyond(db: DatabaseClient, latest: number): Promise<number> {
  const sql = `UPDATE ${requests1.name} SET lease_exchange_id = NULL, lease_until = NULL ` +
    "WHERE status = 'queued' AND lease_until > ?";
  return (await db.execute({ sql, args: [latest] })).rowsAffected;
}

/** Marks queued requests past their expiry as expired, save those that a poll is composing; answers how many. */
export async function expireRequests(db: DatabaseClient, now: number): Promise<number> {
  return (await db.execute({ sql: statements.expire, args: [now] })).rowsAffected;
}

/** Gives requests that are queued another priority, all or none. */
export async function setPriorities(
  db: DatabaseClient,
  priorities: readonly { readonly id: string; readonly priority: number }[],
): Promise<void> {
  const sql = `UPDATE ${requests1.name} SET priority = ? WHERE id = ? AND status = 'queued'`;
  await db.batch(priorities.map(({ id, priority }) => ({ sql, args: [priority, id] })));
}
