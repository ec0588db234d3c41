import type { DatabaseClient, Statement } from "../client.ts";
import { updateStatement } from "../table.ts";
import { devices2 } from "./devices_2.ts";
import { type DeviceRow, toColumns } from "./row.ts";

/** What changes of one device. */
export interface DeviceChange {
  readonly id: string;
  readonly patch: Partial<DeviceRow>;
  /** The labels that the change was made for; where the device has others by now, nothing is changed. */
  readonly labelsWere?: DeviceRow["labels"];
}

/**
 * Changes the fields given of many devices, all or none, and answers the ids of those that there were, in the order
 * given. Throws ConstraintError where the labels of one are no longer what they were.
 */
export async function updateDevices(
  db: DatabaseClient,
  changes: readonly DeviceChange[],
  at: number,
): Promise<string[]> {
  if (changes.length === 0) return [];
  const results = await db.batch(changes.map((change) => toStatement(change, at)));
  return changes.flatMap(({ id }, index) => results[index]?.rowsAffected === 1 ? [id] : []);
}

function toStatement({ id, patch, labelsWere }: DeviceChange, at: number): Statement {
  const { id: _id, labels, ...set } = toColumns({
    ...patch,
    ...(labelsWere !== undefined && { labels: patch.labels ?? labelsWere }),
    updatedAt: at,
  });
  if (labels === undefined) return updateStatement(devices2, { key: { id }, set });
  if (labelsWere === undefined) return updateStatement(devices2, { key: { id }, set: { ...set, labels } });
  const columns = Object.keys(set).map((column) => `${column} = ?, `).join("");
  return {
    // Labels that are others by now fail as NOT NULL, and the whole batch with them.
    sql: `UPDATE ${devices2.name} SET ${columns}` +
      "labels = CASE WHEN json(labels) = json(?) THEN ? ELSE NULL END WHERE id = ?",
    args: [...Object.values(set), JSON.stringify(labelsWere), labels, id],
  };
}
