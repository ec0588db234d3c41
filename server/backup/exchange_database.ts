import { rename } from "node:fs/promises";
import type { ExchangeableDatabase } from "../../database/mod.ts";
import { putInPlace } from "./restore_backup.ts";

const COMPANIONS = ["", "-wal", "-shm"];

/**
 * Puts the verified backup that waits in the place of the database that is open, while polls wait for a moment.
 * Answers where the database before is now. When the backup cannot be opened or migrated, that one is put back, and
 * the fault is thrown.
 */
export async function exchangeDatabase(
  db: ExchangeableDatabase,
  { path, now }: { readonly path: string; readonly now: Temporal.Instant },
): Promise<string | null> {
  let replaced: string | null = null;
  try {
    await db.whileClosed(async () => void (replaced = await putInPlace(path, now)));
  } catch (error) {
    const before: string | null = replaced;
    if (before !== null) await db.whileClosed(() => putBack(path, before));
    throw error;
  }
  return replaced;
}

async function putBack(path: string, replaced: string): Promise<void> {
  for (const companion of COMPANIONS) await Deno.remove(path + companion).catch(() => {});
  for (const companion of COMPANIONS) await rename(replaced + companion, path + companion).catch(() => {});
}
