import type { DatabaseClient, Row, Statement } from "../client.ts";
import { readInteger, readJson, readOptionalText, readText } from "../row.ts";
import { insertStatement } from "../table.ts";
import { deviceLogs1 } from "./device_logs_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [deviceLogs1];

const { statements } = deviceLogs1;

/** One entry of a device's own log. Times in milliseconds since the epoch. */
export interface DeviceLogRow {
  readonly id: string;
  readonly deviceId: string | null;
  readonly exchangeId: string;
  readonly at: number;
  readonly entry: unknown;
}

/** Records it; for the group that is committed before the answers leave. */
export function deviceLogStatement(row: DeviceLogRow): Statement {
  return insertStatement(deviceLogs1, {
    id: row.id,
    device_id: row.deviceId,
    exchange_id: row.exchangeId,
    at: row.at,
    entry: JSON.stringify(row.entry ?? null),
  });
}

/** Those of a device, newest first; `before` is the id that a page ended with. */
export async function listDeviceLogs(
  db: DatabaseClient,
  page: { deviceId: string; limit: number; before?: string | undefined },
): Promise<DeviceLogRow[]> {
  const { rows } = await db.execute(
    page.before === undefined
      ? { sql: statements.list, args: [page.deviceId, page.limit] }
      : { sql: statements.listBefore, args: [page.deviceId, page.before, page.limit] },
  );
  return rows.map(fromColumns);
}

/** Deletes at most `chunk` of the oldest before a time; answers how many. */
export async function retainDeviceLogs(
  db: DatabaseClient,
  limits: { olderThan: number; chunk: number },
): Promise<number> {
  return (await db.execute({ sql: statements.retain, args: [limits.olderThan, limits.chunk] })).rowsAffected;
}

function fromColumns(row: Row): DeviceLogRow {
  return {
    id: readText(row, "id"),
    deviceId: readOptionalText(row, "device_id"),
    exchangeId: readText(row, "exchange_id"),
    at: readInteger(row, "at"),
    entry: readJson(row, "entry"),
  };
}
