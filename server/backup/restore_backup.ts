import { rename } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import {
  countContents,
  countDevices,
  createDatabaseClient,
  type DatabaseClient,
  findAdmin,
  findDatabaseFaults,
  findMigrationFaults,
  listExchanges,
  schemaVersions,
} from "../../database/mod.ts";
import { ADMIN_NAME } from "../auth/mod.ts";
import { BackupError } from "./errors.ts";
import { toFileTime } from "./make_backup.ts";
import type { BackupManifest } from "./manifest.ts";
import { unpackBackup } from "./unpack_backup.ts";

/** Beside its file the database engine keeps what is not yet in it. */
const COMPANIONS = ["", "-wal", "-shm"];

/** Where a backup waits until it is put in the place of the database at `path`. */
export function stagedPath(path: string): string {
  return `${path}.restoring`;
}

/** Forgets a backup that waits. */
export async function discardStaged(path: string): Promise<void> {
  for (const companion of COMPANIONS) await Deno.remove(stagedPath(path) + companion).catch(() => {});
}

/**
 * Unpacks a backup beside the database at `path`, where it waits, and verifies it: its sums, every page of it, that it
 * holds what its manifest says, and that this program can bring it up to date. Answers its manifest, or null for a
 * plain copy of a database. Throws BackupError, after which nothing waits.
 */
export async function stageBackup(backup: string, path: string): Promise<BackupManifest | null> {
  const staged = stagedPath(path);
  await discardStaged(path);
  try {
    const manifest = await unpackBackup(backup, staged);
    refuse(await findDatabaseFaults(staged));
    if (manifest !== null) await expectContents(staged, manifest);
    refuse(await findMigrationFaults(staged));
    await removeCompanions(staged);
    return manifest;
  } catch (error) {
    await discardStaged(path);
    throw error;
  }
}

function refuse(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new BackupError(
    `${faults.join("; ")}, expected a backup of Screen Composer; take another copy of it`,
  );
}

async function expectContents(staged: string, manifest: BackupManifest): Promise<void> {
  const { schemaVersions, rows } = await countContents(staged);
  if (
    !isDeepStrictEqual({ schemaVersions, rows }, {
      schemaVersions: manifest.schema_versions,
      rows: manifest.rows,
    })
  ) {
    throw new BackupError("found other tables than its manifest says; take another copy of it");
  }
}

async function removeCompanions(path: string): Promise<void> {
  for (const companion of COMPANIONS.slice(1)) await Deno.remove(path + companion).catch(() => {});
}

/** Puts the verified backup that waits in the place of the database; answers where that is now, or null. */
export async function putInPlace(path: string, now: Temporal.Instant): Promise<string | null> {
  const replaced = `${path}.replaced-${toFileTime(now)}`;
  let isThere = false;
  for (const companion of COMPANIONS) {
    const moved = await rename(path + companion, replaced + companion).then(() => true, () => false);
    if (companion === "") isThere = moved;
  }
  await rename(stagedPath(path), path);
  return isThere ? replaced : null;
}

/** What is in a backup, as an admin recognizes it. */
export interface BackupFacts {
  readonly bytes: number;
  readonly devices: number;
  /** Time of the newest exchange in milliseconds, or null. */
  readonly newest: number | null;
  readonly hasAdmin: boolean;
  readonly schemaVersions: Readonly<Record<string, number>>;
}

/** What is in the verified backup that waits; null where none does. */
export async function readStaged(path: string): Promise<BackupFacts | null> {
  const file = await Deno.stat(stagedPath(path)).catch(() => null);
  if (file === null) return null;
  const db = createDatabaseClient({ url: `file:${stagedPath(path)}`, authToken: null, syncUrl: null });
  try {
    return { bytes: file.size, ...await readFacts(db) };
  } finally {
    await db.close();
    await removeCompanions(stagedPath(path));
  }
}

async function readFacts(db: DatabaseClient): Promise<Omit<BackupFacts, "bytes">> {
  // A backup of an older version may lack a table; what cannot be read is not told.
  const [devices, exchanges, admin] = await Promise.all([
    countDevices(db, "admitted").catch(() => 0),
    listExchanges(db, { limit: 1 }).catch(() => []),
    findAdmin(db, ADMIN_NAME).catch(() => null),
  ]);
  return {
    devices,
    newest: exchanges[0]?.at ?? null,
    hasAdmin: admin !== null,
    schemaVersions: await schemaVersions(db),
  };
}
