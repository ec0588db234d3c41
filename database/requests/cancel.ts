import type { DatabaseClient, Statement } from "../client.ts";
import { readFirst } from "../row.ts";
import { requests1 } from "./requests_1.ts";
import { fromColumns, type RequestRow } from "./row.ts";

const { statements } = requests1;

/** Cancels a request that is queued and not expired; answers the row as it then is, or null. */
export async function cancelRequest(
  db: DatabaseClient,
  id: string,
  now: number = Date.now(),
): Promise<RequestRow | null> {
  const [, found] = await db.batch([
    { sql: statements.cancel, args: [id, now] },
    { sql: statements.find, args: [id] },
  ]);
  return readFirst(found?.rows ?? [], (row) => fromColumns(row, now));
}

/** Queues a cancelled request again in its old place, if it has not expired; answers the row as it then is, or null. */
export async function requeueRequest(
  db: DatabaseClient,
  id: string,
  now: number,
): Promise<RequestRow | null> {
  const sql = `UPDATE ${requests1.name} SET status = 'queued' WHERE id = ? AND status = 'cancelled' ` +
    "AND (expires_at IS NULL OR expires_at > ?)";
  const [, found] = await db.batch([
    { sql, args: [id, now] },
    { sql: statements.find, args: [id] },
  ]);
  return readFirst(found?.rows ?? [], (row) => fromColumns(row, now));
}

/** Cancels what waits for an app. */
export function cancelRequestsOfAppStatement(appId: string): Statement {
  return { sql: statements.cancelOfApp, args: [appId] };
}

/** Deletes what waits for a device by its id. */
export function deleteQueuedRequestsStatement(deviceId: string): Statement {
  return { sql: statements.deleteQueuedOfDevice, args: [deviceId] };
}
