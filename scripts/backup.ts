import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { copyDatabase, createDatabaseClient, databasePath, findDatabaseFaults } from "../database/mod.ts";
import { type Environment, readConfig } from "../server/config.ts";
import { readEnvironment } from "../server/environment.ts";

/** Copies the configured database into a new file, while the server goes on, and verifies the copy. */
export async function backUp(path: string, env: Environment): Promise<void> {
  const { databaseUrl, databaseAuthToken } = readConfig(env);
  if (databasePath(databaseUrl) === null) {
    throw new Error(
      `Cannot back up ${databaseUrl}: found a server's address, expected a file: URL; use the server's own backups`,
    );
  }
  await mkdir(dirname(path), { recursive: true });
  const db = createDatabaseClient({ url: databaseUrl, authToken: databaseAuthToken, syncUrl: null });
  try {
    await copyDatabase(db, path);
  } finally {
    await db.close();
  }
  const faults = await findDatabaseFaults(path);
  if (faults.length > 0) throw new Error(`Cannot trust the backup ${path}: ${faults.join("; ")}`);
}

/** A name that sorts by time: `data/backups/2026-03-04T14-05-09Z.db`. */
export function backupName(now: Temporal.Instant): string {
  return `data/backups/${now.toString({ smallestUnit: "second" }).replaceAll(":", "-")}.db`;
}

if (import.meta.main) {
  const path = Deno.args[0] ?? backupName(Temporal.Now.instant());
  try {
    await backUp(path, readEnvironment());
    console.log(`Backed up to ${path}, ${(await Deno.stat(path)).size} bytes, verified`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    Deno.exit(1);
  }
}
