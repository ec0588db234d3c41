import { apps } from "../apps/mod.ts";
import { type AppRow, type DatabaseClient, seedApps } from "../database/mod.ts";
import type { Clock } from "./clock.ts";
import { newId } from "./ids.ts";

/** Installs one of each app with its own defaults where nothing is installed yet, so that there is something to choose. */
export async function installStarterApps(db: DatabaseClient, clock: Clock): Promise<void> {
  const at = clock.now().epochMilliseconds;
  const rows: AppRow[] = apps.filter((app) => app.installable).map((app) => ({
    id: newId(),
    kind: app.kind,
    name: app.name,
    settings: {},
    createdAt: at,
    updatedAt: at,
  }));
  await seedApps(db, rows);
}
