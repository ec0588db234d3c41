import { rename } from "node:fs/promises";
import {
  countDevices,
  createDatabaseClient,
  type DatabaseClient,
  findAdmin,
  findDatabaseFaults,
  listExchanges,
  schemaVersions,
} from "../../database/mod.ts";
import { ADMIN_NAME } from "../auth/mod.ts";
import { toFileTime } from "./make_backup.ts";

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

/** What is wrong with the backup that waits: empty when it is whole. One that is wrong is forgotten. */
export async function verifyStaged(path: string): Promise<string[]> {
  const faults = await findDatabaseFaults(stagedPath(path));
  if (faults.length > 0) await discardStaged(path);
  else {for (const companion of COMPANIONS.slice(1)) {
      await Deno.remove(stagedPath(path) + companion).catch(() => {});
    }}
  return faults;
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
    for (const companion of COMPANIONS.slice(1)) {
      await Deno.remove(stagedPath(path) + companion).catch(() => {});
    }
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
