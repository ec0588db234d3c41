import { createDatabaseClient, openDatabase } from "../../database/mod.ts";
import { backUp } from "./make_backup.ts";
import type { BackupManifest } from "./manifest.ts";

/** When the backup of a fixture was made. */
export const MADE_AT = Temporal.Instant.from("2026-03-04T14:05:09Z");

/** Test support: a folder with a database, `live.db`, and its backup. */
export interface BackupFixture extends AsyncDisposable {
  readonly folder: string;
  readonly live: string;
  readonly backup: string;
  readonly manifest: BackupManifest;
  readonly config: { readonly databaseUrl: string; readonly databaseAuthToken: null };
}

/** Test support: makes a database of this program, with a row of its own in it, and backs it up. */
export async function openBackupFixture(): Promise<BackupFixture> {
  const folder = await Deno.makeTempDir({ prefix: "backup-" });
  const live = `${folder}/live.db`;
  const backup = `${folder}/one.db.gz`;
  const config = { databaseUrl: `file:${live}`, databaseAuthToken: null };
  const db = await openDatabase({ url: config.databaseUrl, authToken: null, syncUrl: null });
  await db.execute("INSERT INTO schema_ledger (name, at) VALUES ('marker_1', 7)");
  await db.close();
  const manifest = await backUp(backup, { config, now: MADE_AT });
  return {
    folder,
    live,
    backup,
    manifest,
    config,
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** Test support: whether a database file holds the row that a fixture's has. */
export async function hasMarker(path: string): Promise<boolean> {
  const db = createDatabaseClient({ url: `file:${path}`, authToken: null, syncUrl: null });
  try {
    return (await db.execute("SELECT 1 FROM schema_ledger WHERE name = 'marker_1' AND at = 7")).rows
      .length === 1;
  } finally {
    await db.close();
  }
}

/** Test support: the names of the files in a fixture's folder, but for the companions of its database. */
export function listFixture({ folder }: BackupFixture): string[] {
  return Array.from(Deno.readDirSync(folder), ({ name }) => name)
    .filter((name) => !/^live\.db-(wal|shm)$/.test(name)).sort();
}
