import type { DatabaseClient } from "../client.ts";
import { readText } from "../row.ts";
import { devices2 } from "./devices_2.ts";

/** Keys and values that labels of devices have, by key; `limit` is the most pairs that are read. */
export async function findKnownLabels(
  db: DatabaseClient,
  limit: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.execute({
    sql: `SELECT DISTINCT pair.key AS label, pair.value AS value FROM ${devices2.name} AS device, ` +
      `json_each(device.labels) AS pair ORDER BY pair.key, pair.value LIMIT ?`,
    args: [limit],
  });
  const known = new Map<string, string[]>();
  for (const row of rows) {
    const key = readText(row, "label");
    known.set(key, [...known.get(key) ?? [], readText(row, "value")]);
  }
  return known;
}
