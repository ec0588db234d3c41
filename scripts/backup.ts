import { backUp, toFileTime } from "../server/backup/make_backup.ts";
import { readConfig } from "../server/config.ts";
import { readEnvironment } from "../server/environment.ts";

/** A name that sorts by time: `data/backups/2026-03-04T14-05-09Z.db`. */
export function backupName(now: Temporal.Instant): string {
  return `data/backups/${toFileTime(now)}.db`;
}

if (import.meta.main) {
  const path = Deno.args[0] ?? backupName(Temporal.Now.instant());
  try {
    await backUp(path, readConfig(readEnvironment()));
    console.log(`Backed up to ${path}, ${(await Deno.stat(path)).size} bytes, verified`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    Deno.exit(1);
  }
}
