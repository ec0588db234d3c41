import { databasePath } from "../database/mod.ts";
import type { Config } from "./config.ts";
import { troubleKind } from "./database_advice.ts";
import type { Log } from "./log.ts";

/** Milliseconds that a start waits for a database on a server, and its pause between tries. */
const PATIENCE = 30_000;
const PAUSE = 500;

/** What waiting needs; milliseconds are as above unless said. */
export interface WaitOptions {
  readonly config: Pick<Config, "databaseUrl" | "databaseSyncUrl">;
  readonly log: Log;
  readonly patience?: number;
  readonly pause?: number;
}

/** Does what needs the database; work must be such that it can be done again. */
export type WaitForDatabase = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets the parts of a start wait together for a database on a server, which may be starting too, or be busy: what fails
 * because it does not answer is done again until the patience is over. A file is there or not: nothing waits for it.
 */
export function createWaitForDatabase(
  { config, log, patience = PATIENCE, pause = PAUSE }: WaitOptions,
): WaitForDatabase {
  const isServer = databasePath(config.databaseUrl) === null || config.databaseSyncUrl !== null;
  const until = performance.now() + patience;
  let isTold = false;
  return async (work) => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isServer || troubleKind(error) !== "away" || performance.now() >= until) throw error;
        if (!isTold) {
          log.warn(`Waiting for the database up to ${patience / 1000} s: ${(error as Error).message}`);
        }
        isTold = true;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
}
