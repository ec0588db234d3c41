import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { copyDatabase, createDatabaseClient, databasePath, findDatabaseFaults } from "../../database/mod.ts";
import type { Config } from "../config.ts";

/** Milliseconds that copying a large database may take. */
const PATIENCE = 30 * 60_000;

/** What of the configuration says which database is meant. */
export type DatabaseConfig = Pick<Config, "databaseUrl" | "databaseAuthToken">;

/**
 * Copies the configured database into a new file, while the server goes on, and verifies the copy. It reads over a
 * connection of its own, so that polls wait for nothing.
 */
export async function backUp(
  path: string,
  { databaseUrl, databaseAuthToken }: DatabaseConfig,
): Promise<void> {
  if (databasePath(databaseUrl) === null) {
    throw new Error(
      `Cannot back up ${databaseUrl}: found a server's address, expected a file: URL; use the server's own backups`,
    );
  }
  await mkdir(dirname(path), { recursive: true });
  const options = { url: databaseUrl, authToken: databaseAuthToken, syncUrl: null };
  const db = createDatabaseClient({ ...options, patience: { call: PATIENCE } });
  try {
    await copyDatabase(db, path);
  } finally {
    await db.close();
  }
  const faults = await findDatabaseFaults(path);
  if (faults.length > 0) throw new Error(`Cannot trust the backup ${path}: ${faults.join("; ")}`);
}

/** A moment as a part of a file's name that sorts by time: `2026-03-04T14-05-09Z`. */
export function toFileTime(now: Temporal.Instant): string {
  return now.toString({ smallestUnit: "second" }).replaceAll(":", "-");
}
