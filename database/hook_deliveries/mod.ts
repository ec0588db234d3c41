import type { DatabaseClient, Row, Statement } from "../client.ts";
import { readBytes, readInteger, readJson, readText, readWord } from "../row.ts";
import { insertStatement } from "../table.ts";
import { hookDeliveries1 } from "./hook_deliveries_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [hookDeliveries1];

const { statements } = hookDeliveries1;

/** One thing that was sent to a hook. */
export interface DeliveryRow {
  readonly id: string;
  readonly hookId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Record<string, string>;
  /** Empty where it was refused. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Bytes that were sent. */
  readonly bodyLength: number;
  readonly address: string;
  /** `applied` fed the app's data, `recorded` fed none, `refused` did not show what the hook asks for. */
  readonly outcome: "applied" | "recorded" | "refused";
}

/** Records a delivery; for the batch that is committed before it is answered. */
export function deliveryStatement(delivery: DeliveryRow): Statement {
  return insertStatement(hookDeliveries1, {
    id: delivery.id,
    hook_id: delivery.hookId,
    at: delivery.at,
    method: delivery.method,
    path: delivery.path,
    headers: JSON.stringify(delivery.headers),
    body: delivery.body,
    body_length: delivery.bodyLength,
    address: delivery.address,
    outcome: delivery.outcome,
  });
}

/** Deliveries of a hook, newest first; `before` is the id that a page ended with. */
export async function listDeliveries(
  db: DatabaseClient,
  page: { hookId: string; limit: number; before?: string | undefined },
): Promise<DeliveryRow[]> {
  const { rows } = await db.execute(
    page.before === undefined
      ? { sql: statements.list, args: [page.hookId, page.limit] }
      : { sql: statements.listBefore, args: [page.hookId, page.before, page.limit] },
  );
  return rows.map(fromColumns);
}

/** Deletes at most `chunk` of the oldest before a time; answers how many. */
export async function retainDeliveries(
  db: DatabaseClient,
  limits: { olderThan: number; chunk: number },
): Promise<number> {
  return (await db.execute({ sql: statements.retain, args: [limits.olderThan, limits.chunk] })).rowsAffected;
}

/** Forgets everything that was sent to a hook. */
export function deleteDeliveriesStatement(hookId: string): Statement {
  return { sql: statements.deleteOfHook, args: [hookId] };
}

function fromColumns(row: Row): DeliveryRow {
  return {
    id: readText(row, "id"),
    hookId: readText(row, "hook_id"),
    at: readInteger(row, "at"),
    method: readText(row, "method"),
    path: readText(row, "path"),
    headers: readJson(row, "headers"),
    body: readBytes(row, "body"),
    bodyLength: readInteger(row, "body_length"),
    address: readText(row, "address"),
    outcome: readWord(row, "outcome", ["applied", "recorded", "refused"]),
  };
}
