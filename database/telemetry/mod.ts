import type { DatabaseClient, Row, Statement } from "../client.ts";
import { readInteger, readJson, readText } from "../row.ts";
import { insertStatement } from "../table.ts";
import { telemetry1 } from "./telemetry_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [telemetry1];

const { statements } = telemetry1;

/** What a device told of itself with a poll: battery, signal, firmware. Times in milliseconds since the epoch. */
export interface TelemetryRow {
  readonly id: string;
  readonly deviceId: string;
  readonly exchangeId: string;
  readonly at: number;
  readonly values: Record<string, unknown>;
}

/** Records it; for the group that is committed before the answers leave. */
export function telemetryStatement(row: TelemetryRow): Statement {
  return insertStatement(telemetry1, {
    id: row.id,
    device_id: row.deviceId,
    exchange_id: row.exchangeId,
    at: row.at,
    data: JSON.stringify(row.values ?? null),
  });
}

/** Those of a device, newest first; `before` is the id that a page ended with. */
export async function listTelemetry(
  db: DatabaseClient,
  page: { deviceId: string; limit: number; before?: string | undefined },
): Promise<TelemetryRow[]> {
  const { rows } = await db.execute(
    page.before === undefined
      ? { sql: statements.list, args: [page.deviceId, page.limit] }
      : { sql: statements.listBefore, args: [page.deviceId, page.before, page.limit] },
  );
  return rows.map(fromColumns);
}

/**
 * What a device told since a time, oldest first: of every `bucket` milliseconds only the last.
 */
export async function sampleTelemetry(
  db: DatabaseClient,
  { deviceId, since, bucket }: { deviceId: string; since: number; bucket: number },
): Promise<Pick<TelemetryRow, "at" | "values">[]> {
  // With max(), SQLite takes the other columns of a group from the row that has it.
  const sql = `SELECT max(at) AS at, data FROM ${telemetry1.name} WHERE device_id = ?1 AND at >= ?2 ` +
    "GROUP BY at / ?3 ORDER BY 1";
  const { rows } = await db.execute({ sql, args: [deviceId, since, bucket] });
  return rows.map((row) => ({ at: readInteger(row, "at"), values: readJson(row, "data") }));
}

/** Deletes at most `chunk` of the oldest before a time; answers how many. */
export async function retainTelemetry(
  db: DatabaseClient,
  limits: { olderThan: number; chunk: number },
): Promise<number> {
  return (await db.execute({ sql: statements.retain, args: [limits.olderThan, limits.chunk] })).rowsAffected;
}

function fromColumns(row: Row): TelemetryRow {
  return {
    id: readText(row, "id"),
    deviceId: readText(row, "device_id"),
    exchangeId: readText(row, "exchange_id"),
    at: readInteger(row, "at"),
    values: readJson(row, "data"),
  };
}
