import { readdir } from "node:fs/promises";
import { databasePath, findDamage } from "../database/mod.ts";
import { adviseTrouble, troubleKind } from "./database_trouble.ts";

/** Bytes of a database up to which every page is looked at before the server starts: well below a second. */
const LOOKED_THROUGH = 256 * 1024 * 1024;

/** The database is damaged: whoever starts the server must decide, before anything is written into it. */
export class DamagedDatabaseError extends Error {
  override readonly name = "DamagedDatabaseError";

  constructor(readonly path: string, readonly faults: readonly string[]) {
    super(`Cannot use ${path}: found ${faults.join("; ")}, expected a whole database`);
  }
}

/** Looks through a database file that is there, unless it is too large for that. Throws DamagedDatabaseError. */
export async function expectWhole(databaseUrl: string): Promise<void> {
  const path = databasePath(databaseUrl);
  const size = path === null ? 0 : await Deno.stat(path).then((stat) => stat.size, () => 0);
  if (path === null || size === 0 || size > LOOKED_THROUGH) return;
  const faults = await findDamage(path);
  if (faults.length > 0) throw new DamagedDatabaseError(path, faults);
}

/** What whoever starts the server reads when it cannot start for its database; null where something else is at fault. */
export async function explainStart(error: unknown, databaseUrl: string): Promise<readonly string[] | null> {
  const path = databasePath(databaseUrl);
  const kind = error instanceof DamagedDatabaseError ? "damaged" : troubleKind(error);
  if (kind === null || path === null) return null;
  const lines = [(error as Error).message, adviseTrouble(kind, path)];
  if (kind !== "damaged") return lines;
  const names = await readdir("data/backups").catch(() => []);
  const backups = names.filter((name) => /\.db(\.gz)?$/.test(name));
  const newest = await Promise.all(
    backups.map(async (name) => ({
      file: `data/backups/${name}`,
      at: (await Deno.stat(`data/backups/${name}`)).mtime?.getTime() ?? 0,
    })),
  );
  newest.sort((one, other) => other.at - one.at);
  const first = newest[0]?.file;
  return [
    ...lines,
    first === undefined
      ? "No backup was found in data/backups/"
      : `The newest backups are: ${newest.slice(0, 3).map(({ file }) => file).join(", ")}`,
    `Restore with: DATABASE_URL=${databaseUrl} deno task restore ${first ?? "<backup>"}`,
    "Without a backup, move the file away to begin anew; devices then set themselves up again",
  ];
}
