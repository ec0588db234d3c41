import { copyFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { databasePath } from "../database/mod.ts";
import { putInPlace, stagedPath, verifyStaged } from "../server/backup/restore_backup.ts";
import { type Environment, readConfig } from "../server/config.ts";
import { readEnvironment } from "../server/environment.ts";

/**
 * Puts a backup in the place of the configured database, once it is found whole. What was there stays beside it
 * under a name with the time; answers that name, or null when nothing was there.
 */
export async function restore(
  backup: string,
  { env, now }: { env: Environment; now: Temporal.Instant },
): Promise<string | null> {
  const { databaseUrl } = readConfig(env);
  const path = databasePath(databaseUrl);
  if (path === null) throw new Error(`Cannot restore into ${databaseUrl}: expected a file: URL`);
  // A copy is verified and not the backup itself: opening a file may leave companions beside it.
  await mkdir(dirname(path), { recursive: true });
  await copyFile(backup, stagedPath(path));
  const faults = await verifyStaged(path);
  if (faults.length > 0) throw new Error(`Cannot restore ${backup}: ${faults.join("; ")}`);
  return await putInPlace(path, now);
}

if (import.meta.main) {
  const [backup, ...rest] = Deno.args;
  if (backup === undefined || rest.length > 0) {
    console.error(
      `Cannot restore: found ${Deno.args.length} files, expected one: deno task restore <backup>`,
    );
    Deno.exit(2);
  }
  try {
    const replaced = await restore(backup, { env: readEnvironment(), now: Temporal.Now.instant() });
    console.log(`Restored ${backup}${replaced === null ? "" : `; what was there is now ${replaced}`}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    Deno.exit(1);
  }
}
