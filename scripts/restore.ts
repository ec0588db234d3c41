import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { databasePath } from "../database/mod.ts";
import { BackupError, discardStaged, stageBackup } from "../server/backup/mod.ts";
import { putInPlace } from "../server/backup/restore_backup.ts";
import { type Environment, readConfig } from "../server/config.ts";
import { readEnvironment } from "../server/environment.ts";

/** What restoring needs to know beside the backup. */
export interface RestoreOptions {
  readonly env: Environment;
  readonly now: Temporal.Instant;
}

/**
 * Puts a backup in the place of the configured database, once it is found whole. What was there stays beside it
 * under a name with the time; answers that name, or null when nothing was there. Throws BackupError.
 */
export async function restore(backup: string, { env, now }: RestoreOptions): Promise<string | null> {
  const path = pathOf(env);
  await stage(backup, path);
  return await putInPlace(path, now);
}

/** Verifies a backup as `restore` does, and replaces nothing. Throws BackupError. */
export async function verify(backup: string, { env }: Pick<RestoreOptions, "env">): Promise<void> {
  const path = pathOf(env);
  await stage(backup, path);
  await discardStaged(path);
}

function pathOf(env: Environment): string {
  const { databaseUrl, databaseSyncUrl } = readConfig(env);
  const path = databasePath(databaseUrl);
  if (path !== null && databaseSyncUrl === null) return path;
  const found = path === null ? databaseUrl : `a replica of ${databaseSyncUrl}`;
  throw new Error(`Cannot restore into ${found}: expected a file: URL; use the server's own way`);
}

async function stage(backup: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await stageBackup(backup, path);
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw new BackupError(error.found, { file: backup, cause: error });
  }
}

if (import.meta.main) {
  const check = Deno.args[0] === "--check";
  const [backup, ...rest] = Deno.args.slice(check ? 1 : 0);
  if (backup === undefined || backup.startsWith("--") || rest.length > 0) {
    console.error("Cannot restore: expected one file: deno task restore [--check] <backup>");
    Deno.exit(2);
  }
  const env = readEnvironment();
  try {
    if (check) {
      await verify(backup, { env });
      console.log(`${backup} is whole and can be restored; nothing was replaced`);
    } else {
      const replaced = await restore(backup, { env, now: Temporal.Now.instant() });
      console.log(`Restored ${backup}${replaced === null ? "" : `; what was there is now ${replaced}`}`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    Deno.exit(1);
  }
}
