import type { DatabaseClient, Statement } from "../client.ts";
import { readText } from "../row.ts";
import { deleteStatement, upsertStatement } from "../table.ts";
import { labels1 } from "./labels_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [labels1];

/** Captions by button that an admin set on a device. */
export async function findLabels(db: DatabaseClient, deviceId: string): Promise<Record<string, string>> {
  const { rows } = await db.execute({ sql: labels1.statements.find, args: [deviceId] });
  return Object.fromEntries(rows.map((row) => [readText(row, "button"), readText(row, "text")]));
}

/** Sets captions by button; null releases one to the app again. Buttons that are not named stay as they are. */
export function labelsStatements(
  deviceId: string,
  labels: Readonly<Record<string, string | null>>,
  at: number,
): Statement[] {
  return Object.entries(labels).map(([button, text]) =>
    text === null
      ? deleteStatement(labels1, { device_id: deviceId, button })
      : upsertStatement(labels1, { device_id: deviceId, button, text, updated_at: at })
  );
}

/** Runs `labelsStatements`, all or none. */
export async function setLabels(
  db: DatabaseClient,
  deviceId: string,
  labels: Readonly<Record<string, string | null>>,
  at: number,
): Promise<void> {
  await db.batch(labelsStatements(deviceId, labels, at));
}

/** Releases every caption of a device. */
export function deleteLabelsStatement(deviceId: string): Statement {
  return { sql: labels1.statements.deleteOfDevice, args: [deviceId] };
}
