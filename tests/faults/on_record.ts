import assert from "node:assert/strict";
import {
  createDatabaseClient,
  type DatabaseClient,
  findDatabaseFaults,
  type Row,
} from "../../database/mod.ts";

/** Uses a database file through a connection of its own. */
export async function withDatabase<T>(path: string, use: (db: DatabaseClient) => Promise<T>): Promise<T> {
  const options = { url: `file:${path}`, authToken: null, syncUrl: null };
  // Longer than the server's own, since a test's process may be busy.
  const db = createDatabaseClient({ ...options, patience: { call: 60_000 } });
  try {
    return await use(db);
  } finally {
    await db.close();
  }
}

/** The rows that one statement gives. */
export function ask(path: string, sql: string): Promise<readonly Row[]> {
  return withDatabase(path, async (db) => (await db.execute(sql)).rows);
}

/** Expects a database file to be whole, and each of these markers on record exactly once. */
export async function expectRecorded(path: string, markers: readonly string[]): Promise<void> {
  assert.deepEqual(await findDatabaseFaults(path), []);
  const counts = new Map<string, number>();
  for (const { path: target } of await ask(path, "SELECT path FROM exchanges_1")) {
    const marker = /[?&]marker=([\w-]+)/.exec(String(target))?.[1];
    if (marker !== undefined) counts.set(marker, (counts.get(marker) ?? 0) + 1);
  }
  assert.deepEqual(markers.filter((marker) => !counts.has(marker)), [], "answered and lost");
  assert.deepEqual([...counts].filter(([, count]) => count > 1), [], "recorded twice");
}
