import { readdir } from "node:fs/promises";
import { type DatabaseClient, databasePath, DatabaseUnavailableError, findDamage } from "../database/mod.ts";
import { ADVICE, startAdvice } from "./database_advice.ts";

/** Bytes of a database up to which every page is looked at before the server starts: some tenths of a second from memory. */
const LOOKED_THROUGH = 256 * 1024 * 1024;

/** The database is damaged: whoever starts the server must decide, before anything is written into it. */
export class DamagedDatabaseError extends Error {
  override readonly name = "DamagedDatabaseError";

  constructor(readonly path: string, readonly faults: readonly string[]) {
    super(`Cannot use ${path}: found ${faults.join("; ")}, expected a whole database`);
  }
}

/** Looks through the open database if it is a file, and not too large for that. Throws DamagedDatabaseError. */
export async function expectWhole(db: DatabaseClient, databaseUrl: string): Promise<void> {
  const path = databasePath(databaseUrl);
  const size = path === null ? 0 : await Deno.stat(path).then((stat) => stat.size, () => 0);
  if (path === null || size === 0 || size > LOOKED_THROUGH) return;
  const faults = await findDamage(db);
  if (faults.length > 0) throw new DamagedDatabaseError(path, faults);
}

/** What whoever starts the server reads when it cannot start for its database; null where something else is at fault. */
export async function explainStart(error: unknown, databaseUrl: string): Promise<readonly string[] | null> {
  if (error instanceof DatabaseUnavailableError) {
    return [error.message, ...error.damaged ? await adviseRestore(databaseUrl) : [startAdvice(error)]];
  }
  return error instanceof DamagedDatabaseError ? [error.message, ...await adviseRestore(databaseUrl)] : null;
}

async function adviseRestore(databaseUrl: string): Promise<readonly string[]> {
  const newest = await newestBackups();
  return [
    ADVICE.damaged,
    newest.length === 0 ? "No backup was found in data/backups/" : `The newest are ${newest.join(", ")}`,
    `Restore with: DATABASE_URL=${databaseUrl} deno task restore ${newest[0] ?? "data/backups/<name>"}`,
    "Without a backup, move the file away to begin anew: devices then have to be set up again",
  ];
}

async function newestBackups(): Promise<readonly string[]> {
  const names = (await readdir("data/backups").catch(() => [])).filter((name) => /\.db(\.gz)?$/.test(name));
  const dated = await Promise.all(names.map(async (name) => {
    const file = `data/backups/${name}`;
    return { file, at: await Deno.stat(file).then(({ mtime }) => mtime?.getTime() ?? 0, () => 0) };
  }));
  return dated.toSorted((one, other) => other.at - one.at).slice(0, 3).map(({ file }) => file);
}
