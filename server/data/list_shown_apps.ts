import type { InstalledApp } from "../../apps/mod.ts";
import { type AppRow, type DatabaseClient, listApps, queuedApps, shownOwnApps } from "../../database/mod.ts";

const PAGE = 500;

/** An app that some device shows or may show, by its id; that of a request brings none once it is shown. */
export interface ShownApp extends InstalledApp {
  readonly id: string | null;
}

/** Every app that is installed, waits in the queue or is on show. */
export interface ShownApps {
  /** By their ids. */
  readonly installed: ReadonlyMap<string, InstalledApp>;
  readonly all: readonly ShownApp[];
}

/** Lists the apps that devices show or may show at `now`, milliseconds since the epoch. */
export async function listShownApps(db: DatabaseClient, now: number): Promise<ShownApps> {
  const installed = await allApps(db);
  const queued = (await queuedApps(db, now)).map(({ id, app }): ShownApp => ({ id, ...app }));
  const own = (await shownOwnApps(db)).map((app): ShownApp => ({ id: null, ...app }));
  return {
    installed: new Map(installed.map((app) => [app.id, app])),
    all: [...installed, ...queued, ...own],
  };
}

async function allApps(db: DatabaseClient): Promise<AppRow[]> {
  const all: AppRow[] = [];
  for (
    let page = await listApps(db, { limit: PAGE });;
    page = await listApps(db, { limit: PAGE, before: all.at(-1)?.id })
  ) {
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
