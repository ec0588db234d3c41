import { databasePath, openDatabase } from "../database/mod.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { expectWhole } from "./start_fault.ts";
import { watchDatabase, type WatchedDatabase } from "./watch_database.ts";

/**
 * Opens the configured database once it is found whole, and watches it.
 * Throws DamagedDatabaseError, DatabaseUnavailableError or MigrationError.
 */
export async function openWatched(
  config: Config,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<WatchedDatabase> {
  const { databaseUrl: url, databaseAuthToken: authToken, databaseSyncUrl: syncUrl } = config;
  const db = await openDatabase({ url, authToken, syncUrl }, (found) => expectWhole(found, url));
  return watchDatabase(db, { path: databasePath(url), clock, log });
}
