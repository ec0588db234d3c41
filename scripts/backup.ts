import { backUp, BACKUP_SUFFIX, toFileTime } from "../server/backup/mod.ts";
import { readConfig } from "../server/config.ts";
import { readEnvironment } from "../server/environment.ts";

/** A name that sorts by time: `data/backups/2026-03-04T14-05-09Z.db.gz`. */
export function backupName(now: Temporal.Instant): string {
  return `data/backups/${toFileTime(now)}${BACKUP_SUFFIX}`;
}

if (import.meta.main) {
  const now = Temporal.Now.instant();
  const path = Deno.args[0] ?? backupName(now);
  try {
    const { database, rows } = await backUp(path, { config: readConfig(readEnvironment()), now });
    const sum = Object.values(rows).reduce((all, some) => all + some, 0);
    const { size } = await Deno.stat(path);
    console.log(
      `Backed up ${sum} rows, ${database.bytes} bytes, to ${path}, ${size} bytes, verified. It holds secrets: keep it safe`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    Deno.exit(1);
  }
}
