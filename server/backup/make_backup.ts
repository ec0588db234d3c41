import { mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import {
  copyDatabase,
  countContents,
  createDatabaseClient,
  databasePath,
  findDatabaseFaults,
} from "../../database/mod.ts";
import type { Config } from "../config.ts";
import { VERSION } from "../version.ts";
import { type BackupManifest, FORMAT } from "./manifest.ts";
import { packBackup } from "./pack_backup.ts";

/** Milliseconds that copying a large database may take. */
const PATIENCE = 30 * 60_000;

/** How the names of backups end. */
export const BACKUP_SUFFIX = ".db.gz";

/** What a backup that is being made is called after its own name, and what the copy of the database is. */
export const UNFINISHED = [".copy", ".copy-wal", ".copy-shm", ".part"] as const;

/** What of the configuration says which database is meant. */
export type DatabaseConfig = Pick<Config, "databaseUrl" | "databaseAuthToken">;

/**
 * Backs up the configured database into a new file while the server goes on: one instant of it, verified, compressed,
 * and with a manifest, which this answers. It reads over a connection of its own, so that polls wait for nothing, and
 * takes room for a copy of the database beside the file while it works. Nothing has the file's name until it is whole.
 */
export async function backUp(
  path: string,
  { config, now }: { readonly config: DatabaseConfig; readonly now: Temporal.Instant },
): Promise<BackupManifest> {
  const { databaseUrl: url, databaseAuthToken: authToken } = config;
  if (databasePath(url) === null) {
    throw new Error(
      `Cannot back up ${url}: found a server's address, expected a file: URL; use the server's own backups`,
    );
  }
  await expectNothing(path);
  // What is in a backup is for its owner alone.
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const [copy, part] = [`${path}.copy`, `${path}.part`];
  await discardUnfinished(path);
  // Made empty at first: the database engine would let everybody read what it makes itself.
  (await Deno.open(copy, { write: true, createNew: true, mode: 0o600 })).close();
  try {
    const db = createDatabaseClient({ url, authToken, syncUrl: null, patience: { call: PATIENCE } });
    try {
      await copyDatabase(db, copy);
    } finally {
      await db.close();
    }
    const faults = await findDatabaseFaults(copy);
    if (faults.length > 0) throw new Error(`Cannot trust the copy of ${url}: ${faults.join("; ")}`);
    const { schemaVersions, rows } = await countContents(copy);
    const facts = {
      format: FORMAT,
      release: VERSION,
      made_at: now.toString({ smallestUnit: "second" }),
      contains_secrets: true,
      schema_versions: schemaVersions,
      rows,
    } as const;
    const manifest = await packBackup(copy, { path: part, facts });
    await expectNothing(path);
    await rename(part, path);
    return manifest;
  } finally {
    await discardUnfinished(path);
  }
}

/** A moment as a part of a file's name that sorts by time: `2026-03-04T14-05-09Z`. */
export function toFileTime(now: Temporal.Instant): string {
  return now.toString({ smallestUnit: "second" }).replaceAll(":", "-");
}

/** Removes what a backup that never came to its end left. */
export async function discardUnfinished(path: string): Promise<void> {
  for (const ending of UNFINISHED) await Deno.remove(path + ending).catch(() => {});
}

async function expectNothing(path: string): Promise<void> {
  const there = await Deno.lstat(path).then(() => true, () => false);
  if (there) throw new Error(`Cannot back up to ${path}: found a file there, expected a name that is free`);
}
